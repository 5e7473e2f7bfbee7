import Casework

extension English {
    public func refusal(_ code: Refusal.Code) -> String {
        switch code.area {
        case .office: officeRefusal(code)
        case .person: personRefusal(code)
        case .application: applicationRefusal(code)
        case .sitting: sittingRefusal(code)
        case .check: checkRefusal(code)
        case .round: roundRefusal(code)
        case .publication:
            if case .publication(let obstacle) = code { refusal(obstacle) } else { unexplained }
        case .loan: loanRefusal(code)
        case .training: trainingRefusal(code)
        }
    }

    public var refusalTitle: String { "Not saved" }
    public var refusalClose: String { "Close" }

    private func officeRefusal(_ code: Refusal.Code) -> String {
        switch code {
        case .roleMayNot(let role):
            "The role \"\(name(of: role))\" does not allow this. Ask somebody who may, such as the coordinator."
        case .roleHeldAlready(let role): "This person has the role \"\(name(of: role))\" already. teczka user list shows the roles."
        case .roleNotHeld(let role): "This person does not have the role \"\(name(of: role))\". teczka user list shows the roles."
        case .lastCoordinator: "This is the last coordinator, and without one nobody could grant a role. Grant the role to somebody else first."
        case .projectAlreadyOpen:
            "The project is open already, and an office runs one. The coordinator changes the places by a separate act."
        case .projectNotOpen: "The project is not open yet. The coordinator opens it first."
        case .matchDecidedAlready: "Somebody has decided the same about these two people already; it can only be turned round."
        case .unknownCase(let kind): "No such case was found (\(name(of: kind))). Go back to the list and choose it again."
        case .placesNotRaised(let current):
            "There \(current == 1 ? "is" : "are") \(places(current)) already. The new number must be larger."
        case .noPlacesLeft(let places):
            "All places are taken (\(places)). Put the application on the reserve list, "
                + "or let the coordinator raise the places with a reason."
        case .reasonMissing: "The reason is missing. Type it."
        case .nameMissing: "The name is missing. Type it."
        case .textTooLong(let limit): "The text is too long. Shorten it to \(counted(limit, "character", "characters"))."
        case .textHasControlCharacters:
            "The text holds invisible control characters. Clear the field and type it on the keyboard."
        case .dateInFuture: "The date lies in the future. Type today or an earlier day."
        case .dateBefore(let day): "The date is too early. The earliest possible day is \(date(day))."
        default: unexplained
        }
    }

    private func personRefusal(_ code: Refusal.Code) -> String {
        switch code {
        case .birthDateMissing: "The birth date is missing. Type it, or the PESEL that tells it."
        case .birthDateAfterFiling: "The birth date is later than the filing date. Correct one of them."
        case .peselDisagreesWithBirthDate:
            "The birth date does not agree with the PESEL. Check both against the identity document."
        case .peselDisagreesWithSex: "The sex does not agree with the PESEL. Check both against the identity document."
        case .peselTwiceInHousehold:
            "Another person of this household has this PESEL. Correct the number or remove the person entered twice."
        case .peselInOtherHousehold:
            "A person with this PESEL is in another household already. Find them (F3) and settle where they live."
        case .peselOrDocumentMissing: "The PESEL is missing. For a person without one, type another identity document."
        case .amountNegative: "An amount cannot be negative. Type no income as 0,00."
        case .incomeContradictsNone:
            "\"No income\" stands beside an amount or another income of the same month. Leave only what is true."
        case .certificateContradictsNone:
            "A certificate is entered for a person who is said to have none. Please correct the answer or remove the certificate."
        case .learnerContradictsNone:
            "The person is said not to learn, yet a kind of school, a learning duty or grades are given. Please keep what is true."
        case .gradeAverageInvalid: "A grade average lies between 1.0 and 6.0. Please correct it."
        case .postcodeMalformed: "A post code has the form NN-NNN, such as 82-103. Correct it."
        case .householdHasNoMembers: "The household has no person. Enter at least one."
        case .personNotInHousehold: "This person is not in the household. Add them or choose another."
        case .memberInUse: "This person cannot be removed: they have an application, a loan or a training. Put them back."
        default: unexplained
        }
    }

    private func applicationRefusal(_ code: Refusal.Code) -> String {
        switch code {
        case .representativeMissing: "The applicant is a minor. Name who represents them."
        case .representativeIsMinor: "The representative is a minor. Name an adult."
        case .representativeIsApplicant: "The applicant cannot represent themselves. Name another person."
        case .unknownGroup(let group): "The programme does not know the group \"\(group)\". Choose one from the list."
        case .unknownDocument(let kind): "The programme does not know the document \"\(kind)\". Choose one from the list."
        case .unknownConfirmation(let what):
            "The programme asks nobody to confirm \"\(what)\". Please remove the answer."
        case .unknownRoute(let route): "The programme does not know the body \"\(route)\". Please choose one from the list."
        case .postmarkMissing: "The postmark's date is missing. For a letter it is the filing date; type it."
        case .postmarkAfterReceipt: "The postmark is later than the receipt. Correct one of the dates."
        case .applicationNumberFixed:
            "The number holds the filing year and cannot change. Type a filing date of the same year."
        case .householdFixed: "An application cannot move to another household. File a new one."
        case .applicationNotOpen(let status):
            "The application is \"\(name(of: status))\" already. First the decision that made it so has to be taken back."
        case .notFormallyCorrect(let status):
            "The application is \"\(name(of: status))\". It must pass the formal check first."
        case .notOnBasicList(let status):
            "The application is \"\(name(of: status))\". An agreement is prepared for the basic list only."
        case .nothingToTakeBack:
            "There is nothing to take back: nothing was decided, or something has been saved since. Record a new decision, or correct the data."
        case .actOfSomebodyElse(let login): "\(login) saved the last act. Only that person can take it back."
        case .householdAlreadyServed:
            "This household is on the basic list or has a loan already. A second place cannot be given."
        default: unexplained
        }
    }

    private func loanRefusal(_ code: Refusal.Code) -> String {
        switch code {
        case .loanExists(let number): "This application has the agreement \(number) already. Open that one."
        case .loanNotIn(let required, let actual):
            "The agreement is \"\(name(of: actual))\" and has to be \"\(name(of: required))\". \(loanRemedy(required))"
        case .openingInvalid: "Hours: each stretch has to end after it begins, and stretches of one day must not overlap."
        case .unitNotInstalled(let number): "Unit \(number) stands in no public unit. Look up where it is."
        case .unitNotInStock(let number): "Unit \(number) is not in stock. Choose another, or look up who has it."
        case .unitNotMarked(let number): "Unit \(number) is not marked. Put the sticker on and enter its date before handing over."
        case .unitNotInsured(let number): "Unit \(number) is not insured. Enter the policy and its last day before handing over."
        case .unitNotOfLoan: "This unit does not belong to the agreement. Choose one of its units."
        case .unitTwice(let number): "Unit \(number) was entered twice. Strike out the repetition."
        case .noUnits: "No unit was chosen. Scan or type at least one."
        case .inventoryNumberTaken: "This inventory number is taken. Type the next free one."
        case .serialNumberTaken: "A unit with this serial number is in the inventory already. Check the number on its case."
        case .numberMissing: "The number is missing. Type it."
        case .failureUnknown: "There is no such failure any more. Open the agreement again and choose it."
        case .failureNotIn(_, .mended): "This failure is repaired already. Nothing more has to be recorded."
        case .failureNotIn(let required, let actual):
            "The failure is \"\(name(of: actual))\" and has to be \"\(name(of: required))\". Record the missing step."
        case .failuresOpen(let count): "Equipment of this agreement is at the service (failures: \(count)). Record the repair before the return."
        case .linesMissing: "Not every unit of the agreement is described. Say of each whether it is complete."
        default: unexplained
        }
    }

    private func trainingRefusal(_ code: Refusal.Code) -> String {
        switch code {
        case .capacityInvalid: "A group has at least 1 place. Correct the number."
        case .groupFull(let capacity): "The group is full (\(places(capacity))). Choose another group."
        case .alreadyEnrolled: "This person is in a group of this module already. Choose another."
        case .notEnrolled: "This person is not in the group. Open the list again, or enrol them first."
        case .sessionUnknown: "There is no such session. Go back to the group and open it again."
        case .sessionExists: "The group has a session on this day and hour already. Choose another time."
        case .sessionInFuture: "This session has not been held yet. Attendance is entered on its day or later."
        case .minutesInvalid(let most): "Minutes attended can be 1 to \(most), the length of the session. Correct them."
        case .minutesNotPresent: "Only people who are present have minutes. Change the mark to present first."
        case .hoursInvalid: "The hours must be positive and fit the module. Correct them."
        default: unexplained
        }
    }

    /// Said only where `Refusal.Code.area` and the tables disagree, which a test excludes.
    var unexplained: String { "This cannot be saved. Check what was typed." }

    private func loanRemedy(_ required: LoanStatus) -> String {
        switch required {
        case .draft: "After signing this cannot be changed."
        case .signed: "Record the signing first."
        case .inForce: "Record the handover first."
        case .returned: "Record the return first."
        }
    }

    private func places(_ count: Int) -> String { counted(count, "place", "places") }
}

import Casework

/// What stands in the way of a step of the recruitment, and what must happen first.
extension English {
    func checkRefusal(_ code: Refusal.Code) -> String {
        switch code {
        case .verificationBegun: "The formal check has begun already. Now comes the call to supplement, or the result."
        case .verificationNotBegun(let status): "The application is \"\(name(of: status))\". First the formal check has to begin."
        case .callOpen: "The applicant was called to supplement. First record what has come, or wait for the end of the term."
        case .notCalled(let status): "The application is \"\(name(of: status))\". First the applicant has to be called to supplement."
        case .callTermRuns(let day): "The term to supplement ends on \(date(day)). The application can be rejected after that day only."
        case .callNotDelivered: "The term to supplement has not begun. First record the delivery of the call."
        case .notCompleteForPass(let missing):
            "The application is incomplete (missing: \(number(missing))). Open it and call the applicant, or give a reason."
        case .nothingMissing: "The application lacks nothing. Record the result of the formal check instead of a call."
        case .supplementTermUnset:
            "The programme does not say how many days there are to supplement. Add the number to its file (procedure.supplement_days)."
        case .onlyMinorDefects: "Only minor defects may be supplemented. Class them so and say why, or reject the application."
        case .itemNotCalled: "Among what is ticked is something that the call does not name, or that has come before. Untick it."
        case .nothingReceived: "Nothing is ticked as received. Tick what has come, or record that the applicant sends nothing more."
        case .onAgenda: "The application is on the agenda of a sitting. First close the sitting, or take the application off it."
        case .notAssessed(let status): "The application is \"\(name(of: status))\". First put it on the agenda of a sitting."
        case .notOnList(let status):
            "The application is \"\(name(of: status))\" and on no list. It can be withdrawn instead; a decision puts it on a list."
        case .signingTermRuns(let day): "The agreement can be signed until \(date(day)). It can be struck off as unsigned after that day only."
        case .noticeNotDelivered: "The term for signing has not begun. First record the delivery of the notice."
        default: unexplained
        }
    }

    func roundRefusal(_ code: Refusal.Code) -> String {
        switch code {
        case .roundNotIn(let required, let actual):
            "The round is \"\(name(of: actual))\"; it has to be \"\(name(of: required))\". \(roundRemedy(required))"
        case .roundKindNotOfProgramme: "The programme has no rounds of this kind. Choose another kind."
        case .noRoundToSupplement: "A supplementary round follows a closed one. First close the first round."
        case .windowNotBegun(let day, let hour):
            "The round begins on \(date(day))\(hour.map { ", " + time($0) } ?? ""). It cannot be opened before; its window can be changed."
        case .windowWithoutTime: "The round would end before it begins. Give a later hour or a later day."
        case .windowStillOpen(let day, let hour):
            "Applications are taken until \(date(day))\(hour.map { ", " + time($0) } ?? ""). First that has to pass."
        case .extensionNotLater(let day): "The round lasts until \(date(day)) already. The new end has to be later."
        case .postStillEnters(let day): "Letters with a postmark in time enter until \(date(day)). First that day has to pass."
        case .roundUndecided(let count):
            "Applications of the round without an outcome: \(number(count)). First each needs one, and the sums have to reconcile."
        case .roundOverCapacity(let basic, let places):
            "The basic list of the round holds \(number(basic)), places: \(number(places)). First raise the places, or shorten the list."
        case .roundNotChosen(let count): "Rounds to choose from: \(number(count)). Choose one."
        case .caseNumberPatternIncomplete:
            "The pattern of case numbers needs each of these once: {unit}, {class}, {number}, {year}. Complete it."
        case .roundHasNoLoans: "This is an enrolment to trainings. It has no loan agreements; put the person into a training group."
        default: unexplained
        }
    }

    private func roundRemedy(_ required: RoundStatus) -> String {
        switch required {
        case .planned: "A round that was opened cannot be planned anew."
        case .open, .extended: "First open the round."
        case .closed: "First close the round."
        case .decided: "First record that it is decided."
        case .published: "First publish the results."
        }
    }

    public func name(of status: RoundStatus) -> String {
        switch status {
        case .planned: "planned"
        case .open: "open"
        case .extended: "extended"
        case .closed: "closed"
        case .decided: "decided"
        case .published: "published"
        }
    }

    public func name(of kind: RoundKind) -> String {
        switch kind {
        case .regular: "round"
        case .supplementary: "supplementary round"
        case .enrolment: "enrolment to trainings"
        }
    }

    public func name(of flag: FilingFlag) -> String {
        switch flag {
        case .early: "before the window"
        case .late: "too late"
        case .lateByPost: "posted in time, received later"
        case .wrongInstitution: "at the wrong institution"
        }
    }

    public func name(of cause: StrikingCause) -> String {
        switch cause {
        case .unsigned: "agreement not signed in term"
        case .ineligible: "not eligible"
        case .movedOut: "moved out of the programme's territory"
        }
    }

    public func name(of channel: DeliveryChannel) -> String {
        switch channel {
        case .post: "by post"
        case .inPerson: "in person"
        case .phone: "by telephone"
        case .email: "by e-mail"
        case .presumed: "presumed delivery"
        }
    }
}

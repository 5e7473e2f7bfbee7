extension English {
    public func label(of field: ApplicationField) -> String {
        switch field {
        case .channel: "Way of filing"
        case .receivedOn: "Received on"
        case .receivedAt: "at"
        case .postmark: "Postmark"
        case .rightInstitution: "Right place"
        case .signed: "Signed"
        case .familyName: "Family name"
        case .givenNames: "Given names"
        case .pesel: "PESEL"
        case .identityDocument: "Other document"
        case .birthDate: "Birth date"
        case .sex: "Sex"
        case .phone: "Phone"
        case .relation: "Relation"
        case .inFamily: "Of the family"
        case .inBenefitFamily: "Family (ben.)"
        case .learner: "Learner"
        case .registration: "Registration"
        case .validUntil: "valid till"
        case .locality: "Locality"
        case .street: "Street"
        case .building: "Building"
        case .flat: "flat"
        case .postcode: "Post code"
        case .postTown: "Post town"
        case .representative: "Who signs"
        case .representativeKind: "As"
        case .incomeKind: "Source"
        case .incomeAmount: "  Net amount"
        case .incomePeriod: "for"
        case .awardedAboveLimit: "  Over limit"
        case .computer: "Computer"
        case .computerWorks: "Computer works"
        case .internet: "Internet"
        case .authority: "Authority"
        case .certificateKind: "Kind"
        case .issuedOn: "Issued on"
        case .permanent: "Permanent"
        case .certificateUntil: "Valid until"
        case .careAllowance: "Care allowance"
        case .certified: "certified"
        }
    }

    public func hint(of field: ApplicationField) -> String {
        switch field {
        case .channel: "i – in person, b – by post, e – electronically."
        case .receivedOn: "Day of receipt. " + hintDate
        case .receivedAt: "The time on the receipt stamp, e.g. 13:55; it matters on the last day."
        case .postmark: "The day of the postmark; it is the filing date."
        case .rightInstitution: "Whether filed where the rules say. " + hintYesNo
        case .signed: "Whether the form is signed. " + hintYesNo
        case .familyName, .givenNames: "As on the paper form, with Polish letters."
        case .pesel: hintPESEL
        case .identityDocument: "Kind, number and state, for a person without a PESEL."
        case .birthDate: "From the PESEL. " + hintDate
        case .incomeKind: "Source of income. " + hintChoice
        case .sex, .representative, .representativeKind, .authority, .certificateKind: hintChoice
        case .phone: "A number to reach the person; may be left empty."
        case .relation: "What the person is to the applicant. " + hintChoice
        case .inFamily: "Family of the social-assistance act. " + hintYesNo
        case .inBenefitFamily: "Family of the family-benefits act. " + hintYesNo
        case .learner: "Whether the person is learning. " + hintYesNo
        case .registration: "p – permanent, t – temporary, n – none here."
        case .validUntil: "The last day of the temporary registration."
        case .locality: "Village or town."
        case .street: "Empty where the place has no streets."
        case .building: "The number of the house, e.g. 12A."
        case .flat: "The number of the flat, if any."
        case .postcode: "Five digits; the hyphen types itself."
        case .postTown: "The place of the post office."
        case .incomeAmount: hintMoney
        case .incomePeriod: "The month, e.g. 11.2013; mostly the one before filing."
        case .awardedAboveLimit: "Whether the benefit was awarded above the limit; then it does not count."
        case .computer: "Whether there is any computer in the household. " + hintYesNo
        case .computerWorks: "Whether the computer works. " + hintYesNo
        case .internet: "Whether there is Internet at home. " + hintYesNo
        case .issuedOn: "Decides which law applies. " + hintDate
        case .permanent: "Whether issued for good. " + hintYesNo
        case .certificateUntil: "Last day of validity. " + hintDate
        case .careAllowance: "Whether the allowance is due (KRUS). " + hintYesNo
        case .certified: "Whether the copy was certified. " + hintYesNo
        }
    }
}

import Rules

/// What is done with the list of earlier beneficiaries.
public enum EarlierCommand: Equatable, Sendable {
    /// A person is put on the list.
    case list(CaseID, EarlierBeneficiaryContent)
    /// A member of a household and a person on the list are the same, or are not.
    case decide(household: CaseID, EarlierDecision)

    /// The case that the command is about.
    var subject: CaseID {
        switch self {
        case .list(let id, _): id
        case .decide(let household, _): household
        }
    }
}

extension FieldKey {
    /// A field of a line of the list: `earlier.pesel`.
    public static func earlier(_ field: EarlierField) -> String { "earlier." + field.rawValue }

    /// The fields of a line of the list.
    public enum EarlierField: String, Sendable, CaseIterable {
        case familyName, givenNames, pesel, birthDate, locality, street, building, flat, edition, item, agreement, day, year, lossConfirmed
    }

    /// Why a member is, or is not, somebody on the list: `earlier.4f….reason`.
    public static func earlierMatch(_ beneficiary: CaseID) -> String { "earlier." + beneficiary.rawValue + ".reason" }
}

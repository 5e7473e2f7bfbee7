/// An amount that the programme's own document prints, over some days (P-8).
public struct PrintedThreshold: Equatable, Sendable {
    /// The amount as printed.
    public var amount: Money
    /// The days on which it holds; open at both ends where the document prints one amount for good.
    public var valid: DayRange
    /// Why the document's amount differs from the law's, where the programme file says that it does on purpose.
    public var differsBecause: String?

    /// Makes a printed amount.
    public init(amount: Money, valid: DayRange = DayRange(from: nil, to: nil), differsBecause: String? = nil) {
        self.amount = amount
        self.valid = valid
        self.differsBecause = differsBecause
    }
}

/// A later end of the filing window, with who moved it and why (KP-15).
public struct WindowExtension: Equatable, Sendable {
    /// The new last day.
    public var closes: CalendarDay
    /// The day on which it was decided.
    public var decided: CalendarDay
    /// Why, in Polish.
    public var reason: String

    /// Makes an extension.
    public init(closes: CalendarDay, decided: CalendarDay, reason: String) {
        self.closes = closes
        self.decided = decided
        self.reason = reason
    }
}

/// A figure that the documents print, so that sums can be checked (NA-13, LE-3, LE-8, LE-19).
public struct Figure: Equatable, Sendable, Identifiable {
    /// How the figure follows from others.
    public enum Derivation: Equatable, Sendable {
        case sum([String])
        case product([String])
    }

    /// The identifier, distinct in the programme.
    public var id: String
    /// What is counted.
    public var title: Bilingual
    /// The figure as printed.
    public var value: Int
    /// The figures it must come to, where the document says so.
    public var derivation: Derivation?
    /// Where it is printed.
    public var provision: Provision

    /// Makes a figure.
    public init(id: String, title: Bilingual, value: Int, derivation: Derivation? = nil, provision: Provision) {
        self.id = id
        self.title = title
        self.value = value
        self.derivation = derivation
        self.provision = provision
    }
}

/// A body with a part in the programme, under the name it had over some days (NA-14).
public struct Institution: Equatable, Sendable {
    /// The part it has, such as `implementing_institution`; one name for each day.
    public var role: String
    /// Its name in Polish.
    public var name: String
    /// The days on which it had the part.
    public var valid: DayRange
    /// Where it is named.
    public var provision: Provision

    /// Makes an institution.
    public init(role: String, name: String, valid: DayRange, provision: Provision) {
        self.role = role
        self.name = name
        self.valid = valid
        self.provision = provision
    }
}

/// A word of one of the programme's own lists, such as an area of e-services (POPC-2).
public struct CodeWord: Equatable, Sendable, Identifiable {
    /// The word that cases use.
    public var code: String
    /// What people call it.
    public var title: Bilingual

    /// Makes a word.
    public init(code: String, title: Bilingual) {
        self.code = code
        self.title = title
    }

    /// The code.
    public var id: String { code }
}

/// A public unit on the programme's closed list (LE-7).
public struct ListedUnit: Equatable, Sendable, Identifiable {
    /// The identifier that cases use.
    public var id: String
    /// Its name in Polish.
    public var name: String
    /// Where it is listed.
    public var provision: Provision

    /// Makes a unit.
    public init(id: String, name: String, provision: Provision) {
        self.id = id
        self.name = name
        self.provision = provision
    }
}

/// Whether results may be appealed against; letters carry an instruction only where they may (KP-24).
public struct Appeal: Equatable, Sendable {
    /// Whether there is an appeal.
    public var isAllowed: Bool
    /// Where the document says so.
    public var provision: Provision

    /// Makes the rule of appeal.
    public init(isAllowed: Bool, provision: Provision) {
        self.isAllowed = isAllowed
        self.provision = provision
    }
}

/// What of a recruitment's result may be published (KP-31).
public struct PublicationRule: Equatable, Sendable {
    /// Whether the first and last names of those granted support may be published; numbers always may.
    public var allowsNames: Bool
    /// Where the document says so.
    public var provision: Provision

    /// Makes the rule of publication.
    public init(allowsNames: Bool, provision: Provision) {
        self.allowsNames = allowsNames
        self.provision = provision
    }
}

/// What becomes of a provision that the rules do not test.
public enum Handling: String, Codable, Sendable, CaseIterable {
    /// Kept with the programme, for whoever reads it.
    case recorded
    /// Printed on papers or shown on screens.
    case printed
    /// Worked out by another part of the program.
    case computed
    /// Decided by a person; the program keeps the decision.
    case person
}

/// A provision with no rule of its own: kept for display and for coverage.
public struct ProgrammeNote: Equatable, Sendable, Identifiable {
    /// The identifier, distinct in its list.
    public var id: String
    /// What it says.
    public var title: Bilingual
    /// Where it comes from.
    public var provision: Provision
    /// What becomes of it.
    public var handling: Handling

    /// Makes a note.
    public init(id: String, title: Bilingual, provision: Provision, handling: Handling = .recorded) {
        self.id = id
        self.title = title
        self.provision = provision
        self.handling = handling
    }
}

/// A list as somebody looks at it: which one, of what status, narrowed to what and in what order.
public struct ListView: Equatable, Sendable {
    /// The lists of which views are kept. The raw value stands in their files and never changes.
    public enum List: String, CaseIterable, Sendable {
        case applications, incomplete, households, loans, overdue, equipment, groups
        case openFailures = "open_failures"
        case loanCandidates = "loan_candidates"
        case publicUnits = "public_units"
        case groupsToday = "groups_today"
    }

    public var list: List
    /// The raw value of the status that is shown alone, on lists that have such a filter; `nil` for all.
    public var status: String?
    /// As typed.
    public var narrow: String
    /// `nil` is the list's own order.
    public var order: ListOrder?

    public init(_ list: List, status: String? = nil, narrow: String = "", order: ListOrder? = nil) {
        self.list = list
        self.status = status
        self.narrow = narrow
        self.order = order
    }

    /// Whether it is the list as it opens by itself, so that there is nothing to keep.
    public var isWhole: Bool { status == nil && narrow.isEmpty && order == nil }

    /// The most characters of the narrowing text, and the most bytes, which marks upon marks could make many.
    public static let narrowLimit = (characters: 60, bytes: 1000)

    /// Whether this program's lists can show it: the list has such a status, and the text is no longer than what can be typed.
    public var isKnown: Bool {
        if narrow.count > Self.narrowLimit.characters || narrow.utf8.count > Self.narrowLimit.bytes { return false }
        guard let status else { return true }
        switch list {
        case .applications: return ApplicationStatus(rawValue: status) != nil
        case .loans: return LoanStatus(rawValue: status) != nil
        case .equipment: return EquipmentStatus(rawValue: status) != nil
        case .incomplete, .households, .overdue, .groups, .openFailures, .loanCandidates, .publicUnits, .groupsToday: return false
        }
    }
}

/// The name of a kept view, opaque: nothing that somebody typed.
public struct ViewID: RawRepresentable, Hashable, Sendable {
    public let rawValue: String

    public init(rawValue: String) { self.rawValue = rawValue }
}

/// A view of a list that its user has kept, with the name and the number by which it is found again.
public struct KeptView: Equatable, Sendable, Identifiable {
    public var id: ViewID
    /// From 1; it stays the view's own as long as that is kept.
    public var number: Int
    public var name: String
    public var view: ListView

    public init(id: ViewID, number: Int, name: String, view: ListView) {
        self.id = id
        self.number = number
        self.name = name
        self.view = view
    }

    /// The most characters of a name.
    public static let nameLimit = 40
    /// The most views that one user keeps.
    public static let limit = 40
}

/// A user's views in the order of their numbers, and what could not be read.
public struct KeptViews: Equatable, Sendable {
    public var views: [KeptView]
    /// The files that were damaged and have been set aside, relative to the office's directory.
    public var setAside: [String]

    public init(views: [KeptView] = [], setAside: [String] = []) {
        self.views = views
        self.setAside = setAside
    }
}

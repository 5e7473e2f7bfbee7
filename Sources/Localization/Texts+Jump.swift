import Casework

/// Queues of the desk besides those of a status.
public enum DeskQueue: Sendable {
    case incomplete, overdue
}

/// The screens that the jump line leads to. The raw value is the code that is typed; it is the same in every language.
public enum JumpTarget: String, CaseIterable, Sendable {
    case desk = "p"
    case applications = "w"
    case formalCheck = "wo"
    case listDecision = "wl"
    case basicList = "wp"
    case reserveList = "wr"
    case incomplete = "wb"
    case checkQueue = "wk"
    case lapsedCalls = "wt"
    case calls = "wz"
    case rounds = "r"
    case newRound = "nr"
    case newApplication = "n"
    case whatIf = "c"
    case households = "g"
    case newHousehold = "ng"
    case loans = "u"
    case toSign = "us"
    case toHandOver = "uw"
    case inForce = "uo"
    case overdue = "up"
    case loanCandidates = "k"
    case openFailures = "a"
    case equipment = "s"
    case stock = "ss"
    case newUnit = "ns"
    case publicUnits = "j"
    case newPublicUnit = "nj"
    case groups = "t"
    case groupsToday = "td"
    case newGroup = "nt"
    case newModule = "nm"
    case places = "m"
    case sittings = "ps"
    case newSitting = "np"
    case vacancies = "wm"
    case recommendations = "rk"
    case drafts = "d"
    case finder = "f"
}

/// What the jump line and the moving about in lists say.
public protocol JumpTexts {
    var jumpTitle: String { get }
    var jumpPrompt: String { get }
    var jumpHint: String { get }
    var jumpHelp: String { get }
    var helpOfJump: String { get }
    /// Nothing of that name or number.
    func jumpNothing(_ text: String) -> String
    /// The screen's name in the list.
    func name(of target: JumpTarget) -> String
    /// More words by which it is found, besides those of its name.
    func words(for target: JumpTarget) -> String

    // Work queues.
    func deskOther(_ queue: DeskQueue) -> String
    var queueIncomplete: String { get }
    var queueOverdue: String { get }
    var queueGroupsToday: String { get }
    /// Why there is no other filter on a list that is a queue by itself.
    var queueHasNoFilter: String { get }
    /// The next case has opened; so many are left, with it.
    func queueNext(left: Int) -> String
    /// Nothing follows; so many that were passed over are left.
    func queueEnd(left: Int) -> String
    var queueEmpty: String { get }
    func loanIsNow(_ status: LoanStatus) -> String

    // Ordering lists.
    var sortAction: ActionText { get }
    var helpOfTurningOrder: String { get }
    var sortTitle: String { get }
    func sortWay(_ isDescending: Bool) -> String
    func sorted(by column: String, descending: Bool) -> String
    func tooManyToSort(_ limit: Int) -> String
    /// The column of the wider lists.
    var columnAddress: String { get }
    var columnInsuredUntil: String { get }
    var columnPosition: String { get }
}

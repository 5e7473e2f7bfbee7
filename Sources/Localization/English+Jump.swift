import Casework

extension English: JumpTexts {
    public var jumpTitle: String { "Go to" }
    public var jumpPrompt: String { "Go to:" }
    public var jumpHint: String { "A code, a word or a number: w – applications, loan – loans, 12 – application 12." }
    public var jumpHelp: String {
        "This line opens any screen. A code from the list will do, the beginning of a name (in Polish too, with or without its marks), or a number: W/12/2013, U/3/2014, 12, or an inventory number. A kept view of a list opens by its name, or by v and its number: v1. What is typed in a form waits below: Esc on the new screen leads back to it."
    }
    public var helpOfJump: String { "Opens any screen by a code, a word or a case number; the colon works wherever nothing is being typed." }
    public func jumpNothing(_ text: String) -> String { "No screen or case: \(text). F3 finds people." }

    public func deskOther(_ queue: DeskQueue) -> String {
        switch queue {
        case .incomplete: "Incomplete applications"
        case .overdue: "Agreements past their end"
        }
    }
    public var queueIncomplete: String { "Applications that lack a paper, an answer or the signature" }
    public var queueOverdue: String { "Agreements in force past the last day of the loan" }
    public var queueGroupsToday: String { "Groups that meet today" }
    public var queueHasNoFilter: String { "This list is a queue of the desk and has no other filters." }
    public func queueNext(left: Int) -> String { "Next case of the queue, left: \(number(left))." }
    public func queueEnd(left: Int) -> String { left == 0 ? "That was the end of the list." : "That was the end of the queue; passed over: \(number(left))." }
    public var queueEmpty: String { "The queue is empty." }
    public func loanIsNow(_ status: LoanStatus) -> String { "agreement now: \(name(of: status))." }

    public var sortAction: ActionText { ActionText("Order", "Orders the list by a column of your choice; the same column again turns the order round.") }
    public var helpOfTurningOrder: String { "Turns the order of the list round." }
    public var sortTitle: String { "Order by" }
    public func sortWay(_ isDescending: Bool) -> String { isDescending ? "descending" : "ascending" }
    public func sorted(by column: String, descending: Bool) -> String { "order: \(column), \(sortWay(descending))" }
    public func tooManyToSort(_ limit: Int) -> String {
        "By this column a list of up to \(number(limit))\(Format.thin)rows can be ordered. Please narrow it first (/)."
    }
    public var columnAddress: String { "Address" }
    public var columnInsuredUntil: String { "Policy to" }
    public var columnPosition: String { "Position on the list" }

    public func name(of target: JumpTarget) -> String {
        switch target {
        case .desk: deskTitle
        case .applications: "Applications"
        case .formalCheck: deskApplications(.received)
        case .listDecision: deskApplications(.formallyCorrect)
        case .basicList: deskApplications(.basicList)
        case .reserveList: deskApplications(.reserveList)
        case .incomplete: deskOther(.incomplete)
        case .checkQueue: checkTitle
        case .lapsedCalls: lapsedTitle
        case .calls: callsTitle
        case .rounds: roundsTitle
        case .newRound: roundNewTitle
        case .newApplication: "New application"
        case .whatIf: "What if"
        case .households: "Households"
        case .newHousehold: "New household"
        case .loans: "Loans"
        case .toSign: deskLoans(.draft)
        case .toHandOver: deskLoans(.signed)
        case .inForce: deskLoans(.inForce)
        case .overdue: deskOther(.overdue)
        case .loanCandidates: "New agreement"
        case .openFailures: deskFailures
        case .equipment: "Equipment"
        case .stock: deskStock
        case .newUnit: "New equipment"
        case .publicUnits: publicUnitsTitle
        case .newPublicUnit: publicUnitNewTitle
        case .groups: "Training"
        case .groupsToday: "Sessions today"
        case .newGroup: "New training group"
        case .newModule: "New training module"
        case .places: "Places"
        case .sittings: sittingsTitle
        case .newSitting: sittingCallTitle
        case .vacancies: vacanciesTitle
        case .recommendations: recommendationsTitle
        case .drafts: "Drafts"
        case .finder: "Find a person"
        }
    }

    public func words(for target: JumpTarget) -> String {
        switch target {
        case .desk: "queues home"
        case .loans: "agreements"
        case .groups: "groups sessions"
        case .equipment: "inventory computers"
        case .newUnit: "receive unit"
        case .newModule: "module"
        case .loanCandidates: "candidates prepare"
        case .finder: "search name"
        case .basicList, .reserveList: "ranking"
        case .sittings, .newSitting: "ranking minutes list"
        case .vacancies: "promotion next"
        case .recommendations: "welfare"
        case .publicUnits, .newPublicUnit: "clubs schools libraries"
        default: ""
        }
    }
}

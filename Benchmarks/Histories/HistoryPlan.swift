import Casework
import Demo
import Rules

/// Which way an application will go, drawn when it comes in.
struct HistoryPlan {
    enum End: CaseIterable {
        case received, formallyCorrect, rejected, withdrawn, notAccepted, reserve, basicLater, basic
    }

    var end: End
    /// Within the call; what came later is passed or turned down by a person, against the verdict or with it.
    var isInTime: Bool
    var filed: CalendarDay
    var isByPost: Bool
    var isSigned = true
    var lacksDeclaration: Bool
    var household: HouseholdPlan

    /// The call: from the first to the last day of filing, working days only.
    static let call = (0...21).map { CalendarDay(dayNumber: 16_034 + $0) }.filter { ![.saturday, .sunday].contains($0.weekday) }

    static func draw(today: CalendarDay, _ random: inout SeededRandom) -> HistoryPlan {
        let isDuringCall = call.contains(today)
        let isInTime = isDuringCall || random.chance(70)
        // Paper forms of the call are typed in for years; what comes after the call is typed in at once.
        let filed = isInTime && !isDuringCall ? random.pick(call) : today
        var plan = HistoryPlan(
            end: end(random.number(1...100)), isInTime: isInTime, filed: filed, isByPost: random.chance(12) && filed < HistoryOffice.day.adding(days: -1),
            lacksDeclaration: random.chance(10), household: HouseholdPlan(incomeMonth: filed.yearMonth.previous))
        plan.household.isDisabled = random.chance(25)
        plan.household.isHomeUnknown = random.chance(8)
        switch plan.end {
        case .rejected where isInTime:
            switch random.number(0...2) {
            case 0: plan.isSigned = false
            case 1: plan.household.hasComputer = true
            default: plan.household.isRegistered = false
            }
        case .notAccepted:
            plan.household.isDisabled = false
            plan.household.isOverLimit = true
        default: break
        }
        return plan
    }

    private static func end(_ percent: Int) -> End {
        switch percent {
        case 1...8: .received
        case 9...15: .formallyCorrect
        case 16...27: .rejected
        case 28...32: .withdrawn
        case 33...40: .notAccepted
        case 41...52: .reserve
        case 53...56: .basicLater
        default: .basic
        }
    }
}

/// One household on its way through the project.
final class HistoryLife {
    enum Step {
        case complete, correct, pass, reject, withdraw, list(DecideList.Outcome), receiveUnit(ready: Bool), markUnit, draft, sign, handOver
        case report(isLink: Bool), service, repair, giveBack, enrol
    }

    let household: CaseID
    let application: CaseID
    let plan: HistoryPlan
    /// Whose desk it is on.
    let clerk: String
    /// What is to come, the next last.
    var steps: [Step]
    var loan: CaseID?
    var unit: CaseID?
    var failure: CaseID?

    init(household: CaseID, application: CaseID, plan: HistoryPlan, clerk: String, _ random: inout SeededRandom) {
        self.household = household
        self.application = application
        self.plan = plan
        self.clerk = clerk
        steps = Self.steps(plan, &random).reversed()
    }

    private static func steps(_ plan: HistoryPlan, _ random: inout SeededRandom) -> [Step] {
        var steps: [Step] = []
        if plan.household.isHomeUnknown || plan.lacksDeclaration, plan.end != .received { steps.append(.complete) }
        if random.chance(25) { steps.append(.correct) }
        switch plan.end {
        case .received: break
        case .formallyCorrect: steps.append(.pass)
        case .rejected: steps.append(.reject)
        case .withdrawn: steps += random.chance(50) ? [.pass, .withdraw] : [.withdraw]
        case .notAccepted: steps += [.pass, .list(.notAccepted)]
        case .reserve: steps += [.pass, .list(.reserveList)]
        case .basicLater: steps += [.pass, .list(.reserveList), .list(.basicList)] + lending(&random)
        case .basic: steps += [.pass, .list(.basicList)] + lending(&random)
        }
        return steps
    }

    private static func lending(_ random: inout SeededRandom) -> [Step] {
        let isReady = random.chance(70)
        var steps: [Step] = [.receiveUnit(ready: isReady), .draft]
        if !isReady { steps.append(.markUnit) }
        steps += [.sign, .handOver]
        if random.chance(80) { steps.append(.enrol) }
        while random.chance(35) {
            let isLink = random.chance(20)
            steps.append(.report(isLink: isLink))
            if !isLink, random.chance(80) { steps.append(.service) }
            steps.append(.repair)
        }
        if random.chance(15) { steps.append(.giveBack) }
        return steps
    }
}

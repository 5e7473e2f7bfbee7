import Casework
import Rules

extension DemoStory {
    /// How many applications end where; 200 in all, and every place taken.
    static let plan: [(status: ApplicationStatus, count: Int)] = [
        (.basicList, 32), (.reserveList, 30), (.formallyCorrect, 45), (.received, 45), (.formallyRejected, 18), (.notAccepted, 18),
        (.withdrawn, 12),
    ]

    /// Takes in all applications, mixed, in the order in which they came.
    func takeApplications() throws -> [ApplicationStatus: [Filed]] {
        var ends: [ApplicationStatus] = []
        for (status, count) in Self.plan { ends += Array(repeating: status, count: count) }
        for index in ends.indices.reversed() {
            ends.swapAt(index, people.random.number(0...index))
        }
        var filed: [ApplicationStatus: [Filed]] = [:]
        for (index, end) in ends.enumerated() {
            // From the first to the last day of filing, which is the nineteenth Monday-to-Monday day of three weeks.
            let received = DemoOffice.date(2013, 11, 25).adding(days: index * 21 / (ends.count - 1))
            filed[end, default: []].append(try takeApplication(end, received: workday(received)))
        }
        return filed
    }

    /// The secretariat takes nothing on Saturdays and Sundays.
    private func workday(_ day: CalendarDay) -> CalendarDay {
        switch day.weekday {
        case .saturday: day.adding(days: -1)
        case .sunday: day.adding(days: 1)
        default: day
        }
    }

    private func takeApplication(_ end: ApplicationStatus, received: CalendarDay) throws -> Filed {
        var plan = HouseholdPlan(incomeMonth: received.yearMonth.previous)
        plan.isDisabled = people.random.chance(30)
        var signed: Bool? = true
        switch end {
        case .formallyRejected:
            switch people.random.number(0...2) {
            case 0: signed = false
            case 1: plan.hasComputer = true
            default: plan.isRegistered = false
            }
        case .received: plan.isHomeUnknown = people.random.chance(40)
        case .notAccepted:
            plan.isDisabled = false
            plan.isOverLimit = true
        default: break
        }
        let content = people.household(plan)
        let applicant = content.members[0]
        let byPost = people.random.chance(15)
        let filing = FilingContent(
            channel: byPost ? .post : .inPerson, receivedOn: byPost ? received.adding(days: 2) : received,
            receivedAt: TimeOfDay(hour: people.random.number(8...13), minute: people.random.number(0...59)),
            postmark: byPost ? received : nil, rightInstitution: true, signed: signed)
        var documents = [
            DocumentTick(kind: "application_form", presented: true), DocumentTick(kind: "income_declaration", presented: true),
        ]
        if plan.isDisabled {
            documents.append(DocumentTick(
                kind: "disability_certificate", person: applicant.id, presented: true, certifiedBy: "urzad",
                certifiedOn: filing.receivedOn))
        }
        let filed = Filed(
            application: newCase(), household: newCase(), applicant: applicant.id,
            adults: content.members.filter { ($0.birthDate?.year ?? 2013) < 1996 }.map(\.id))
        let application = ApplicationContent(
            household: filed.household, applicant: applicant.id, filing: filing,
            claimedGroups: plan.isDisabled ? ["G-SA", "G-DIS"] : ["G-SA"], documents: documents)
        let command = SaveApplication(application: filed.application, content: application, household: content)
        try send("application", .saveApplication(command), new: [filed.application, filed.household])
        return filed
    }

    /// The formal decisions; those that are still "received" wait on the desk.
    func decideFormally(_ filed: [ApplicationStatus: [Filed]]) throws {
        for status in [ApplicationStatus.basicList, .reserveList, .formallyCorrect] {
            for entry in filed[status] ?? [] {
                try send("formal result", .recordFormalResult(.init(application: entry.application, passed: true, reason: "")))
            }
        }
        for entry in filed[.notAccepted] ?? [] {
            let reason = "Zgłoszenie kompletne; dochód do oceny przy układaniu listy."
            try send("formal result", .recordFormalResult(.init(application: entry.application, passed: true, reason: reason)))
        }
        for entry in filed[.formallyRejected] ?? [] {
            let reason = "Zgłoszenie nie spełnia wymagań regulaminu naboru."
            try send("formal result", .recordFormalResult(.init(application: entry.application, passed: false, reason: reason)))
        }
        for entry in filed[.withdrawn] ?? [] {
            try send("withdrawal", .withdrawApplication(.init(application: entry.application, reason: "Rezygnacja na piśmie.")))
        }
    }

    /// The coordinator's list: 32 places, then the reserve.
    func decideLists(_ filed: [ApplicationStatus: [Filed]]) throws {
        let outcomes: [(ApplicationStatus, DecideList.Outcome, String)] = [
            (.basicList, .basicList, ""), (.reserveList, .reserveList, ""),
            (.notAccepted, .notAccepted, "Dochód na osobę przekracza kryterium."),
        ]
        for (status, outcome, reason) in outcomes {
            for entry in filed[status] ?? [] {
                try send("list", .decideList(.init(application: entry.application, outcome: outcome, reason: reason)))
            }
        }
    }
}

import Casework
import Demo
import Rules

extension HistoryStory {
    /// One step on a household's way.
    func take(_ step: HistoryLife.Step, _ life: HistoryLife) throws {
        switch step {
        case .complete: try complete(life)
        case .correct: try correct(life)
        case .pass, .reject: try decideFormally(life, step)
        case .withdraw: try office.submit(.withdrawApplication(.init(application: life.application, reason: "Rezygnacja na piśmie.")), by: life.clerk)
        case .list(let outcome): try list(life, outcome)
        case .receiveUnit(let isReady): try receiveUnit(life, isReady: isReady)
        case .markUnit: try markUnit(life)
        case .draft, .sign, .handOver, .giveBack: try lend(step, life)
        case .report(let isLink): try report(life, isLink: isLink)
        case .service, .repair: try mend(step, life)
        case .enrol: try enrol(life)
        }
    }

    private func application(of life: HistoryLife) -> ApplicationContent {
        guard case .application(let application)? = office.cases.state(of: life.application) else { preconditionFailure("its application is kept in mind") }
        return application.content
    }

    /// What the form lacked is brought in.
    private func complete(_ life: HistoryLife) throws {
        var household = household(of: life)
        var application = application(of: life)
        if life.plan.household.isHomeUnknown {
            let has = life.plan.household.hasComputer
            household.home = HomeEquipment(computer: has, computerWorks: has ? true : nil, internet: has)
        }
        for index in application.documents.indices { application.documents[index].presented = true }
        try save(life, application, household)
    }

    /// A slip of the pen is mended.
    private func correct(_ life: HistoryLife) throws {
        var household = household(of: life)
        if people.random.chance(50) { household.members[0].phone = people.phone() } else { lowerIncome(&household) }
        try save(life, application(of: life), household)
    }

    private func save(_ life: HistoryLife, _ application: ApplicationContent, _ household: HouseholdContent) throws {
        try office.submit(
            .saveApplication(SaveApplication(application: life.application, content: application, household: household)), by: life.clerk)
    }

    private func decideFormally(_ life: HistoryLife, _ step: HistoryLife.Step) throws {
        var reason = ""
        if case .reject = step {
            reason = people.random.pick([
                "Zgłoszenie nie spełnia wymagań regulaminu naboru.", "Brak podpisu; wezwanie bez odpowiedzi.",
                "Gospodarstwo nie mieszka na terenie gminy.", "W gospodarstwie jest sprawny komputer z łączem.",
            ])
        } else if !life.plan.isInTime {
            reason = "Nabór uzupełniający po terminie, za zgodą instytucji pośredniczącej."
        } else if life.plan.household.isOverLimit {
            reason = "Zgłoszenie kompletne; dochód do oceny przy układaniu listy."
        }
        var isPass = false
        if case .pass = step { isPass = true }
        try office.submit(.recordFormalResult(.init(application: life.application, passed: isPass, reason: reason)), by: life.clerk)
    }

    private func list(_ life: HistoryLife, _ outcome: DecideList.Outcome) throws {
        let reason = switch outcome {
        case .notAccepted: "Dochód na osobę przekracza kryterium."
        case .basicList, .reserveList: life.plan.isInTime ? "" : "Nabór uzupełniający."
        }
        try office.submit(.decideList(.init(application: life.application, outcome: outcome, reason: reason)))
    }

    // MARK: Equipment and loans

    private func receiveUnit(_ life: HistoryLife, isReady: Bool) throws {
        unitCount += 1
        let isSpecialist = life.plan.household.isDisabled && people.random.chance(40)
        let content = EquipmentContent(
            inventoryNumber: "ST/8.3/\(padded(unitCount, 5))", serialNumber: serial(), kind: isSpecialist ? .specialist : .basic,
            name: isSpecialist ? "Laptop 17,3 z programem powiększającym" : people.random.pick(["Laptop 15,6", "Laptop 15,6", "Komputer stacjonarny z monitorem 22"]),
            value: Money(grosze: isSpecialist ? 312_000 : 219_900), markedOn: isReady ? office.today : nil,
            policyNumber: isReady ? policy : nil, insuredUntil: isReady ? HistoryOffice.day.adding(days: 185) : nil)
        let unit = people.random.caseID()
        life.unit = unit
        try office.submit(.saveEquipment(.init(unit: unit, content: content)), by: life.clerk)
    }

    private func serial() -> String {
        let letters = Array("ABCDEFGHJKLMNPRSTUVWXYZ")
        return "SN\(people.random.pick(letters))\(padded(people.random.number(0...999), 3))\(padded(unitCount, 6))"
    }

    private var policy: String { "PZ/\(office.today.year)/\(padded(1 + unitCount / 400, 4))" }

    private func markUnit(_ life: HistoryLife) throws {
        guard let id = life.unit, case .equipment(var unit)? = office.cases.state(of: id) else { preconditionFailure("its unit was received") }
        unit.content.markedOn = office.today
        unit.content.policyNumber = policy
        unit.content.insuredUntil = HistoryOffice.day.adding(days: 185)
        try office.submit(.saveEquipment(.init(unit: id, content: unit.content)), by: life.clerk)
    }

    private func lend(_ step: HistoryLife.Step, _ life: HistoryLife) throws {
        let loan = life.loan ?? people.random.caseID()
        life.loan = loan
        guard let unit = life.unit else { preconditionFailure("its unit was received") }
        let command: Command
        switch step {
        case .draft: command = .draftLoan(.init(loan: loan, application: life.application, until: HistoryOffice.day.adding(years: 2)))
        case .sign: command = .signLoan(.init(loan: loan, day: office.today))
        case .handOver: command = .handOver(.init(loan: loan, day: office.today, units: [unit]))
        default:
            let isComplete = people.random.chance(80)
            let line = ReturnLine(unit: unit, complete: isComplete, note: isComplete ? "" : "Brak zasilacza.")
            let reason = people.random.pick(["Przeprowadzka poza gminę.", "Gospodarstwo kupiło własny komputer.", "Śmierć biorącego do używania."])
            command = .returnEquipment(.init(loan: loan, day: office.today, reason: reason, lines: [line]))
        }
        try office.submit(command, by: life.clerk)
    }

    private func report(_ life: HistoryLife, isLink: Bool) throws {
        guard let loan = life.loan else { preconditionFailure("its equipment was handed over") }
        let failure = people.random.caseID()
        life.failure = failure
        let description = isLink ? "Brak Internetu od wczoraj." : people.random.pick([
            "Laptop się nie włącza.", "Nie działa klawiatura.", "Ekran miga i gaśnie.", "Bateria nie trzyma.", "Głośno pracuje wentylator.",
        ])
        try office.submit(
            .reportFailure(.init(loan: loan, failure: failure, unit: isLink ? nil : life.unit, day: office.today, description: description)), by: life.clerk)
    }

    private func mend(_ step: HistoryLife.Step, _ life: HistoryLife) throws {
        guard let loan = life.loan, let failure = life.failure else { preconditionFailure("its failure was reported") }
        if case .service = step {
            return try office.submit(.sendToService(.init(loan: loan, failure: failure, day: office.today)), by: life.clerk)
        }
        let remedy = people.random.pick(["Wymieniono uszkodzoną część na gwarancji.", "Operator wymienił modem.", "Naprawiono na miejscu."])
        try office.submit(.recordRepair(.init(loan: loan, failure: failure, day: office.today, remedy: remedy)), by: life.clerk)
    }
}

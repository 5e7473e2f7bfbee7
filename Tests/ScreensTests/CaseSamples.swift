import Casework
import Localization
import Rules
import Screens
import Terminal
import Testing

/// Invented people and cases for the screens of households, loans, equipment and training.
enum CaseSamples {
    static func day(_ iso: String) -> CalendarDay {
        guard let day = CalendarDay(iso: iso) else { preconditionFailure("not a day: \(iso)") }
        return day
    }

    static func time(_ iso: String) -> TimeOfDay {
        guard let time = TimeOfDay(iso: iso) else { preconditionFailure("not a time: \(iso)") }
        return time
    }

    static func pesel(_ digits: String) -> PESEL {
        guard let pesel = try? PESEL.parse(digits, training: true) else { preconditionFailure("not a PESEL") }
        return pesel
    }

    static func id(_ name: String) -> CaseID { CaseID(rawValue: name) }
    static func person(_ name: String) -> PersonID { PersonID(rawValue: name) }

    static func context(_ language: Language = .polish, role: Casework.Role = .coordinator, readOnly: String? = nil) -> ScreenContext {
        let filing = FilingRule(
            opens: day("2013-11-25"), closes: day("2013-12-16"), postRule: .postmark,
            provision: Provision(document: "regulamin", place: "§ 1", requirements: ["ST-23"]))
        let rules = RuleSet(
            id: "test", version: 1, title: Bilingual(pl: "Próba", en: "Trial"), grantee: "Gmina Stegna", territory: "Stegna",
            filing: filing)
        return ScreenContext(
            texts: language.texts, moment: Moment(day: day("2014-03-14"), time: time("10:15")),
            actor: Actor(login: "zofia", role: role), rules: RuleBook(ruleSet: rules, law: LawTables(), training: true),
            readOnly: readOnly)
    }

    static let identifiers = IdentifierSource(high: 7, low: 11)

    // A household of three, and one who only signs.
    static let household = Household(
        id: id("household-1"),
        content: HouseholdContent(
            members: [
                Member(
                    id: person("anna"), familyName: "Żółkiewska", givenNames: "Anna", pesel: pesel("69720500128"),
                    birthDate: day("1969-12-05"), sex: .female, phone: "500 100 200"),
                Member(
                    id: person("jan"), familyName: "Żółkiewski", givenNames: "Jan", pesel: pesel("71621100433"),
                    birthDate: day("1971-02-11"), sex: .male, relation: .spouse),
                Member(
                    id: person("ola"), familyName: "Żółkiewska", givenNames: "Aleksandra", birthDate: day("2002-08-04"),
                    sex: .female, relation: .child, learner: true),
            ],
            addresses: [
                Address(
                    kind: .registered, locality: "Stegna", street: "Morska", building: "3", flat: "2", postcode: "82-103",
                    postTown: "Stegna", registration: .temporary, validUntil: day("2015-01-31")),
                Address(kind: .residence, locality: "Rybina", building: "12", postcode: "82-103", postTown: "Stegna"),
            ],
            incomes: [
                IncomeLine(person: person("anna"), period: month(2013, 11), kind: .employment, amount: Money(grosze: 127_000)),
                IncomeLine(
                    person: person("anna"), period: month(2013, 11), kind: .benefit, amount: Money(grosze: 10_600),
                    awardedAboveLimit: true),
                IncomeLine(person: person("jan"), period: month(2013, 11), kind: .none, amount: .zero),
            ],
            certificates: [
                CertificateLine(
                    person: person("jan"), authority: .zus, kind: .totalIncapacity, issuedOn: day("2012-05-10"),
                    validUntil: day("2016-05-31"))
            ],
            home: HomeEquipment(computer: false, computerWorks: nil, internet: false)))

    static func month(_ year: Int, _ month: Int) -> YearMonth {
        guard let month = YearMonth(year: year, month: month) else { preconditionFailure("not a month") }
        return month
    }

    static func unit(
        _ number: Int, status: EquipmentStatus = .inStock, loan: String? = nil, name: String = "Laptop 15,6"
    ) -> EquipmentUnit {
        let content = EquipmentContent(
            inventoryNumber: "INW/2014/00\(number)", serialNumber: "SN-100\(number)", name: name, value: Money(grosze: 189_900),
            markedOn: day("2014-01-20"), policyNumber: "POL/77", insuredUntil: day("2015-01-31"))
        return EquipmentUnit(id: id("unit-\(number)"), content: content, status: status, loan: loan.map(id))
    }

    static func row(_ unit: EquipmentUnit, marked: Bool = true, insured: Bool = true) -> EquipmentRow {
        EquipmentRow(
            id: unit.id, inventoryNumber: unit.content.inventoryNumber, serialNumber: unit.content.serialNumber,
            name: unit.content.name, status: unit.status, marked: marked, insured: insured,
            holderName: unit.loan == nil ? nil : "Żółkiewska Anna")
    }

    static func loan(_ status: LoanStatus, failures: [Failure] = []) -> Loan {
        var loan = Loan(
            id: id("loan-1"), number: "U/3/2014", application: id("application-1"), household: household.id, borrower: person("anna"),
            until: day("2020-12-31"))
        loan.status = status
        if status != .draft { loan.signedOn = day("2014-02-05") }
        if status == .inForce || status == .returned {
            loan.handedOverOn = day("2014-02-06")
            loan.units = [id("unit-1"), id("unit-2")]
        }
        loan.failures = failures
        return loan
    }

    static let failure = Failure(
        id: id("failure-1"), unit: id("unit-2"), reportedOn: day("2014-03-12"), description: "świeci na czerwono, nie łączy")

    static let mended = Failure(
        id: id("failure-0"), unit: nil, reportedOn: day("2014-02-10"), description: "brak sygnału", status: .mended,
        sentOn: day("2014-02-11"), mendedOn: day("2014-02-13"), remedy: "wymieniono antenę")

    static let units = [unit(1, status: .issued, loan: "loan-1"), unit(2, status: .issued, loan: "loan-1", name: "Modem LTE")]

    static func loanFile(_ loan: Loan, version: Int = 4) -> LoanFile {
        LoanFile(
            loan: Versioned(version: version, state: loan), applicationNumber: "W/12/2013",
            household: Versioned(version: 2, state: household),
            units: loan.units.isEmpty ? [] : units.map { Versioned(version: 3, state: $0) })
    }

    static let card = PersonCard(
        person: person("anna"), household: Versioned(version: 2, state: household),
        applications: [
            ApplicationFileLine(
                id: id("application-1"), number: "W/12/2013", filedOn: day("2013-11-26"), status: .basicList, listPosition: 3)
        ],
        loans: [LoanCardLine(loan: loan(.inForce, failures: [mended, failure]), units: units)],
        training: [
            TrainingLine(
                group: id("group-1"), groupName: "Stegna 1", moduleTitle: "Podstawy obsługi komputera", minutesAttended: 360,
                hoursPlanned: 12, nextSession: session(3, "2014-03-21"))
        ], nextStep: .mendFailure(since: day("2014-03-12")))

    static func session(_ number: Int, _ iso: String) -> TrainingSession {
        TrainingSession(id: id("session-\(number)"), day: day(iso), startsAt: time("09:00"), hours: 3, room: "sala 2")
    }

    static let people = [
        PersonRow(person: person("anna"), household: household.id, name: "Żółkiewska Anna", birthDate: day("1969-12-05"), locality: "Rybina"),
        PersonRow(person: person("ewa"), household: id("household-2"), name: "Łuczak Ewa", birthDate: day("1985-10-02"), locality: "Jantar"),
        PersonRow(person: person("piotr"), household: id("household-3"), name: "Świątek Piotr", birthDate: nil, locality: "Stegna"),
    ]

    static func group(capacity: Int = 12) -> TrainingGroup {
        var group = TrainingGroup(
            id: id("group-1"), module: id("module-1"), name: "Stegna 1", capacity: capacity, trainer: "Maria Bąk")
        group.participants = people.map { Participant(person: $0.person, household: $0.household) }
        group.sessions = [session(1, "2014-03-07"), session(2, "2014-03-14"), session(3, "2014-03-21")]
        group.attendance = [id("session-1"): [person("anna"): .present, person("ewa"): .absent, person("piotr"): .excused]]
        return group
    }

    static func groupFile(_ group: TrainingGroup = group(), version: Int = 9) -> GroupFile {
        GroupFile(
            group: Versioned(version: version, state: group),
            module: TrainingModule(id: id("module-1"), title: "Podstawy obsługi komputera", hours: 12), people: people)
    }
}

/// A screen with its surroundings, worked by keys and answers as the loop works it.
struct Hand<S: Screen> {
    var screen: S
    let context: ScreenContext

    init(_ screen: S, _ context: ScreenContext = CaseSamples.context()) {
        self.screen = screen
        self.context = context
    }

    mutating func open() -> [Effect] { screen.opened(context, identifiers: CaseSamples.identifiers) }

    /// Presses keys one after the other; the effects of the last one.
    @discardableResult
    mutating func press(_ keys: Key...) -> [Effect] {
        var effects: [Effect] = []
        for key in keys { effects = screen.handle(.key(key), context) }
        return effects
    }

    /// Types characters.
    @discardableResult
    mutating func type(_ text: String) -> [Effect] {
        var effects: [Effect] = []
        for character in text { effects = screen.handle(.key(.character(character)), context) }
        return effects
    }

    @discardableResult
    mutating func answer(_ answer: Answer, to query: Query) -> [Effect] { screen.handle(.answer(answer, to: query), context) }

    mutating func saved(_ submission: Submission, subject: CaseID, number: String? = nil) -> [Effect] {
        screen.handle(.submitted(.saved(Receipt(subject: subject, number: number)), submission), context)
    }

    var message: Message? { screen.message(context) }

    func frame(_ size: Size = .standard) -> Frame { Chrome.frame(of: screen, size: size, context) }

    func binding(_ action: String) -> Binding? { screen.bindings(context).first { $0.action == action } }
}

extension [Effect] {
    /// The submission among the effects.
    var submission: Submission? {
        for case .submit(let submission) in self { return submission }
        return nil
    }

    var question: Question? {
        for case .ask(let question) in self { return question }
        return nil
    }

    var draft: Draft? {
        for case .saveDraft(let draft) in self { return draft }
        return nil
    }

    var told: Message? {
        for case .tell(let message) in self { return message }
        return nil
    }
}

/// The languages and sizes of the golden frames.
enum GoldenCase: CaseIterable {
    case polishSmall, polishLarge, englishSmall, englishLarge

    var language: Language { self == .polishSmall || self == .polishLarge ? .polish : .english }
    var size: Size { self == .polishSmall || self == .englishSmall ? .standard : Size(width: 132, height: 43) }
    func name(_ screen: String) -> String { "\(screen).\(language.rawValue).\(size.width)" }
}

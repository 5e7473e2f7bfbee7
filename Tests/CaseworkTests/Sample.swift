import Casework
import Rules

/// Invented people, things and days that the tests share. The office is one for training: PESEL years 22yy stand for our century's.
enum Sample {
    static func day(_ iso: String) -> CalendarDay {
        guard let day = CalendarDay(iso: iso) else { preconditionFailure("a test names a day that is none") }
        return day
    }

    static func time(_ iso: String) -> TimeOfDay {
        guard let time = TimeOfDay(iso: iso) else { preconditionFailure("a test names a time that is none") }
        return time
    }

    static let today = day("2014-01-20")
    static let now = Moment(day: today, time: time("10:00"))
    static let filed = day("2013-12-10")
    static let monthBefore = YearMonth(of: day("2013-11-01"))

    /// A training PESEL of somebody born on the day (1931–2030), with a valid control digit.
    static func pesel(_ born: String, _ sex: Sex, serial: Int = 123) -> PESEL {
        let date = day(born)
        let numbers = [date.year % 100, date.month + 60, date.day].flatMap { [$0 / 10, $0 % 10] }
        let tail = [serial / 100, serial / 10 % 10, serial % 10, sex == .female ? 4 : 5]
        let digits = numbers + tail
        let text = (digits + [PESEL.controlDigit(of: digits)]).map(String.init).joined()
        guard let pesel = try? PESEL.parse(text, training: true) else { preconditionFailure("a test makes a PESEL that is none") }
        return pesel
    }

    // Identifiers.

    static let project = CaseID(rawValue: "project")
    static let household = CaseID(rawValue: "household-1")
    static let otherHousehold = CaseID(rawValue: "household-2")
    static let application = CaseID(rawValue: "application-1")
    static let otherApplication = CaseID(rawValue: "application-2")
    static let unit = CaseID(rawValue: "unit-1")
    static let otherUnit = CaseID(rawValue: "unit-2")
    static let loan = CaseID(rawValue: "loan-1")
    static let otherLoan = CaseID(rawValue: "loan-2")
    static let failure = CaseID(rawValue: "failure-1")
    static let otherFailure = CaseID(rawValue: "failure-2")
    static let module = CaseID(rawValue: "module-1")
    static let group = CaseID(rawValue: "group-1")
    static let otherGroup = CaseID(rawValue: "group-2")
    static let session = CaseID(rawValue: "session-1")
    static let otherSession = CaseID(rawValue: "session-2")
    static let place = CaseID(rawValue: "place-1")
    static let otherPlace = CaseID(rawValue: "place-2")
    static let nobody = CaseID(rawValue: "nobody")

    static let anna = PersonID(rawValue: "anna")
    static let piotr = PersonID(rawValue: "piotr")
    static let zofia = PersonID(rawValue: "zofia")

    // People.

    static let annaMember = Member(
        id: anna, familyName: "Źdźbło", givenNames: "Anna", pesel: pesel("1980-05-12", .female), birthDate: day("1980-05-12"),
        sex: .female, relation: .applicant, phone: "500 000 000")
    static let piotrMember = Member(
        id: piotr, familyName: "Źdźbło", givenNames: "Piotr", pesel: pesel("1978-03-02", .male), birthDate: day("1978-03-02"),
        sex: .male, relation: .spouse)
    static let zofiaMember = Member(
        id: zofia, familyName: "Źdźbło", givenNames: "Zofia", pesel: pesel("2003-07-30", .female), birthDate: day("2003-07-30"),
        sex: .female, relation: .child, learner: true)

    static let registered = Address(
        kind: .registered, locality: "Stegna", street: "Lipowa", building: "3", flat: "2", postcode: "82-103", postTown: "Stegna",
        registration: .permanent)

    /// A family of three within the limit: 3 × 456,00 zł.
    static let content = HouseholdContent(
        members: [annaMember, piotrMember, zofiaMember], addresses: [registered],
        incomes: [
            IncomeLine(person: anna, period: monthBefore, kind: .employment, amount: Money(grosze: 136_800)),
            IncomeLine(person: piotr, period: monthBefore, kind: .none, amount: .zero),
            IncomeLine(person: zofia, period: monthBefore, kind: .none, amount: .zero),
        ],
        certificates: [
            CertificateLine(person: piotr, authority: .zus, kind: .partialIncapacity, issuedOn: day("1998-08-16"), permanent: true)
        ],
        home: HomeEquipment(computer: false, internet: false))

    static let form = ApplicationContent(
        household: household, applicant: anna,
        filing: FilingContent(
            channel: .inPerson, receivedOn: filed, receivedAt: time("11:30"), rightInstitution: true, signed: true),
        claimedGroups: ["G-SA"], documents: [DocumentTick(kind: "application_form", presented: true)])

    /// A household of one other person.
    static let otherContent = HouseholdContent(members: [
        Member(
            id: PersonID(rawValue: "jan"), familyName: "Nowak", givenNames: "Jan", pesel: pesel("1950-01-31", .male), sex: .male)
    ])

    static let club = PublicUnitContent(
        name: "Świetlica wiejska w Jantarze", kind: .villageClub, locality: "Jantar", address: "ul. Gdańska 14", phone: "55 000 01 01",
        opening: [
            OpeningHours(day: .monday, from: time("08:00"), until: time("12:00")),
            OpeningHours(day: .monday, from: time("15:00"), until: time("19:00")),
            OpeningHours(day: .saturday, from: time("10:00"), until: time("14:00")),
        ], remark: "w ferie nieczynna")
    static let school = PublicUnitContent(
        name: "Szkoła Podstawowa w Mikoszewie", kind: .school, locality: "Mikoszewo", eRegisterSince: day("2013-09-02"))

    static let laptop = EquipmentContent(
        inventoryNumber: "ST/1", serialNumber: "SN-1", name: "Laptop 15,6", value: Money(grosze: 250_000), markedOn: day("2014-01-02"),
        policyNumber: "P/7", insuredUntil: day("2014-12-31"))
    static let secondLaptop = EquipmentContent(
        inventoryNumber: "ST/2", serialNumber: "SN-2", name: "Laptop 15,6", markedOn: day("2014-01-02"), policyNumber: "P/7",
        insuredUntil: day("2014-12-31"))

    static let meeting = TrainingSession(id: session, day: day("2014-01-18"), startsAt: time("16:00"), hours: 2, room: "Świetlica")
    static let laterMeeting = TrainingSession(id: otherSession, day: day("2014-01-25"), startsAt: time("16:00"), hours: 3)

    // Rules of a small programme.

    static let provision = Provision(document: "Regulamin", place: "pkt 4", requirements: ["ST-9"])

    static let book = RuleBook(
        ruleSet: RuleSet(
            id: "test-2013", version: 1, title: Bilingual(pl: "Próba", en: "Trial"), grantee: "Gmina", territory: "Gmina",
            filing: FilingRule(
                opens: day("2013-11-25"), closes: day("2013-12-16"), closesAt: time("14:00"), postRule: .postmark,
                provision: provision),
            printedThresholds: [
                "social_assistance.person": [PrintedThreshold(amount: Money(grosze: 45_600))],
                "social_assistance.single": [PrintedThreshold(amount: Money(grosze: 54_200))],
            ],
            requirements: [
                Requirement(
                    id: "registered", role: .gate, title: Bilingual(pl: "Zameldowanie", en: "Registration"),
                    condition: .criterion(
                        CriterionUse(
                            id: "registered_in_territory", parameters: ["kinds": .texts(["permanent", "temporary"])],
                            provision: provision)))
            ],
            groups: [
                TargetGroup(
                    code: "G-SA", title: Bilingual(pl: "Pomoc społeczna", en: "Social assistance"), provision: provision,
                    condition: .criterion(
                        CriterionUse(
                            id: "income_within_limit",
                            parameters: [
                                "circle": .text("social_assistance_family"), "threshold": .text("social_assistance.person"),
                                "single_threshold": .text("social_assistance.single"), "relation": .text("at_most"),
                                "period": .text("month_before_filing"), "not_counted": .texts(["benefit_over_limit"]),
                            ], provision: provision))),
                TargetGroup(
                    code: "G-FB", title: Bilingual(pl: "Świadczenia rodzinne", en: "Family benefits"), provision: provision,
                    condition: nil),
            ],
            documents: [
                DocumentRule(
                    kind: "application_form", title: Bilingual(pl: "Formularz", en: "Form"), when: .always, certified: false,
                    provision: provision)
            ]),
        law: LawTables(), training: true)
}

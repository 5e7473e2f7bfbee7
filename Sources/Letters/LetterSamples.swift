import Rules

extension LetterKind {
    /// A letter of the kind about invented people: what an office looks at after it has changed a template.
    public var sample: any LetterContent {
        switch self {
        case .call: LetterSamples.call
        case .notice: LetterSamples.notice
        case .boardList: LetterSamples.boardList
        case .minutes: LetterSamples.minutes
        case .register: LetterSamples.register
        }
    }
}

/// The invented contents.
enum LetterSamples {
    static func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDay {
        guard let value = CalendarDay(year: year, month: month, day: day) else { preconditionFailure("a sample has a day of the calendar") }
        return value
    }

    static let head = LetterHead(
        office: "Urząd Miejski w Przykładowie", officeAddress: "ul. Wzorcowa 1, 00-000 Przykładowo", place: "Przykładowo",
        day: day(2012, 9, 24), caseNumber: "PS.042.12.2012", projectNumber: "POIG.08.03.00-00-000/00-00", projectTitle: "Internet dla mieszkańców",
        signatory: "Ewa Wzorowa", signatoryFunction: "koordynator projektu",
        footer: "Projekt współfinansowany przez Unię Europejską z Europejskiego Funduszu Rozwoju Regionalnego")

    static let matter = LetterMatter(
        addresseeSex: .female, addressee: ["Anna Przykładowa", "ul. Długa 5 m. 2", "00-000 Przykładowo"], applicationNumber: "W/12/2012",
        filedOn: day(2012, 8, 6), applicant: "Staś Przykładowy", representative: "Anna Przykładowa")

    static let call = SupplementCall(
        head: head, matter: matter,
        missing: [
            .init(document: "kopia orzeczenia o niepełnosprawności", remark: "brak poświadczenia za zgodność z oryginałem"),
            .init(document: "oświadczenie o dochodach"),
        ],
        term: LetterTerm(3, .days), basis: "regulamin naboru", destination: "sekretariat urzędu, pokój 2, w godzinach pracy urzędu")

    static let notice = ResultNotice(
        head: head, matter: matter, outcome: .basicList(position: 7), reasons: ["wniosek spełnia kryteria dostępu i ma rekomendację"],
        signingTerm: LetterTerm(14, .days))

    static let boardList = BoardList(
        head: head, round: "Nabór nr 1",
        content: .numbers(
            basic: [.init(position: 1, label: "W/3/2012"), .init(position: 2, label: "W/12/2012"), .init(position: 3, label: "W/1/2012")],
            reserve: [.init(position: 1, label: "W/7/2012")]))

    static let minutes: CommitteeMinutes = {
        var minutes = CommitteeMinutes(
            head: head, body: "Komisja Rekrutacyjna", day: day(2012, 9, 21),
            members: [
                .init(name: "Jan Wzorowy", function: "przewodniczący", isPresent: true),
                .init(name: "Ewa Wzorowa", function: "członek", isPresent: true), .init(name: "Adam Próbny", function: "członek", isPresent: false),
            ],
            quorum: 2, places: 3,
            basic: [
                .init(position: 1, application: "W/3/2012"), .init(position: 2, application: "W/12/2012"),
                .init(position: 3, application: "W/1/2012", reason: "po losowaniu"),
            ],
            proposer: "Ewa Wzorowa", closer: "Jan Wzorowy", journalHead: "412:9f3c2a…")
        minutes.basis = "zarządzenie w sprawie powołania komisji"
        minutes.earlierSittings = [day(2012, 9, 14), day(2012, 9, 20)]
        minutes.exclusions = [.init(member: "Ewa Wzorowa", application: "W/7/2012")]
        minutes.reserve = [.init(position: 1, application: "W/7/2012", reason: "po losowaniu")]
        minutes.rejected = [.init(application: "W/5/2012", reason: "wniosek wpłynął po zakończeniu naboru")]
        minutes.ties = [.init(applications: ["W/1/2012", "W/7/2012"], resolution: "losowanie; pierwszy wniosek W/1/2012")]
        minutes.order = "kolejność, którą ustaliła komisja"
        minutes.formallyRejected = [.init(application: "W/9/2012", reason: "brak podpisu")]
        minutes.recruitmentSum = CommitteeMinutes.sum(of: 6, [3, 1, 2])
        minutes.listDigest = "3f1c2b7a90"
        return minutes
    }()

    static let register = ApplicationRegister(
        head: head, round: "Nabór nr 1", window: day(2012, 8, 6)...day(2012, 9, 5),
        entries: [
            .init(
                number: "W/1/2012", caseNumber: "PS.042.1.2012", filedOn: day(2012, 8, 6), channel: "osobiście", applicant: "Jan Próbny",
                status: "lista podstawowa, pozycja 3"),
            .init(number: "W/2/2012", filedOn: day(2012, 8, 7), channel: "pocztą", applicant: "Ewa Testowa", status: "wycofany"),
        ])
}

import Casework
import Foundation
import Letters
import Localization
import OfficeSupport
import Rules
@testable import Runtime
import Screens
import Storage
import Terminal
import Testing

/// A training office on disk whose committee has sat: of five applications one is rejected in form, two get the two places.
private final class SatOffice {
    struct NotSaved: Error { var what: String }

    let room = NSTemporaryDirectory() + "teczka-letters-" + UUID().uuidString
    let office: Office
    static let sitting = caseID(8001)
    var directory: String { room + "/office" }

    init() throws {
        try FileManager.default.createDirectory(atPath: room, withIntermediateDirectories: true)
        office = try Office.create(
            room + "/office", programme: Resource.programme, law: Resource.law, trainingDay: day("2014-03-12"), RealOffice.environment(login: "ola"))
        try save(.openProject(OpenProject(project: caseID(1), programme: "stegna-2013", places: 2)))
        for number in 1...5 {
            try save(Sample.application(number, family: "Nowak", given: "Anna \(["Ewa", "Maria", "Zofia", "Lena", "Iga"][number - 1])"))
            let passed = number != 5
            try save(.recordFormalResult(RecordFormalResult(application: caseID(2000 + number), passed: passed, reason: passed ? "" : "brak podpisu")))
        }
    }

    deinit {
        office.close()
        try? FileManager.default.removeItem(atPath: room)
    }

    func save(_ command: Command, by other: Office? = nil) throws {
        let id = CommandID(rawValue: RealOffice.environment(login: "ola").randomID().description)
        let result = try (other ?? office).submit(Submission(id: id, command: command, base: []))
        guard case .saved = result else { throw NotSaved(what: "\(result)") }
    }

    func at(_ act: SittingAct, by other: Office? = nil) throws { try save(.sitting(SittingCommand(Self.sitting, act)), by: other) }

    /// Four are present of five; the lot puts 4 before 2 before 3 before 1, and the committee does not accept 1.
    func sit() throws {
        let names = ["Jan Wzorowy", "Ewa Wzorowa", "Adam Próbny", "Iga Testowa", "Ola Nieobecna"]
        let members = names.enumerated().map { SittingMember(number: $0.offset + 1, name: $0.element, function: $0.offset == 0 ? "przewodniczący" : "") }
        try at(.call(number: "1/2014", day: day("2014-03-12"), body: nil, round: nil, members: members))
        try at(.open(present: [1, 2, 3, 4]))
        try at(.setAgenda([1, 2, 3, 4].map { caseID(2000 + $0) }))
        try at(.declareInterest(member: 3, application: caseID(2002), reason: "sąsiad"))
        try at(.decideAcceptance(application: caseID(2001), isAccepted: false, reason: "umowa z innym projektem"))
        try at(.breakTie([4, 2, 3].map { caseID(2000 + $0) }, .lot, reason: "losowanie w sali 2"))
        try at(.propose(isLast: true))
    }

    func close() throws {
        guard case .sitting(let file) = try office.query(.sitting(Self.sitting, ListRequest(), supposing: nil)) else { throw NotSaved(what: "no sitting") }
        var environment = RealOffice.environment(login: "ela")
        environment.roles = ["ela": .committee]
        let second = try Office.open(directory, environment)
        defer { second.close() }
        try at(.close(digest: file.sitting.state.proposal?.digest ?? ""), by: second)
    }

    private func writer() throws -> LetterWriter {
        LetterWriter(LetterLibrary(try ResourceLocator(), office: directory), book: try office.ruleBook(), day: office.moment.day, ask: office.query)
    }

    func calls(_ ids: [CaseID]) throws -> [(number: String, letter: Letter)] { try writer().calls(ids) }

    func write(_ paper: Paper) throws -> String {
        let letters = try writer().write(paper)
        return Letter.text(letters, pageEnd: .formFeed).replacingOccurrences(of: "\u{A0}", with: " ")
    }
}

@Suite("Letters filled from the cases of an office", .serialized)
struct LetterWriterTests {
    @Test("LE-3, LE-5: the minutes of a closed sitting, whole, with the journal's end as it was then")
    func minutes() throws {
        let sat = try SatOffice()
        try sat.sit()
        #expect(throws: LetterRefusal.noList(number: "1/2014")) { try sat.write(.minutes(sitting: SatOffice.sitting)) }
        try sat.close()
        _ = try sat.office.hasNews()
        let anchor = sat.office.head.description
        let digest = try frozen(sat).digest
        // What comes later changes nothing in the minutes.
        try sat.save(.withdrawApplication(WithdrawApplication(application: caseID(2004), reason: "")))
        let text = try sat.write(.minutes(sitting: SatOffice.sitting))
        let flat = text.replacingOccurrences(of: "\n", with: " ").replacingOccurrences(of: "  ", with: " ")
        for line in [
            "Organ: Komisja Rekrutacyjna", "Dzień posiedzenia: 12 marca 2014 r.", "Skład: 5 osób; obecność: 4 osoby; kworum: 3 osoby.",
            "   1) Jan Wzorowy, przewodniczący\n   2) Ewa Wzorowa, członek\n", "Nieobecni:\n   1) Ola Nieobecna, członek\n",
            "   – Adam Próbny: wniosek W/2/2013\n", "Rozpatrzono: 4 wnioski; do przyznania: 2 miejsca.", "Rachunek: 4 = 2 + 1 + 1.",
            "Cały nabór (złożone = podstawowa + rezerwowa + pozostałe): 5 = 2 + 1 + 2.", "   – W/4/2013, W/2/2013, W/3/2013: losowanie; losowanie w sali 2\n",
            "5. Lista podstawowa\n   1. W/4/2013\n", "   2. W/2/2013\n      po losowaniu\n", "6. Lista rezerwowa\n   1. W/3/2013\n",
            "   – W/1/2013: komisja nie przyjęła wniosku: umowa z innym projektem\n",
            "Wnioski odrzucone wcześniej z przyczyn formalnych: 1 wniosek.\n   – W/5/2013\n      brak podpisu\n", "Propozycja listy: ola\nZamknięcie listy: ela\n",
        ] { #expect(text.contains(line) || flat.contains(line), "\(line) is not in\n\(text)") }
        #expect(flat.contains("Koniec dziennika w chwili zamknięcia: \(anchor)") && flat.contains("Skrót listy: \(digest)"))
        #expect(!text.contains("Nowak") && !text.contains("sąsiad"))
    }

    private func frozen(_ sat: SatOffice) throws -> FrozenListFile {
        guard case .frozenList(let file) = try sat.office.query(.frozenList(SatOffice.sitting)) else { throw SatOffice.NotSaved(what: "no list") }
        return file
    }

    @Test("KP-24: the notice of each result with its reasons; an instruction on an appeal only where the office has one and the place was not given")
    func notices() throws {
        let sat = try SatOffice()
        #expect(throws: LetterRefusal.noResult(number: "W/1/2013", .formallyCorrect)) { try sat.write(.notice(caseID(2001))) }
        #expect(throws: LetterRefusal.noCase) { try sat.write(.notice(caseID(2999))) }
        try sat.sit()
        try sat.close()
        _ = try sat.office.hasNews()
        let expected = [
            (1, "nie został przyjęty do projektu", "– komisja nie przyjęła wniosku: umowa z innym projektem"),
            (2, "liście podstawowej, pozycja 2", "– kolejność wniosku mieści się w liczbie miejsc"),
            (3, "liście rezerwowej, pozycja 1", "– wszystkie miejsca przypadły wnioskom, które stoją wyżej w kolejności"),
            (4, "liście podstawowej, pozycja 1", "– kolejność wniosku mieści się w liczbie miejsc"), (5, "odrzucono z przyczyn formalnych", "– brak podpisu"),
        ]
        for (number, result, reason) in expected {
            let text = try sat.write(.notice(caseID(2000 + number)))
            #expect(text.contains(result) && text.contains(reason) && text.contains("Znak sprawy: W/\(number)/2013"), "\(text)")
            #expect(text.contains("Anna \(["Ewa", "Maria", "Zofia", "Lena", "Iga"][number - 1]) Nowak\nul. Bursztynowa 7\nJantar\n82-103 Stegna\n"))
        }
        let all = try sat.write(.notices(sitting: SatOffice.sitting))
        #expect(all.filter { $0 == "\u{0C}" }.count == 3 && all.contains("Znak sprawy: W/1/2013") && !all.contains("W/5/2013"))
        try FileManager.default.createDirectory(atPath: sat.directory + "/letters", withIntermediateDirectories: true)
        let details = "urząd: Urząd Gminy\nmiejscowość: Stegna\nznak sprawy: A.1\npodpisujący: Wójt\nnumer projektu: P/1\npouczenie: Odwołanie w czasie 14 dni.\n"
        try details.write(toFile: sat.directory + "/letters/urzad.txt", atomically: true, encoding: .utf8)
        #expect(try sat.write(.notice(caseID(2005))).contains("Odwołanie w czasie 14 dni.") && !sat.write(.notice(caseID(2004))).contains("Odwołanie"))
        try details.replacingOccurrences(of: "numer projektu: P/1", with: "").write(toFile: sat.directory + "/letters/urzad.txt", atomically: true, encoding: .utf8)
        #expect(throws: LetterFileFaults.self) { try sat.write(.notice(caseID(2005))) }
    }

    @Test("KP-17: the call names exactly what is missing; the last day and its reckoning stand in it once it was delivered")
    func call() throws {
        let sat = try SatOffice()
        try sat.save(.planRound(PlanRound(round: caseID(7001), content: RoundContent(window: RoundWindow(opens: day("2014-03-12"), closes: day("2014-03-20"))))))
        try sat.save(.openRound(OpenRound(round: caseID(7001))))
        try sat.save(.setCaseNumbering(SetCaseNumbering(project: caseID(1), rule: CaseNumberRule(pattern: "{unit}.{class}.{number}.{year}", unit: "PS", fileClass: "042"))))
        guard case .saveApplication(var late) = Sample.application(6, family: "Nowak", given: "Jadwiga") else { throw SatOffice.NotSaved(what: "none") }
        late.content.filing.receivedOn = day("2014-03-12")
        try sat.save(.saveApplication(late))
        let id = caseID(2006)
        try sat.save(.beginVerification(BeginVerification(application: id)))
        #expect(throws: LetterRefusal.noCall(number: "W/1/2014", .inVerification)) { try sat.write(.call(id)) }
        try sat.save(.callToSupplement(CallToSupplement(application: id)))
        guard case .application(let file) = try sat.office.query(.application(id)), let items = file.application.state.calls?.last?.items else {
            throw SatOffice.NotSaved(what: "no call")
        }
        let before = try sat.write(.call(id))
        #expect(before.contains("Znak sprawy: PS.042.1.2014") && before.contains("Dotyczy: wniosek nr W/1/2014") && before.contains("Czas na uzupełnienie: 7 dni"))
        #expect(before.contains("(\(PolishNoun.defect.counted(items.count).replacingOccurrences(of: "\u{A0}", with: " "))):"), "\(before)")
        #expect(before.contains("\n\(items.count). ") && !before.contains("\n\(items.count + 1). ") && !before.contains("Ostatni dzień") && !before.contains("Podstawa"))
        #expect(!before.contains("income_") && !before.contains("założenie"), "\(before)")
        try sat.save(.deliverCall(DeliverCall(application: id, day: day("2014-03-12"), channel: .inPerson)))
        let after = try sat.write(.call(id)).replacingOccurrences(of: "\n", with: " ")
        #expect(after.contains("Ostatni dzień na uzupełnienie: 19 marca 2014 r.") && after.contains("od dnia po 12 marca 2014 r.; 7 dni kończy się 19 marca 2014 r."), "\(after)")
        // Of several, those that are called; each alone is the same letter.
        #expect(try sat.write(.calls([caseID(2001), id])) == sat.write(.call(id)) && sat.calls([caseID(2001), id]).map(\.number) == ["W/1/2014"])
        #expect(throws: LetterRefusal.noCase) { try sat.write(.calls([caseID(2001)])) }
        let register = try sat.write(.register(round: caseID(7001), withNames: false))
        #expect(register.contains("Nabór nr 1\nOkres przyjmowania wniosków: od 12 marca 2014 r. do 20 marca 2014 r.\nW rejestrze: 1 wniosek\n"))
        #expect(register.contains("   Znak sprawy: PS.042.1.2014\n   Stan: wezwano do uzupełnienia\n"))
        #expect(throws: LetterRefusal.noCase) { try sat.write(.register(round: caseID(7009), withNames: false)) }
        try sat.save(.recordSupplement(RecordSupplement(application: id, day: day("2014-03-12"), items: [], isLast: true)))
        try sat.save(.recordFormalResult(RecordFormalResult(application: id, passed: false, reason: "brak podpisu")))
        #expect(try sat.write(.notice(id)).contains("Znak sprawy: PS.042.1.2014") && sat.write(.notice(caseID(2005))).contains("Znak sprawy: W/5/2013"))
    }

    @Test("who came up from the reserve list is told so; without a sitting the coordinator's own reason is told")
    func laterAndAlone() throws {
        let sat = try SatOffice()
        try sat.sit()
        try sat.close()
        _ = try sat.office.hasNews()
        try sat.save(.withdrawApplication(WithdrawApplication(application: caseID(2004), reason: "")))
        let facts = ConfirmedFacts(isStillEligible: true, isStillWithout: true)
        try sat.save(.award(AwardCommand(caseID(2003), .promote(facts, reason: ""))))
        #expect(try sat.write(.notice(caseID(2003))).contains("przeniesiono z listy rezerwowej"))
        let alone = try SatOffice()
        try alone.save(.decideList(DecideList(application: caseID(2001), outcome: .notAccepted, reason: "brak zameldowania i dochodów")))
        #expect(try alone.write(.notice(caseID(2001))).contains("– brak zameldowania i dochodów\n"))
    }

    @Test("KP-31: the board has numbers alone; the register has names where they are asked for")
    func lists() throws {
        let sat = try SatOffice()
        try sat.sit()
        try sat.close()
        _ = try sat.office.hasNews()
        let board = try sat.write(.boardList(sitting: SatOffice.sitting))
        #expect(board.contains("LISTA PODSTAWOWA (2 wnioski)\n\n1. W/4/2013\n2. W/2/2013\n") && board.contains("1. W/3/2013\n"))
        #expect(!board.contains("Nowak") && !board.contains("W/1/2013") && !board.contains("W/5/2013"))
        let register = try sat.write(.register(round: nil, withNames: false))
        #expect(register.contains("W rejestrze: 5 wniosków\n\n1. W/1/2013, wpływ 28 listopada 2013 r., osobiście\n   Stan: nieprzyjęty\n2. W/2/2013"))
        #expect(register.contains("Okres przyjmowania wniosków: od 25 listopada 2013 r. do 16 grudnia 2013 r.") && !register.contains("Nowak"))
        #expect(try sat.write(.register(round: nil, withNames: true)).contains("   Wnioskodawca: Nowak Anna Maria\n   Stan: lista podstawowa, pozycja 2\n"))
    }

    @Test("From the screens: a new file for its owner alone, and the screen closes; a file that is there already is said, and the screen stays")
    func screen() throws {
        let sat = try SatOffice()
        let port = OfficeAdapter(
            sat.office, explain: { "\($0)" }, readOnly: { nil }, clock: { _ in nil }, notice: { nil }, watches: false)
        let settings = SessionSettings(
            texts: Polish(), actor: sat.office.actor, rules: try sat.office.ruleBook(),
            letters: LetterLibrary(try ResourceLocator(), office: sat.directory), identifiers: { IdentifierSource(high: 1, low: 2) }, monotonic: { 0 })
        let session = Session(backend: FrameWatch(size: .standard), office: port, signals: nil, settings: settings)
        session.begin()
        let path = sat.room + "/rejestr.txt"
        func ask(_ paper: Paper) {
            session.open(.letter([LetterOffer(paper, number: "1")]))
            session.write(paper, to: .file(path), for: session.stack.top.token)
        }
        ask(.register(round: nil, withNames: false))
        #expect(session.told == Message(.done, Polish().letterWritten(path)) && session.stack.entries.count == 1)
        #expect(try String(contentsOfFile: path, encoding: .utf8).contains("REJESTR WNIOSKÓW"))
        ask(.register(round: nil, withNames: false))
        #expect(session.stack.entries.count == 2 && session.stack.top.screen.message(session.context)?.kind == .error)
        ask(.notice(caseID(2001)))
        #expect(session.stack.top.screen.message(session.context)?.text.contains("noResult") == true)
    }
}

import Casework
import Rules
import TestSupport
import Testing

@testable import Storage

@Suite("The list of earlier beneficiaries in an office")
struct EarlierListTests {
    /// A line of the list: by default the woman of household 1, by her number.
    private static func line(
        _ number: Int, family: String = "Inna", given: String = "Ktoś", pesel: PESEL? = nil, born: String? = nil, support: PriorSupportKind = .earlierEdition,
        on received: String? = "2011-05-04"
    ) -> EarlierBeneficiaryContent {
        EarlierBeneficiaryContent(
            person: personID(5000 + number), familyName: family, givenNames: given, pesel: pesel, birthDate: born.map(day),
            address: EarlierAddress(locality: "Zaklęta"),
            grant: EarlierGrant(support: support, edition: "I edycja", agreement: "77/2011", day: received.map(day)))
    }

    private static let her = Sample.pesel(1960, 5, 17, serial: 1, .female)

    private func list(_ office: Office, _ number: Int, _ content: EarlierBeneficiaryContent) throws {
        try office.saved(.earlier(.list(caseID(5000 + number), content)))
    }

    private func decide(_ office: Office, _ number: Int, same: Bool, household: Int = 1, because reason: String = "Tajemnicka to ta sama") throws {
        let decision = EarlierDecision(person: personID(household), beneficiary: caseID(5000 + number), same: same, reason: reason)
        try office.saved(.earlier(.decide(household: caseID(1000 + household), decision)))
    }

    private func file(_ office: Office, _ number: Int = 1) throws -> ApplicationFile {
        guard case .application(let file) = try office.query(.application(caseID(2000 + number))) else { throw Unexpected(what: "no application") }
        return file
    }

    private func matched(_ office: Office, _ number: Int = 1) throws -> [Int] {
        try file(office, number).earlier.map { (Int($0.beneficiary.id.rawValue, radix: 16) ?? 0) - 5000 }
    }

    @Test("By PESEL, or by names without marks and a birth date that does not speak against it; whether the list came first or the application")
    func matches() throws {
        let office = try Surroundings().found()
        try list(office, 1, Self.line(1, pesel: Self.her))
        try list(office, 2, Self.line(2, family: "zolkiewska", given: "ANNA ŁUCJA", born: "1960-05-17"))
        try list(office, 3, Self.line(3, family: "Żółkiewska", given: "Anna Łucja", born: "1960-05-18"))
        try office.saved(Sample.application(1))
        try list(office, 4, Self.line(4, family: "Żółkiewska", given: "Anna-Łucja"))
        try list(office, 5, Self.line(5, family: "Żółkiewska", given: "Anna"))
        try list(office, 6, Self.line(6, family: "Żółkiewska", given: "Anna Łucja", pesel: Sample.pesel(1960, 5, 17, serial: 900, .female)))
        #expect(try matched(office) == [1, 2, 4, 6])
        try decide(office, 2, same: false)
        try decide(office, 1, same: true)
        #expect(try matched(office) == [4, 6], "a decided pair never comes back")
        // Corrected into somebody else, she is asked about anew; the decisions stand.
        var content = try file(office).household.state.content
        content.members[0].familyName = "Kowalska"
        (content.members[0].pesel, content.members[0].birthDate) = (Sample.pesel(1960, 5, 17, serial: 900, .female), nil)
        try office.saved(.saveHousehold(SaveHousehold(household: caseID(1001), content: content)))
        #expect(try matched(office) == [6])
        #expect(try file(office).household.state.content.earlierDecisions?.count == 2)
    }

    @Test("While typing: people are looked up by what is typed, and the pairs of a household that were decided stay out")
    func typing() throws {
        let office = try Surroundings().found()
        try list(office, 1, Self.line(1, pesel: Self.her))
        try office.saved(Sample.application(1))
        let search = EarlierSearch(person: personID(1), pesel: Self.her, name: "", birthDate: nil)
        func found(_ search: EarlierSearch, in household: CaseID?) throws -> Int {
            guard case .earlierMatches(let matches) = try office.query(.earlierMatches([search], in: household)) else { throw Unexpected(what: "no matches") }
            return matches.count
        }
        #expect(try found(search, in: nil) == 1 && found(search, in: caseID(1001)) == 1 && found(search, in: caseID(1999)) == 1)
        try decide(office, 1, same: false)
        #expect(try found(search, in: nil) == 1 && found(search, in: caseID(1001)) == 0)
        #expect(try found(EarlierSearch(person: personID(1), pesel: nil, name: "Inna", birthDate: nil), in: nil) == 0, "one word tells nobody")
    }

    @Test("The look-up reads indexes alone, however long the list is")
    func indexed() throws {
        let office = try Surroundings().found()
        let questions: [(String, [Int?])] = [
            ("SELECT id FROM earlier WHERE pesel = ? ORDER BY id LIMIT 50", [1]),
            ("SELECT id FROM earlier WHERE name = ? AND (birth IS NULL OR ? IS NULL OR birth = ?) ORDER BY id LIMIT 50", [1, 2, 2]),
            ("SELECT h.id FROM households h WHERE h.place = ?", [1]),
        ]
        let plans = try office.index.inDatabase { database in
            try questions.flatMap { try database.rows("EXPLAIN QUERY PLAN " + $0.0, $0.1).map { $0[3] as String } }
        }
        #expect(plans.count { $0.hasPrefix("SEARCH") } == 3 && !plans.contains { $0.hasPrefix("SCAN") }, "\(plans)")
    }

    @Test("Another household's application at the same address is noted, a withdrawn one and another flat are not")
    func neighbours() throws {
        let office = try Surroundings().found()
        for number in 1...3 { try office.saved(Sample.application(number)) }
        guard case .saveApplication(var other) = Sample.application(4) else { return }
        other.household.addresses[0].flat = "2"
        try office.saved(.saveApplication(other))
        try office.saved(.withdrawApplication(WithdrawApplication(application: caseID(2003), reason: "na piśmie")))
        #expect(try file(office).neighbours.map(\.application) == [caseID(2002)])
        #expect(try file(office).neighbours.first?.applicantName == "Żółkiewska Anna Łucja")
        #expect(try file(office, 4).neighbours == [])
    }

    @Test("A rebuilt index knows the list, the decisions and the neighbours as the old one did")
    func rebuilt() throws {
        let office = try Surroundings().found()
        try list(office, 1, Self.line(1, pesel: Self.her))
        for number in 1...2 { try office.saved(Sample.application(number)) }
        try list(office, 2, Self.line(2, family: "Żółkiewska", given: "Anna Łucja", born: "1960-05-17"))
        try decide(office, 2, same: true, household: 2)
        let (dump, answers) = (try office.indexDump(), try office.allAnswers())
        try office.rebuildIndex()
        #expect(try office.indexDump() == dump)
        #expect(try office.allAnswers() == answers)
        #expect(try matched(office) == [1, 2] && matched(office, 2) == [])
    }

    @Test("An erased person's lines keep no name, number or address, whether they were found by a decision or by the PESEL; others stay")
    func erasure() throws {
        let surroundings = Surroundings()
        let office = try surroundings.found()
        try list(office, 1, Self.line(1, family: "Tajemnicka", pesel: Self.her))
        try list(office, 2, Self.line(2, family: "Tajemnicka", given: "Anna Łucja Tajna"))
        try list(office, 3, Self.line(3, family: "Obca", given: "Osoba"))
        try office.saved(Sample.application(1, family: "Tajemnicka", given: "Anna Łucja Tajna"))
        try decide(office, 2, same: true)
        let report = try #require(try office.erase(personID(1), basis: .retentionEnded, list: surroundings.list))
        #expect(report.bodies >= 4)
        let files = try surroundings.everyFile()
        for secret in ["Tajemnicka", "tajemnicka", Self.her.digits] {
            #expect(!files.values.contains { $0.firstRange(of: Array(secret.utf8)) != nil }, "\(secret)")
        }
        #expect(files.values.contains { $0.firstRange(of: Array("Obca".utf8)) != nil })
        guard case .earlierBeneficiary(let line)? = try office.allStates()[caseID(5002)]?.state else { throw Unexpected(what: "no line") }
        #expect(line.content.grant == EarlierGrant(support: .earlierEdition, edition: "I edycja", day: day("2011-05-04")))
        #expect(try file(office).household.state.content.earlierDecisions?.first?.same == true)
        #expect(try Office.verify(surroundings.directory, surroundings.fileSystem).isSound)
        // A person of the list alone goes by their own name.
        #expect(try office.erase(personID(5003), basis: .consentWithdrawn, list: surroundings.list)?.bodies == 1)
        #expect(try !surroundings.everyFile().values.contains { $0.firstRange(of: Array("Obca".utf8)) != nil })
    }

    @Test("KP-13, P-14: an undecided match leaves an application's verdict open, a decided one closes it")
    func verdict() throws {
        let replay = try ReplayOffice(
            Resource.programme("kujawsko-pomorskie-2013"), named: "kujawsko-pomorskie-2013", on: day("2013-10-07"), places: 2)
        let office = replay.office
        try list(office, 1, Self.line(1, pesel: Self.her))
        try office.saved(.saveApplication(Self.supportedNowhere()))
        func outcome() throws -> Outcome? {
            let file = try file(office)
            return assessApplication(
                file.application.state.content, household: file.household.state.content, others: [], earlier: file.earlier, under: try office.ruleBook()
            ).findings.first { $0.id == "exclusion.first_edition" }?.outcome
        }
        #expect(try outcome() == .unknown)
        let open = Submission(
            id: commandID(1), command: .recordFormalResult(RecordFormalResult(application: caseID(2001), passed: true, reason: "")), base: [])
        guard case .refused(let refusal) = try office.submit(open) else { throw Unexpected(what: "an open verdict needs a reason") }
        #expect(refusal.reasons.map(\.code) == [.reasonMissing])
        try decide(office, 1, same: true)
        #expect(try outcome() == .notMet)
    }

    /// An application whose applicant declares that nobody was supported before.
    private static func supportedNowhere() -> SaveApplication {
        var content = ApplicationContent(
            household: caseID(1001), applicant: personID(1),
            filing: FilingContent(channel: .inPerson, receivedOn: day("2013-09-02"), rightInstitution: true, signed: true), claimedGroups: ["G-SA"])
        content.priorSupport = [.publicEquipment, .euEquipment, .earlierEdition].map { PriorSupportLine(kind: $0, received: false) }
        return SaveApplication(application: caseID(2001), content: content, household: Sample.household(1, family: "Nowak"))
    }

    @Test("Points that hang on the list are found anew when it grows and when somebody decides, as from the cases alone")
    func points() throws {
        let provision = #""provision": {"source": "rules", "place": "1", "requirements": []}"#
        let condition = #""condition": {"criterion": "not_supported_before", "parameters": {"kind": "earlier_edition"}, \#(provision)}"#
        let criterion = #"{"id": "new", "title": {"pl": "n", "en": "n"}, "points": 4, \#(condition), \#(provision)}"#
        let text = String(decoding: Resource.programme, as: UTF8.self).replacing(#""points": [],"#, with: #""points": [\#(criterion)],"#)
        let office = try Surroundings().found(places: 3, programme: Array(text.utf8))
        var application = Self.supportedNowhere()
        application.content.filing.receivedOn = day("2013-11-28")
        try office.saved(.saveApplication(application))
        try office.saved(.recordFormalResult(RecordFormalResult(application: caseID(2001), passed: true, reason: "sprawdzono")))
        let members = [SittingMember(number: 1, name: "Członek")]
        let sitting = caseID(8001)
        try office.saved(.sitting(SittingCommand(sitting, .call(number: "1/2014", day: day("2014-03-12"), body: nil, round: nil, members: members))))
        try office.saved(.sitting(SittingCommand(sitting, .open(present: [1]))))
        try office.saved(.sitting(SittingCommand(sitting, .setAgenda([caseID(2001)]))))
        func points() throws -> [Int?]? {
            let book = try office.ruleBook()
            return try office.index.read { database in
                let reader = IndexReader(database: database, cases: IndexCases(office.codec), moment: office.moment)
                guard let state = try reader.versioned(Sitting.self, sitting)?.state, let project: Project = try reader.project() else {
                    throw Unexpected(what: "no sitting")
                }
                let kept = try reader.keptCandidates(of: sitting)[caseID(2001)]?.points
                let plain = try sittingBoard(state, in: project, under: book, reading: reader, withVerdicts: true)
                #expect(kept == plain.candidates.first?.points)
                return kept
            }
        }
        #expect(try points() == [4])
        try list(office, 1, Self.line(1, pesel: Self.her))
        #expect(try points() == [nil])
        try decide(office, 1, same: true)
        #expect(try points() == [0])
        try list(office, 2, Self.line(2, family: "Inna", given: "Osoba"))
        #expect(try points() == [0])
    }

    @Test("A journal that is read again for a closed list finds the people that the index finds")
    func replayed() throws {
        let office = try Surroundings().found()
        let lines = [
            Self.line(1, pesel: Self.her), Self.line(2, family: "zolkiewska", given: "anna łucja", born: "1960-05-17"),
            Self.line(3, family: "Żółkiewska", given: "Anna Łucja", born: "1960-05-18"), Self.line(4, family: "Żółkiewska", given: "Anna"),
            Self.line(5, family: "Żółkiewska", given: "Anna Łucja", pesel: Self.her),
        ]
        var replay = ReplayReader()
        for (index, line) in lines.enumerated() {
            try list(office, index + 1, line)
            try replay.fold(caseID(5001 + index), .earlier(.listed(EarlierBeneficiaryListed(content: line))), index)
        }
        let household = Sample.household(1)
        try office.saved(.saveHousehold(SaveHousehold(household: caseID(1001), content: household)))
        let found = try office.index.read { database in
            try IndexReader(database: database, cases: IndexCases(office.codec), moment: office.moment).undecidedEarlier(of: household, .training)
        }
        #expect(found.count == 3)
        #expect(Set(try replay.undecidedEarlier(of: household, .training).map(\.beneficiary.id)) == Set(found.map(\.beneficiary.id)))
    }
}

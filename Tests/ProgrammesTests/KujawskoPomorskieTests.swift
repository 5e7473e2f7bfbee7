import Programmes
import Rules
import Testing

@Suite("kujawsko-pomorskie-2013: what stands beside its tables")
struct KujawskoPomorskieTests {
    private let rules: RuleSet

    init() throws { rules = try Shipped.programme("kujawsko-pomorskie-2013") }

    /// Notes and duties that carry the requirement, with what becomes of them; a duty is printed.
    private func beside(_ requirement: String) -> [String: Handling] {
        let notes = rules.notes.filter { $0.provision.requirements.contains(requirement) }.map { ($0.id, $0.handling) }
        let duties = rules.duties.filter { $0.provision.requirements.contains(requirement) }.map { ($0.id, Handling.printed) }
        return Dictionary(uniqueKeysWithValues: notes + duties)
    }

    private func names(_ role: String) -> [String] { rules.institutions.filter { $0.role == role }.map(\.name) }

    @Test("KP-1 to KP-31: each requirement has its place, and all policies stand in the file")
    func complete() throws {
        #expect(rules.cited == Set((1...31).map { "KP-\($0)" }))
        #expect(try Shipped.policies(rules.id) == Policy.allCases.map(\.rawValue))
    }

    @Test("KP-10, P-11: a broken computer passes, everything else is as by default")
    func policies() {
        #expect(rules.policies[.brokenComputer] == "working_computer")
        #expect(Policy.allCases.filter { $0 != .brokenComputer }.allSatisfy { rules.policies[$0] == $0.options[0] })
    }

    @Test("KP-1, KP-2, KP-3: the agreement with its annex, the office, the aim")
    func project() {
        #expect(rules.projectNumber == "POIG.08.03.00-04-166/10-00")
        let note = rules.notes.first { $0.id == "note.project" }?.title.pl ?? ""
        for part in ["POIG.08.03.00-04-166/10-00", "24 sierpnia 2011", "1/KSI-SIMIK POIG.08.03.00-04-166/10-01", "25 lutego 2013"] {
            #expect(note.contains(part))
        }
        #expect(names("project_office").map { $0.contains("Departament Spraw Społecznych") } == [true])
        #expect(beside("KP-2") == ["note.office": .printed])
        #expect(beside("KP-3") == ["note.aim": .recorded])
    }

    @Test("KP-1: the implementing institution has one name on each day", arguments: [
        ("2013-08-01", "Władza Wdrażająca Programy Europejskie"), ("2020-12-31", "Centrum Projektów Polska Cyfrowa"),
    ])
    func institution(_ on: String, _ name: String) {
        let named = rules.institutions.filter { $0.role == "implementing_institution" && $0.valid.contains(day(on)) }
        #expect(named.map(\.name) == [name])
    }

    @Test("KP-4: every role has a body or a note")
    func roles() {
        for role in ["welfare_centre", "gmina_head", "project_office", "committee", "disability_council", "lender"] {
            #expect(names(role).count == 1, "\(role)")
        }
        #expect(beside("KP-4") == ["note.roles": .recorded])
    }

    @Test("KP-5, KP-26 to KP-29: duties are printed with the agreement")
    func duties() {
        #expect(rules.duties.map(\.id) == ["duty.supervise_minor", "duty.attend_training", "duty.intended_use", "duty.return", "duty.agreement"])
        #expect(beside("KP-5") == ["duty.supervise_minor": .printed])
        #expect(beside("KP-28") == ["duty.return": .printed, "note.return": .computed])
        #expect(beside("KP-29") == ["duty.agreement": .printed])
    }

    @Test("KP-6, KP-7: definitions, ten legal bases, the random event")
    func definitions() {
        #expect(beside("KP-6") == [
            "note.household": .recorded, "note.internet_access": .recorded, "note.legal_bases": .recorded, "note.child_certificate": .person,
        ])
        #expect(rules.codeLists["legal_bases"]?.count == 10)
        #expect(beside("KP-7") == ["note.random_event": .person])
    }

    @Test("KP-8, KP-21: (a) goes to the council by disability, (b) and (c) to the committee by material situation")
    func groups() {
        #expect(rules.groups.map(\.code) == ["G-DIS", "G-SCH", "G-SA", "G-FB"])
        #expect(rules.groups.map(\.route) == ["disability_council", "committee", "committee", "committee"])
        #expect(rules.groups.map(\.grounds) == [[.disability], [.material], [.material], [.material]])
        #expect(rules.printedThresholds.isEmpty)
    }

    @Test("KP-15: the window, extended by data with day and reason; help with the form is printed")
    func window() throws {
        #expect(rules.filing.opens == day("2013-08-01"))
        #expect(rules.filing.closes == day("2013-09-30"))
        #expect(rules.filing.postRule == .receipt)
        #expect(beside("KP-15") == ["note.help_with_form": .printed, "note.window_extension": .person, "note.late_post": .person])
        let file = String(decoding: try Shipped.bytes("programmes/\(rules.id).json"), as: UTF8.self)
        let longer = file.split(separator: "\"extensions\": []", maxSplits: 1).joined(
            separator: #""extensions": [{"closes": "2013-10-31", "decided": "2013-09-27", "reason": "za mało osób"}]"#)
        let extended = try ProgrammeReader.read(Array(longer.utf8), file: "x", law: Shipped.law).ruleSet
        #expect(extended.filing.closes == day("2013-10-31"))
        #expect(extended.filing.announcedEnd == day("2013-09-30"))
        #expect(extended.filing.extensions.map(\.decided) == [day("2013-09-27")])
    }

    @Test("KP-17 to KP-24, KP-30, KP-31: what a person decides, what is kept, what is printed")
    func handling() {
        #expect(beside("KP-17") == ["note.minor_defect": .person])
        #expect(beside("KP-18") == ["note.recommendation": .person])
        #expect(beside("KP-20") == ["note.formal_verification": .person])
        #expect(beside("KP-22") == ["note.priority": .person])
        #expect(beside("KP-23") == ["note.other_gmina": .person])
        #expect(beside("KP-24") == ["note.no_appeal": .printed])
        #expect(rules.appeal?.isAllowed == false)
        #expect(beside("KP-30") == ["note.marking": .recorded])
        #expect(beside("KP-31") == ["note.publication": .person])
        #expect(rules.publication?.allowsNames == true)
    }

    @Test("KP-26: 24 months, obligatory training, five years of durability to a printed day")
    func support() {
        #expect(rules.support.internetMonths == 24)
        #expect(rules.support.internetEnds(agreement: day("2014-03-31"), projectEnd: nil) == day("2016-03-31"))
        #expect(rules.support.trainings == 1)
        #expect(rules.support.trainingObligatory == true)
        #expect(rules.support.durabilityYears == 5)
        #expect(rules.support.durabilityEnds(projectEnd: nil) == day("2020-12-31"))
        #expect(rules.support.durabilityEnds(projectEnd: day("2014-06-30")) == day("2020-12-31"))
        #expect(beside("KP-26") == ["note.support_forms": .printed, "duty.attend_training": .printed])
    }

    // MARK: Documents

    private func kinds(_ groups: [String]?, born: String? = "1970-01-01", route: String? = nil, registration: RegistrationKind = .permanent) -> [String] {
        var facts = Facts(
            filing: .init(channel: .inPerson, receivedDay: day("2013-08-20")), applicant: "a",
            persons: [.init(id: "a", birthDate: born.map(day), registration: registration)], claimedGroups: groups)
        facts.declaredRoute = route
        let list = Checklist.documents(for: facts, under: rules)
        return list.map { $0.needed == .unknown ? $0.kind + "?" : $0.kind }
    }

    private let disabled = ["application_main_part", "attachment_disabled", "disability_certificate"]
    private let learner = ["application_main_part", "attachment_learner", "school_id"]
    private let income = ["application_main_part", "attachment_income", "income_proof"]

    @Test("KP-16: documents by group; registration for a time asks for none")
    func byGroup() {
        #expect(kinds(["G-DIS"]) == disabled + ["applicant_id_card"])
        #expect(kinds(["G-SCH"]) == learner + ["applicant_id_card"])
        #expect(kinds(["G-SA"]) == income + ["applicant_id_card"])
        #expect(kinds(["G-FB"]) == income + ["applicant_id_card"])
        #expect(kinds(["G-DIS"], registration: .temporary) == kinds(["G-DIS"]))
    }

    @Test("KP-5, KP-16: up to the day before the 18th birthday the representative's identity card", arguments: [
        ("1995-08-21", "representative_id_card"), ("1995-08-20", "applicant_id_card"),
    ])
    func ofMinors(_ born: String, _ card: String) {
        #expect(kinds(["G-SCH"], born: born) == learner + [card])
        #expect(kinds(["G-DIS"], born: born) == disabled + [card])
    }

    @Test("KP-16, KP-21: of two groups, the documents of the declared route; while none is declared all may be needed")
    func byRoute() {
        #expect(kinds(["G-DIS", "G-SA"], route: "disability_council") == disabled + ["applicant_id_card"])
        #expect(kinds(["G-DIS", "G-SA"], route: "committee") == income + ["applicant_id_card"])
        let open = ["application_main_part", "attachment_disabled?", "disability_certificate?", "attachment_income?", "income_proof?"]
        #expect(kinds(["G-DIS", "G-SA"]) == open + ["applicant_id_card"])
        #expect(kinds(nil, born: nil).count == 9)
    }

    @Test("KP-16: every copy is certified by whom and when, forms are not")
    func certified() {
        #expect(rules.documents.filter(\.certified).map(\.kind) == [
            "disability_certificate", "school_id", "income_proof", "applicant_id_card", "representative_id_card",
        ])
        var facts = Facts(
            filing: .init(channel: .inPerson, receivedDay: day("2013-08-20")), applicant: "a",
            persons: [.init(id: "a", birthDate: day("1970-01-01"))], claimedGroups: ["G-DIS"])
        func state() -> RequiredDocument.State? {
            Checklist.documents(for: facts, under: rules).first { $0.kind == "disability_certificate" }?.state
        }
        #expect(state() == .missing)
        facts.documents = [.init(kind: "disability_certificate", presented: true)]
        #expect(state() == .uncertified)
        facts.documents?[0].certifiedBy = "u"
        #expect(state() == .uncertified)
        facts.documents?[0].certifiedOn = day("2013-08-21")
        #expect(state() == .presented)
    }

    @Test("KP-16: what is assumed for the income groups says so")
    func assumed() {
        let assumed = rules.documents.filter { $0.provision.document.hasPrefix("Założenie") }
        #expect(assumed.map(\.kind) == ["attachment_income", "income_proof"])
        #expect(beside("KP-16") == ["note.documents_income": .person])
    }

    @Test("KP-5, KP-8, KP-11, KP-14, KP-15, KP-17: the sample cases come out as their names say")
    func samples() throws {
        let cases = try CaseReader.read(Shipped.bytes("samples/kujawsko-pomorskie-cases.json"), file: "cases")
        let outcomes = cases.map { ($0.id ?? "") + " " + assess($0.facts, under: rules, law: Shipped.law).status.rawValue }
        #expect(outcomes == [
            "family-on-the-limit eligible", "family-one-grosz-over ineligible", "pupil-with-a-parent eligible",
            "unable-to-live-independently eligible", "public-equipment-stolen eligible",
            "laptop-of-another-programme-3-years-ago ineligible", "posted-in-time-received-late undetermined",
            "called-before-all-saints-answered-in-time eligible",
        ])
    }
}

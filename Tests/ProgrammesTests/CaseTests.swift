import Programmes
import Rules
import Testing

@Suite("Case files and verdicts as JSON")
struct CaseTests {
    private let full = #"""
        {"id": "k1",
         "filing": {"channel": "post", "received_day": "2013-12-18", "received_time": "09:30", "postmark_day": "2013-12-16",
                    "postmark_time": null, "right_institution": true, "signed": true},
         "applicant": "a", "representative": "statutory_representative",
         "persons": [
          {"id": "a", "birth_date": "2000-05-05", "sex": "male", "registered_address": "temporary", "residence": true,
           "in_household": true, "in_social_assistance_family": true, "in_benefit_family": true, "is_child": true,
           "incomes": [{"period": "2013-11", "amount": "456,00", "kind": "alimony"}, {"period": "2012", "amount_grosze": 12, "basis": "taxed", "exclusion": "lost_income"}],
           "certificates": [{"authority": "pzon", "kind": "child", "issued": "2012-01-01", "validity": "2016-05-05", "care_allowance": true}],
           "learner": {"is_learner": true, "category": "pupil", "learning_duty": true, "grade_average": 4.75},
           "foster_form": "none", "single_parent": false}],
         "household": {"size": 1, "computer_present": false, "computer_working": null, "internet_link": false, "income_lost": false, "other_application": "none"},
         "claimed_groups": ["G-DIS"], "nominations": [{"by": "school", "day": "2013-11-30"}],
         "benefit_decisions": [{"kind": "family_allowance", "within_criterion": true}],
         "prior_support": [{"kind": "eu_equipment", "day": "2009-01-01", "loss": "sold", "loss_confirmed": false}],
         "documents": [{"kind": "application_form", "person": "a", "presented": true, "certified_by": "u", "certified_on": "2013-12-18"}]}
        """#

    @Test("Every key of a case is read")
    func everyKey() throws {
        let cases = try CaseReader.read(Array(full.utf8), file: "cases.json")
        let facts = try #require(cases.first).facts
        #expect(cases.first?.id == "k1")
        #expect(
            facts.filing
                == Facts.Filing(
                    channel: .post, receivedDay: day("2013-12-18"), receivedTime: time("09:30"), postmarkDay: day("2013-12-16"),
                    rightInstitution: true, signed: true))
        #expect(facts.representative == .statutoryRepresentative)
        #expect(
            facts.persons == [
                Facts.Person(
                    id: "a", birthDate: day("2000-05-05"), sex: .male, registration: .temporary, livesInTerritory: true, inHousehold: true,
                    inSocialAssistanceFamily: true, inBenefitFamily: true, isChild: true,
                    incomes: [
                        .init(period: IncomePeriod(iso: "2013-11"), amount: Money(grosze: 45_600), kind: .alimony),
                        .init(period: .year(2012), amount: Money(grosze: 12), basis: .taxed, exclusion: .lostIncome),
                    ],
                    certificates: [.init(authority: .pzon, kind: .child, issued: day("2012-01-01"), validity: .until(day("2016-05-05")), careAllowance: true)],
                    learner: .init(isLearner: true, category: .pupil, learningDuty: true, gradeAverage: 4750), fosterForm: .notFoster,
                    singleParent: false)
            ])
        #expect(
            facts.household
                == Facts.Household(declaredSize: 1, computerPresent: false, internetLink: false, incomeLost: false, otherApplication: .init(filed: nil)))
        #expect(facts.nominations == [.init(by: .school, day: day("2013-11-30"))])
        #expect(facts.benefitDecisions == [.init(kind: .familyAllowance, withinCriterion: true)])
        #expect(facts.priorSupport == [.init(kind: .euEquipment, day: day("2009-01-01"), loss: .sold, lossConfirmed: false)])
        #expect(facts.documents == [.init(kind: "application_form", person: "a", presented: true, certifiedBy: "u", certifiedOn: day("2013-12-18"))])
        #expect(verdict(facts).status == .eligible)
    }

    @Test("An empty case knows nothing; an array holds many")
    func many() throws {
        #expect(try CaseReader.read(Array("{}".utf8), file: "x") == [AssessCase(id: nil, facts: Facts())])
        let two = try CaseReader.read(Array("[{\"id\": \"1\"}, \(full)]".utf8), file: "x")
        #expect(two.map(\.id) == ["1", "k1"])
        #expect(try CaseReader.read(Array("[]".utf8), file: "x").isEmpty)
        let other = try CaseReader.read(Array(#"{"household": {"other_application": "2013-12-01"}}"#.utf8), file: "x")
        #expect(other[0].facts.household.otherApplication == .init(filed: day("2013-12-01")))
    }

    @Test("Faults have their line", arguments: [
        ("{\"applicant\": \"x\"}", 1, "no person with this id"), ("{\n\"name\": \"x\"}", 2, "is unknown"),
        ("[{},\n{\"filing\":\n{\"channel\": \"pigeon\"}}]", 3, "must be one of in_person"), ("[1]", 1, "expected an object"),
        ("{\"persons\": [{\"id\": \"a\"},\n{\"id\": \"a\"}]}", 2, "this person stands twice"),
        ("{\"persons\": [{\"id\": \"a\", \"incomes\":\n[{\"amount\": \"1,00\", \"amount_grosze\": 100}]}]}", 2, "state the amount once"),
        ("{\"persons\": [{\"id\": \"a\", \"incomes\":\n[{\"amount\": \"1.270\"}]}]}", 2, "a point may part thousands or grosze"),
        ("{\"persons\": [{\"id\": \"a\", \"incomes\":\n[{\"amount_grosze\": -1}]}]}", 2, "must be from 0"),
        ("{\"persons\": [{\"id\": \"a\", \"incomes\":\n[{\"period\": \"13\"}]}]}", 2, "not a month"),
        ("{\"persons\": [{\"id\": \"a\", \"certificates\":\n[{\"validity\": \"ever\"}]}]}", 2, "must be permanent"),
        ("{\"persons\": [{\"id\": \"a\", \"learner\":\n{\"grade_average\": 10.001}}]}", 2, "not a grade average"),
        ("{\"persons\": [\n{}]}", 2, "is missing"), ("{\"documents\": [\n{\"kind\": \"x\"}]}", 2, "is missing"),
        ("{\"household\": {\"size\": 0}}", 1, "must be from 1"), ("{\"household\": {\"other_application\": \"x\"}}", 1, "not a day"),
        ("{\"filing\": 1}", 1, "expected an object"), ("{\"claimed_groups\": \"G-SA\"}", 1, "expected an array"),
    ])
    func faults(_ text: String, _ line: Int, _ message: String) throws {
        let error = #expect(throws: FileFaults.self) { try CaseReader.read(Array(text.utf8), file: "cases.json") }
        let fault = try #require(error?.faults.first { $0.message.contains(message) })
        #expect(fault.line == line)
    }

    @Test("Amounts are refused with their reason", arguments: [
        ("", "empty"), ("12.50", "follow a comma"), ("1 27,00", "parted wrongly"), ("1,234", "one or two digits"), ("-1", "negative"),
        ("10000000000", "too large"), ("x", "not an amount such as"),
    ])
    func amounts(_ amount: String, _ message: String) {
        let json = #"{"persons": [{"id": "a", "incomes": [{"amount": "\#(amount)"}]}]}"#
        let error = #expect(throws: FileFaults.self) { try CaseReader.read(Array(json.utf8), file: "x") }
        #expect(error?.faults.first?.message.contains(message) == true)
    }

    @Test("ST-12: grade averages are read digit by digit", arguments: [
        ("4", 4000), ("4.0", 4000), ("4.001", 4001), ("\"4,75\"", 4750), ("\"4.5\"", 4500), ("10", 10_000), ("4.0001", nil), ("-1", nil),
        ("\"\"", nil), ("\"4,\"", nil), ("\"4,x\"", nil), ("true", nil), ("11", nil), ("\"1,2,3\"", nil), ("4e0", nil),
    ] as [(String, Int?)])
    func averages(_ text: String, _ thousandths: Int?) {
        let json = #"{"persons": [{"id": "a", "learner": {"grade_average": \#(text)}}]}"#
        let cases = try? CaseReader.read(Array(json.utf8), file: "x")
        #expect(cases?[0].facts.persons[0].learner?.gradeAverage == thousandths)
    }

    @Test("A verdict as JSON: figures, provision, missing facts, documents")
    func verdictJSON() throws {
        let facts = stegnaFacts(incomes: [136_801, 0, 0])
        let documents = Checklist.documents(for: facts, under: Shipped.stegna)
        let json = String(decoding: VerdictWriter.json(verdict(facts), id: "7", documents: documents), as: UTF8.self)
        #expect(json.hasPrefix(#"{"id":"7","status":"ineligible","programme":"stegna-2013","version":2,"day":"2013-12-02","missing":[],"#))
        #expect(
            json.contains(
                #""comparison":{"left":{"grosze":136801},"relation":"<=","right":{"grosze":136800},"product":{"count":3,"unit_grosze":45600,"months":1},"holds":false}"#))
        #expect(json.contains(#""requirements":["ST-9","ST-10"]"#))
        #expect(json.contains(#""policy":"P-7","option":"neither""#))
        #expect(json.contains(#""documents":[{"kind":"application_form","needed":"met","state":"missing","certified_required":false"#))
        #expect(json.contains(#"{"fact":"incomes","person":"p1","period":"2013-11","value":{"grosze":136801}}"#))
        var open = stegnaFacts()
        open.filing.channel = nil
        open.persons[0].registration = nil
        let second = String(decoding: VerdictWriter.json(verdict(open)), as: UTF8.self)
        #expect(second.hasPrefix(#"{"status":"undetermined","programme":"stegna-2013","version":2,"day":null,"missing":[{"fact":"filing_channel"},{"fact":"registered_address","person":"p1"}]"#))
    }

    @Test("Every kind of figure has its shape")
    func figures() {
        let all: [FactValue] = [
            .money(amount: Money(grosze: 1)), .count(number: 2), .day(day: day("2013-12-16")),
            .moment(day: day("2013-12-16"), time: time("14:00")), .thousandths(number: 4750), .flag(isTrue: true), .code(identifier: "x"),
        ]
        let finding = Finding(
            id: "g", role: .group, group: "G", junction: .any, outcome: .met, reason: .followsFromParts,
            factsUsed: all.map { UsedFact(FactRef(.persons), $0) })
        let verdict = Verdict(status: .eligible, programme: "p", version: 1, day: nil, findings: [finding])
        let json = String(decoding: VerdictWriter.json(verdict), as: UTF8.self)
        for shape in [
            #"{"grosze":1}"#, #"{"count":2}"#, #"{"day":"2013-12-16"}"#, #"{"day":"2013-12-16","time":"14:00"}"#, #"{"thousandths":4750}"#,
            #"{"flag":true}"#, #"{"code":"x"}"#, #""junction":"any""#,
        ] { #expect(json.contains(shape)) }
    }
}

import Programmes
import Rules
import Testing

/// A programme of another shape, as data only: regional, with look-backs, nomination and certified copies.
private let regional = #"""
    {"format": 1, "id": "regional-trial", "version": 1, "title": {"pl": "Próba", "en": "Trial"},
     "grantee": "Województwo", "territory": "województwo", "sources": {"r": "Regulamin"},
     "filing": {"opens": "2013-08-01", "closes": "2013-09-30", "post": "receipt", "provision": {"source": "r", "place": "§ 5", "requirements": ["KP-15"]}},
     "policies": {"P-11": "working_computer"},
     "requirements": [
      {"id": "window", "role": "filing", "title": {"pl": "a", "en": "a"}, "condition": {"criterion": "filed_in_window", "provision": {"source": "r", "place": "§ 5", "requirements": ["KP-15"]}}},
      {"id": "minor", "role": "filing", "title": {"pl": "a", "en": "a"}, "condition": {"criterion": "minor_represented", "parameters": {"years": 18}, "provision": {"source": "r", "place": "§ 2", "requirements": ["KP-5"]}}},
      {"id": "edition", "role": "exclusion", "title": {"pl": "a", "en": "a"}, "condition": {"criterion": "not_supported_before", "parameters": {"kind": "earlier_edition"}, "provision": {"source": "r", "place": "§ 3", "requirements": ["KP-13"]}}},
      {"id": "eu", "role": "exclusion", "title": {"pl": "a", "en": "a"}, "condition": {"criterion": "not_supported_before", "parameters": {"kind": "eu_equipment", "years": 3}, "provision": {"source": "r", "place": "§ 3", "requirements": ["KP-14"]}}},
      {"id": "only", "role": "exclusion", "title": {"pl": "a", "en": "a"}, "condition": {"criterion": "only_applicant_in_household", "provision": {"source": "r", "place": "§ 3", "requirements": ["KP-12"]}}},
      {"id": "conditions", "role": "gate", "title": {"pl": "a", "en": "a"}, "condition": {"all": [
        {"criterion": "registered_in_territory", "parameters": {"kinds": ["permanent", "temporary"]}, "provision": {"source": "r", "place": "§ 3", "requirements": ["KP-10"]}},
        {"criterion": "lives_in_territory", "provision": {"source": "r", "place": "§ 3", "requirements": ["KP-10"]}},
        {"criterion": "household_without_computer", "provision": {"source": "r", "place": "§ 3", "requirements": ["KP-10"]}},
        {"criterion": "household_without_internet", "provision": {"source": "r", "place": "§ 3", "requirements": ["KP-10"]}},
        {"criterion": "not_supported_before", "parameters": {"kind": "public_equipment", "years": 3, "proven_loss_excuses": true}, "provision": {"source": "r", "place": "§ 3", "requirements": ["KP-11"]}},
        {"criterion": "nominated", "parameters": {"by": ["welfare_centre"]}, "provision": {"source": "r", "place": "§ 3", "requirements": ["KP-9"]}}]}}],
     "groups": [
      {"code": "G-DIS", "title": {"pl": "a", "en": "a"}, "provision": {"source": "r", "place": "§ 3", "requirements": ["KP-8"]},
       "condition": {"criterion": "disability_degree", "parameters": {"degrees": ["severe", "moderate"]}, "provision": {"source": "r", "place": "§ 2", "requirements": ["KP-8"]}}},
      {"code": "G-INC", "title": {"pl": "a", "en": "a"}, "provision": {"source": "r", "place": "§ 3", "requirements": ["KP-8"]},
       "condition": {"any": [
        {"criterion": "income_within_limit", "parameters": {"circle": "social_assistance_family", "threshold": "social_assistance.person", "single_threshold": "social_assistance.single", "relation": "at_most", "period": "month_before_filing"}, "provision": {"source": "r", "place": "§ 3", "requirements": ["KP-8"]}},
        {"criterion": "income_within_limit", "parameters": {"circle": "benefit_family", "threshold": "family_benefits.basic", "disabled_child_threshold": "family_benefits.disabled_child", "child_certificate_under": 16, "relation": "at_most", "period": "benefit_base_year", "benefit_period_month": 11}, "provision": {"source": "r", "place": "§ 3", "requirements": ["KP-8"]}}]}}],
     "documents": [
      {"kind": "id_card", "title": {"pl": "a", "en": "a"}, "when": {"any": ["represented", {"not": {"applicant_under": 18}}]}, "certified": true, "provision": {"source": "r", "place": "§ 6", "requirements": ["KP-16"]}}],
     "duties": [], "notes": []}
    """#

@Suite("Another programme is data")
struct OtherProgrammeTests {
    private let ruleSet: RuleSet

    init() throws {
        ruleSet = try ProgrammeReader.read(Array(regional.utf8), file: "regional.json", law: Shipped.law).ruleSet
    }

    private func facts(_ groups: [String]) -> Facts {
        Facts(
            filing: .init(channel: .inPerson, receivedDay: day("2013-08-20")), applicant: "a",
            persons: [
                .init(
                    id: "a", birthDate: day("1970-01-01"), registration: .temporary, livesInTerritory: true, inHousehold: true,
                    inSocialAssistanceFamily: true, inBenefitFamily: true, isChild: false,
                    incomes: [
                        .init(period: IncomePeriod(iso: "2013-07"), amount: Money(grosze: 54_201)),
                        .init(period: .year(2011), amount: Money(grosze: 12 * 53_900)),
                    ],
                    certificates: [.init(authority: .zus, kind: .dependentLiving, issued: day("2005-01-01"), validity: .permanent)])
            ],
            household: .init(computerPresent: true, computerWorking: false, internetLink: false, otherApplication: .init(filed: nil)),
            claimedGroups: groups, nominations: [.init(by: .welfareCentre)],
            priorSupport: [.init(kind: .publicEquipment, day: day("2012-05-05"), loss: .randomEvent, lossConfirmed: true)])
    }

    private func status(_ groups: [String], _ change: (inout Facts) -> Void = { _ in }) -> Verdict.Status {
        var facts = facts(groups)
        change(&facts)
        return assess(facts, under: ruleSet, law: Shipped.law).status
    }

    @Test("KP-8, KP-10, KP-11: the other income family, a broken computer, a confirmed loss, a certificate by the act's article 5")
    func eligible() {
        #expect(status(["G-INC"]) == .eligible)
        #expect(status(["G-DIS"]) == .eligible)
        #expect(status(["G-INC"]) { $0.persons[0].incomes?[1].amount = Money(grosze: 12 * 53_900 + 1) } == .ineligible)
        #expect(status(["G-INC"]) { $0.persons[0].incomes?[0].amount = Money(grosze: 54_200); $0.persons[0].incomes?.removeLast() } == .eligible)
    }

    @Test("KP-5, KP-9, KP-12, KP-13, KP-14: what bars or leaves open")
    func bars() {
        #expect(status(["G-DIS"]) { $0.nominations = [.init(by: .school)] } == .ineligible)
        #expect(status(["G-DIS"]) { $0.nominations = nil } == .undetermined)
        #expect(status(["G-DIS"]) { $0.household.computerWorking = true } == .ineligible)
        #expect(status(["G-DIS"]) { $0.household.otherApplication = .init(filed: day("2013-08-19")) } == .ineligible)
        #expect(status(["G-DIS"]) { $0.priorSupport?.append(.init(kind: .earlierEdition)) } == .ineligible)
        #expect(status(["G-DIS"]) { $0.priorSupport?.append(.init(kind: .euEquipment, day: day("2010-08-20"))) } == .ineligible)
        #expect(status(["G-DIS"]) { $0.priorSupport?.append(.init(kind: .euEquipment, day: day("2010-08-19"))) } == .eligible)
        #expect(status(["G-DIS"]) { $0.priorSupport?[0].loss = .sold } == .undetermined)
        #expect(status(["G-DIS"]) { $0.persons[0].birthDate = day("2000-01-01") } == .undetermined)
    }

    @Test("KP-16: a certified copy of the identity card")
    func documents() {
        #expect(ruleSet.documents[0].certified)
        #expect(Checklist.documents(for: facts(["G-DIS"]), under: ruleSet).map(\.kind) == ["id_card"])
    }
}

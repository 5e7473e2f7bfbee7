import Casework
import Localization
import Rules
import Terminal
import TestSupport
import Testing

@testable import Screens

/// Every field of every form says in one line what belongs into it.
@Suite("Hints") struct FormHintTests {
    /// All forms, each with as many of its fields as it can show at once.
    static func forms(_ language: Language) -> [(name: String, fields: [FormField])] {
        let cases = CaseSamples.context(language)
        var household = Hand(HouseholdForm(.edit(HouseholdFormTests.id)), cases)
        _ = household.open()
        household.answer(.household(HouseholdScreenTests.file), to: .household(HouseholdFormTests.id))
        var unit = Hand(EquipmentForm(.new), cases)
        _ = unit.open()
        var places = Hand(PlacesForm(), cases)
        _ = places.open()
        places.answer(.project(Versioned(version: 1, state: Project(id: CaseSamples.id("p"), programme: "x", places: 32))), to: .project)
        var group = Hand(GroupForm(.new), cases)
        _ = group.open()
        group.answer(.modules([ModuleRow(id: CaseSamples.id("m"), title: "A", hours: 12)]), to: .modules)
        var module = Hand(ModuleForm(.new), cases)
        _ = module.open()
        let groupID = CaseSamples.id("group-1")
        var session = Hand(SessionForm(.edit(groupID)), cases)
        _ = session.open()
        session.answer(.group(CaseSamples.groupFile()), to: .group(groupID))
        let failure = FailureAndReturnTests.failure(.edit(FailureAndReturnTests.loanID), cases)
        let giveBack = FailureAndReturnTests.giveBack(.edit(FailureAndReturnTests.loanID), cases)
        let handover = HandoverTests.begun(.edit(HandoverTests.loanID), cases)
        return applications(language) + [
            ("household", household.screen.sections(cases)), ("equipment", unit.screen.sections(cases)), ("places", places.screen.sections(cases)),
            ("group", group.screen.sections(cases)), ("module", module.screen.sections(cases)), ("session", session.screen.sections(cases)),
            ("failure", failure.screen.sections(cases)), ("return", giveBack.screen.sections(cases)), ("handover", handover.screen.sections(cases)),
        ].map { ($0.0, $0.1.flatMap(\.fields)) }
    }

    /// The application with every group claimed, a minor with somebody who acts for them, all kinds of rows; and the voivodeship's gates.
    private static func applications(_ language: Language) -> [(name: String, fields: [FormField])] {
        [false, true].flatMap { voivodeship in
            let context = StandingSamples.context(language, voivodeship: voivodeship)
            var hand = StandingSamples.family(context)
            for action: FieldID in ["incomes.add"] {
                hand.screen.form.widget.moveFocus(to: action)
                hand.press(.enter)
            }
            var values: [FieldID: String] = [
                "filing.channel": "post", "application.representative": "rep", "address.registered.registration": "temporary",
                "home.computer": "yes", "member.0.pesel": "", "member.0.birthDate": "01.02.2000", "member.2.hasCertificate": "yes",
                "certificate.0.authority": "krus", "certificate.0.kind": "child", "income.x1.person": "1", "income.x1.period": "2012",
                "document.disability_certificate.presented": "yes", "support.public_equipment.received": "yes", "support.eu_equipment.received": "yes",
            ]
            for row in ["m0", "m1", "y0", "t0", "x1"] {
                values[ApplicationForm.income(row, .kind)] = "benefit"
                values[ApplicationForm.income(row, .exclusion)] = "lost_income"
            }
            return context.rules.ruleSet.groups.map(\.code).map { code in
                var one = hand
                for (field, text) in values { one.screen.form[field] = text }
                one.screen.form[ApplicationForm.group(code)] = "yes"
                return ("application \(code)", one.screen.sections(context).flatMap(\.fields))
            }
        }
    }

    @Test("No field of any form lacks a hint, in both languages", arguments: Language.allCases)
    func everyField(language: Language) {
        let forms = Self.forms(language)
        var seen: Set<FieldID> = []
        for (name, fields) in forms {
            #expect(!fields.isEmpty, "\(name)")
            for field in fields where field.isFocusable {
                seen.insert(field.id)
                #expect(!FieldText.trimmed(field.hint).isEmpty, "\(name): \(field.id)")
                #expect(!field.hint.contains("\n"), "\(name): \(field.id)")
            }
        }
        // The forms did show what they can show.
        #expect(seen.count > 90, "\(seen.count) fields")
        for field: FieldID in ["filing.postmark", "address.registered.validUntil", "income.x1.basis", "income.m0.exclusion", "member.rep.phone"] {
            #expect(seen.contains(field), "\(field) was not shown")
        }
    }

    @Test("No name of a field lacks a hint either", arguments: Language.allCases)
    func everyName(language: Language) {
        for field in ApplicationField.allCases { #expect(!language.texts.hint(of: field).isEmpty, "\(field)") }
        for field in StandingField.allCases { #expect(!language.texts.hint(of: field).isEmpty, "\(field)") }
    }
}

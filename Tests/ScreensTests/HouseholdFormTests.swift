import Casework
import Localization
import Screens
import Terminal
import TestSupport
import Testing

@Suite("Household form") struct HouseholdFormTests {
    static let id = CaseSamples.household.id

    static func edited(_ context: ScreenContext = CaseSamples.context()) -> Hand<HouseholdForm> {
        var hand = Hand(HouseholdForm(.edit(id)), context)
        #expect(hand.open().contains(.query(.household(id))))
        hand.answer(.household(HouseholdScreenTests.file), to: .household(id))
        return hand
    }

    @Test("The form on its golden frames", arguments: GoldenCase.allCases)
    func golden(_ at: GoldenCase) {
        #expect(Golden.mismatch(Self.edited(CaseSamples.context(at.language)).frame(at.size).golden(), at.name("household-form")) == nil)
    }

    @Test("A household opened and saved with one name corrected differs in that name alone")
    func nothingIsLost() throws {
        var hand = Self.edited()
        hand.type("Żółkiewska-Nowak")
        let submission = try #require(hand.press(.function(2)).submission)
        var content = CaseSamples.household.content
        content.members[0].familyName = "Żółkiewska-Nowak"
        // Rows stand by person, further incomes after the first ones; the order alone is no difference to the office.
        content.incomes.swapAt(1, 2)
        #expect(submission.command == .saveHousehold(SaveHousehold(household: Self.id, content: content)))
        #expect(submission.base == [VersionedCase(id: Self.id, version: 2)])
        #expect(hand.saved(submission, subject: Self.id).suffix(2) == [.tell(Message(.done, Polish().householdSaved())), .close])
    }

    @Test("A new household is typed with its first person and opens once saved")
    func new() throws {
        var hand = Hand(HouseholdForm(.new))
        #expect(hand.open() == [])
        for text in ["Łuczak", "Ewa"] {
            hand.type(text)
            hand.press(.enter)
        }
        hand.type("85700200668")
        let submission = try #require(hand.press(.function(2)).submission)
        guard case .saveHousehold(let act) = submission.command else {
            Issue.record("not a household")
            return
        }
        let member = try #require(act.content.members.first)
        #expect(act.content.members.count == 1 && member.familyName == "Łuczak" && member.relation == .applicant)
        #expect(member.birthDate == CaseSamples.day("1985-10-02") && member.sex == .female)
        #expect(submission.base == [VersionedCase(id: act.household, version: 0)])
        #expect(hand.saved(submission, subject: act.household).last == .replace(.household(act.household)))
    }

    @Test("An application's own sections are not asked here")
    func sections() {
        let hand = Self.edited()
        let titles = hand.screen.sections(hand.context).map(\.title)
        #expect(titles.contains(Polish().householdResidence))
        #expect(!titles.contains(Polish().title(of: .filing)) && !titles.contains(Polish().title(of: .documents)))
    }

    @Test("A draft opens on the same field")
    func draft() throws {
        var hand = Hand(HouseholdForm(.new))
        _ = hand.open()
        hand.type("Łuczak")
        let draft = try #require(hand.press(.enter).draft)
        #expect(draft.form == "household")
        var restored = Hand(HouseholdForm(.draft(draft)))
        #expect(restored.open() == [])
        #expect(restored.screen.draft(restored.context)?.focus == draft.focus)
        #expect(restored.screen.draft(restored.context)?.fields.contains(DraftField(key: "member.0.familyName", text: "Łuczak")) == true)
    }

    @Test("F8 and a yes take a person away; a no leaves the household as it is", arguments: ["yes", "no"])
    func removePerson(answer: String) throws {
        var hand = Self.edited()
        hand.screen.form.widget.moveFocus(to: "member.2.givenNames")
        let effects = hand.press(.function(8))
        let question = try #require(effects.question)
        #expect(question.choices[question.safe].id == "no" && !effects.contains { if case .saveDraft = $0 { true } else { false } })
        let answered = hand.screen.handle(.answered(answer, tag: question.tag), hand.context)
        // The draft written is the household's, not an application's.
        #expect(answered.draft?.form == (answer == "yes" ? "household" : nil))
        guard case .saveHousehold(let act)? = hand.press(.function(2)).submission?.command else {
            Issue.record("nothing is sent")
            return
        }
        #expect(act.content.members.map(\.id).contains(CaseSamples.person("ola")) == (answer == "no"))
    }
}

import Casework
import Localization
import Rules
@testable import Screens
import Terminal
import TestSupport
import Testing

@Suite("Rows and parts of the application form") struct ApplicationFormRowsTests {
    @Test("A minor needs a representative; one from outside is sent as such and not counted in the family")
    func minor() throws {
        var hand = Hand<ApplicationForm>.filled()
        hand.clear("member.0.pesel")
        hand.fill("member.0.birthDate", "04.08.2002")
        hand.fill("member.0.identityDocument", "legitymacja 17")
        #expect(hand.press(.function(2)).submission == nil)
        #expect(hand.screen.form.widget.errors[FieldID(FieldKey.representative)] == "pole jest obowiązkowe")
        hand.fill(FieldKey.representative, "s")
        hand.fill(FieldKey.representativeKind, "p")
        hand.fill("member.rep.familyName", "Bąk")
        hand.fill("member.rep.givenNames", "Maria")
        hand.fill("member.rep.birthDate", "01.02.1975")
        let effects = hand.press(.function(2))
        let command = try #require(ApplicationFormTests.saved(effects))
        let representative = try #require(command.household.members.last)
        #expect(representative.relation == .outsideRepresentative)
        #expect(!representative.inFamily)
        #expect(command.content.representative == representative.id)
        #expect(command.content.representativeKind == .statutoryRepresentative)
    }

    @Test("ST-23: a letter asks for its postmark, which is the filing date")
    func letter() {
        var hand = Hand<ApplicationForm>.filled()
        hand.fill("filing.channel", "p")
        #expect(hand.press(.function(2)).submission == nil)
        #expect(hand.screen.form.widget.focus == "filing.postmark")
        hand.fill("filing.receivedOn", "17.12")
        hand.fill("filing.postmark", "16.12")
        #expect(hand.screen.form.widget.value("filing.postmark") == "16.12.2013")
        #expect(hand.lines().contains("✓ spełnia: Termin złożenia"))
        hand.fill("filing.postmark", "17.12")
        #expect(hand.lines().contains("✗ nie spełnia: Termin złożenia"))
    }

    @Test("ST-19: a ZUS certificate of partial incapacity counts up to 16 August 1998 and not a day later", arguments: [
        ("16.08.1998", "✓ spełnia: Osoby niepełnosprawne"), ("17.08.1998", "✗ nie spełnia: Osoby"),
    ])
    func certificates(issued: String, line: String) throws {
        var hand = Hand<ApplicationForm>.filled()
        #expect(!hand.screen.form.widget.fields.contains { $0.id == "certificate.0.kind" })
        hand.fill("group.G-DIS", "t")
        hand.fill("certificate.0.authority", "zu")
        hand.fill("certificate.0.kind", "cz")
        hand.fill("certificate.0.issuedOn", issued)
        hand.fill("certificate.0.permanent", "t")
        #expect(hand.lines(Size(width: 132, height: 43)).contains(line))
        let command = try #require(ApplicationFormTests.saved(hand.press(.function(2))))
        #expect(command.household.certificates.first?.kind == .partialIncapacity)
        #expect(command.household.certificates.first?.permanent == true)
    }

    @Test("The checklist follows the claimed groups; a certified copy names who certified it")
    func documents() throws {
        var hand = Hand<ApplicationForm>.filled()
        #expect(!hand.screen.form.widget.fields.contains { $0.id == "document.disability_certificate.presented" })
        hand.fill("group.G-DIS", "t")
        hand.fill("document.application_form.presented", "t")
        hand.fill("document.disability_certificate.presented", "t")
        #expect(hand.lines().contains("Dokumenty: 2 z 2, 1 bez"))
        hand.fill("document.disability_certificate.certified", "t")
        let command = try #require(ApplicationFormTests.saved(hand.press(.function(2))))
        #expect(command.content.documents.map(\.presented) == [true, true])
        #expect(command.content.documents.map(\.certifiedBy) == [nil, "zofia"])
    }

    @Test("Another PESEL changes the birth date that the first one filled in; a typed date stays")
    func peselAgain() {
        var hand = Hand<ApplicationForm>.filled()
        #expect(hand.screen.form.widget.value("member.0.birthDate") == "05.12.1969")
        hand.fill("member.0.pesel", "71621100433")
        #expect(hand.screen.form.widget.value("member.0.birthDate") == "11.02.1971")
        #expect(hand.screen.form.widget.value("member.0.sex") == "male")
    }

    @Test("F8 asks and removes the person whose field has the cursor, with the incomes; elsewhere it says why not")
    func removePerson() throws {
        var hand = ApplicationFormTests.family(amount: "100")
        hand.screen.form.widget.moveFocus(to: "member.1.givenNames")
        guard case .ask(let question)? = hand.press(.function(8)).first else {
            Issue.record("a person typed is not removed without a question")
            return
        }
        #expect(question.choices[question.safe].id == "no")
        _ = hand.screen.handle(.answered("no", tag: question.tag), hand.context)
        #expect(hand.screen.slots.count == 2)
        _ = hand.screen.handle(.answered("yes", tag: question.tag), hand.context)
        let command = try #require(ApplicationFormTests.saved(hand.press(.function(2))))
        #expect(command.household.members.map(\.givenNames) == ["Anna", "Ola"])
        #expect(command.household.incomes.count == 2)
        hand.screen.form.widget.moveFocus(to: "member.0.givenNames")
        hand.press(.function(8))
        #expect(hand.message == Message(.warning, "Kursor nie stoi w wierszu, który można usunąć."))
    }

    @Test("Digits in a name, letters in a phone number and a PESEL among documents are said at the field")
    func wrongFields() {
        var hand = Hand<ApplicationForm>.filled()
        for (field, text) in [
            ("member.0.familyName", "Nowak1"), ("member.0.phone", "55a 12"), ("member.0.identityDocument", "44051401458"),
        ] as [(FieldID, String)] {
            hand.screen.form.widget.setValue(text, for: field)
            #expect(hand.screen.fault(field, hand.context) != nil, "\(field)")
        }
        hand.screen.form.widget.setValue("+48 55 000-00-00", for: "member.0.phone")
        #expect(hand.screen.fault("member.0.phone", hand.context) == nil)
        hand.screen.form.widget.setValue("Nowak-Kowalska", for: "member.0.familyName")
        #expect(hand.screen.fault("member.0.familyName", hand.context) == nil)
    }

    @Test("A further income of a person is added to the first")
    func furtherIncome() throws {
        var hand = Hand<ApplicationForm>.filled()
        hand.fill("income.m0.kind", "p")
        hand.fill("income.m0.amount", "300")
        hand.screen.form.widget.moveFocus(to: "incomes.add")
        hand.press(.enter)
        #expect(hand.screen.form.widget.focus == "income.x1.person")
        hand.fill("income.x1.person", "ż")
        hand.fill("income.x1.kind", "św")
        hand.fill("income.x1.amount", "242,01")
        hand.fill("group.G-SA", "t")
        #expect(hand.lines(Size(width: 132, height: 43)).contains("542,01\u{A0}zł > 1 × 542,00\u{A0}zł"))
        hand.fill("income.x1.awardedAboveLimit", "t")
        #expect(hand.lines(Size(width: 132, height: 43)).contains("300,00\u{A0}zł ≤ 1 × 542,00\u{A0}zł"))
    }

    @Test("An income that was added and left empty stops no saving; one that was begun does")
    func emptyIncome() throws {
        var other = Hand<ApplicationForm>.filled()
        let without = try #require(ApplicationFormTests.saved(other.press(.function(2))))
        var hand = Hand<ApplicationForm>.filled()
        hand.screen.form.widget.moveFocus(to: "incomes.add")
        hand.press(.enter)
        let command = try #require(ApplicationFormTests.saved(hand.press(.function(2))))
        #expect(command.household.incomes == without.household.incomes)
        other = .filled()
        other.screen.form.widget.moveFocus(to: "incomes.add")
        other.press(.enter)
        other.fill("income.x1.kind", "św")
        #expect(other.press(.function(2)).submission == nil)
        #expect(other.screen.form.widget.errors["income.x1.person"] == "pole jest obowiązkowe")
    }

    @Test("A possible duplicate is asked for and shown while typing")
    func duplicates() {
        var hand = Hand(ApplicationForm(.new), ApplicationSamples.context())
        _ = hand.open()
        hand.fill("member.0.familyName", "Łuczak")
        hand.screen.form.widget.moveFocus(to: "member.0.pesel")
        var asked: Query?
        for digit in "69720500128" {
            for case .query(let query) in hand.press(.character(digit)) { asked = query }
        }
        guard case .duplicates(let pesel, let name, _, _, let except)? = asked else {
            Issue.record("no question about duplicates")
            return
        }
        #expect(pesel == "69720500128" && name == "Łuczak" && except != nil)
        if let asked { hand.answer(.people([CaseSamples.people[1]]), to: asked) }
        #expect(hand.message?.text == "Możliwe powtórzenie osoby: Łuczak Ewa 02.10.1985, Jantar")
    }

    /// Typed up to the names of somebody whom the office knows.
    private func resembling(_ context: ScreenContext = ApplicationSamples.context()) -> Hand<ApplicationForm> {
        var hand = Hand<ApplicationForm>.filled(context)
        var asked: Query?
        for case .query(let query) in hand.fill("member.0.givenNames", "Ewa") { asked = query }
        if let asked { hand.answer(.people([CaseSamples.people[1]]), to: asked) }
        return hand
    }

    @Test("A possible duplicate is decided in the form: another person needs a reason, the same one is no new application")
    func decidingDuplicates() throws {
        var hand = resembling()
        let other = CaseSamples.people[1]
        let decision = ApplicationForm.decision(other.person)
        #expect(hand.lines().contains(Polish().duplicatesHeading))
        #expect(hand.press(.function(2)).submission?.command != nil, "who does not decide now is asked again another time")
        hand = resembling()
        hand.fill(decision.rawValue, "t")
        #expect(hand.press(.function(2)).submission == nil)
        #expect(hand.screen.form.widget.focus == decision && hand.message?.text.contains("F3") == true)
        hand.fill(decision.rawValue, "i")
        #expect(hand.press(.function(2)).submission == nil)
        #expect(hand.screen.form.widget.focus == ApplicationForm.reason(other.person))
        #expect(!hand.lines().contains("Możliwe powtórzenie"), "what is decided warns nobody any more")
        hand.type("inny rok urodzenia")
        let command = try #require(ApplicationFormTests.saved(hand.press(.function(2))))
        #expect(
            command.household.distinctions == [
                Distinction(
                    person: command.household.members[0].id, other: other.person, otherHousehold: other.household, reason: "inny rok urodzenia")
            ])
    }

    @Test("A possible duplicate in the form on its golden frames", arguments: GoldenCase.allCases)
    func goldenDuplicate(_ at: GoldenCase) {
        var hand = resembling(ApplicationSamples.context(at.language))
        hand.fill(ApplicationForm.decision(CaseSamples.people[1].person).rawValue, at.language == .polish ? "i" : "a")
        #expect(Golden.mismatch(hand.frame(at.size).golden(), at.name("application-form-duplicate")) == nil)
    }

    @Test("A draft asks about possible duplicates again when it is opened")
    func duplicatesOfDraft() throws {
        var hand = resembling()
        let draft = try #require(hand.fill(ApplicationForm.decision(CaseSamples.people[1].person).rawValue, "i").draft)
        var again = Hand(ApplicationForm(.draft(draft)), hand.context)
        let asked = again.open().contains { if case .query(.duplicates) = $0 { true } else { false } }
        #expect(asked)
    }

    @Test("A stored application comes back field by field; saving it unchanged sends the same content on its versions")
    func edit() throws {
        var hand = Hand(ApplicationForm(.edit(CaseSamples.id("application-1"))), ApplicationSamples.context())
        #expect(hand.open() == [.query(.application(CaseSamples.id("application-1")))])
        let file = ApplicationSamples.file()
        hand.answer(.application(file), to: .application(file.application.state.id))
        #expect(hand.press(.escape) == [.close])
        let effects = hand.press(.function(2))
        let command = try #require(ApplicationFormTests.saved(effects))
        #expect(command.content == file.application.state.content)
        #expect(command.household == file.household.state.content)
        #expect(effects.submission?.base.map(\.version) == [2, 5])
    }

    @Test("F1 on a field gives the rule, the provision, the amount and since when it is in force")
    func fieldHelp() {
        var hand = ApplicationFormTests.family(amount: "100")
        hand.screen.form.widget.moveFocus(to: "income.m0.amount")
        let help = hand.screen.help(hand.context).joined(separator: "\n")
        #expect(help.contains("kryteria szczegółowe pkt 4 [ST-9]"))
        #expect(help.contains("456,00\u{A0}zł (obowiązuje od 01.10.2012)"))
    }

    @Test("A read-only office says so, keeps what was typed and sends nothing")
    func readOnly() {
        var hand = Hand<ApplicationForm>.filled(ApplicationSamples.context(readOnly: "Tylko odczyt."))
        #expect(hand.press(.function(2)).submission == nil)
        #expect(hand.message == Message(.error, "Formularza nie można teraz zapisać. Tylko odczyt."))
    }
}

import Casework
import Localization
import Rules
import Terminal
import TestSupport
import Testing

@testable import Screens

/// Somebody else has saved the case while a form was open on it.
@Suite("Conflicts in forms") struct ConflictTests {
    static let id = CaseSamples.id("application-1")

    /// The application as somebody else has left it, at the next version of both cases.
    static func theirs(_ change: (inout ApplicationContent, inout HouseholdContent) -> Void) -> ApplicationFile {
        var file = ApplicationSamples.file(version: 3)
        file.household.version = 6
        change(&file.application.state.content, &file.household.state.content)
        return file
    }

    static func edited(_ context: ScreenContext = ApplicationSamples.context(), _ file: ApplicationFile = ApplicationSamples.file()) -> Hand<ApplicationForm> {
        var hand = Hand(ApplicationForm(.edit(id)), context)
        _ = hand.open()
        hand.answer(.application(file), to: .application(id))
        return hand
    }

    /// Saves against a version that has moved on: the form reads the stored case anew and shows both.
    static func meet(_ file: ApplicationFile, _ hand: inout Hand<ApplicationForm>) throws {
        let submission = try #require(hand.press(.function(2)).submission)
        let conflict = Conflict(
            id: id, seen: submission.base[0].version,
            current: Versioned(version: file.application.version, state: .application(file.application.state)), login: "piotr")
        let effects = hand.screen.handle(.submitted(.conflict([conflict]), submission), hand.context)
        #expect(effects.last == .query(.application(id)))
        #expect(effects.draft != nil, "the draft is kept whatever happens next")
        hand.answer(.application(file), to: .application(id))
    }

    static func saved(_ effects: [Effect]) throws -> SaveApplication {
        guard case .saveApplication(let command)? = effects.submission?.command else { throw Missing() }
        return command
    }

    struct Missing: Error {}

    @Test("Mine, theirs and before, on their golden frames", arguments: GoldenCase.allCases)
    func golden(_ at: GoldenCase) throws {
        var hand = Self.edited(ApplicationSamples.context(at.language))
        hand.fill("filing.receivedAt", "1245")
        hand.fill("member.0.givenNames", "Anna Maria")
        hand.fill("income.m0.amount", "1000")
        hand.fill("address.registered.street", "Morska")
        try Self.meet(
            Self.theirs { application, household in
                application.filing.signed = false
                application.claimedGroups = ["G-SA", "G-DIS"]
                household.members[0].givenNames = "Hanna"
                household.members[1].givenNames = "Ola"
                household.incomes[0].amount = Money(grosze: 95_000)
            }, &hand)
        #expect(Golden.mismatch(hand.frame(at.size).golden(), at.name("merge")) == nil)
    }

    @Test("What does not collide is kept from both sides and saved at once against the new version")
    func disjoint() throws {
        var hand = Self.edited()
        hand.fill("filing.receivedAt", "1245")
        try Self.meet(Self.theirs { $1.members[1].givenNames = "Ola"; $0.filing.signed = false }, &hand)
        #expect(hand.message?.text == Polish().mergeReady)
        let effects = hand.press(.function(2))
        let command = try Self.saved(effects)
        #expect(command.content.filing.receivedAt == CaseSamples.time("12:45"))
        #expect(command.content.filing.signed == false)
        #expect(command.household.members.map(\.givenNames) == ["Anna", "Ola"])
        #expect(effects.submission?.base.map(\.version) == [3, 6])
    }

    @Test("While both versions stand there, the form is open on the new one: nobody is told of a version that is on the screen")
    func openCases() throws {
        var hand = Self.edited()
        let context = hand.context
        hand.fill("filing.receivedAt", "1245")
        let before = hand.screen.openCases(context).map(\.version)
        try Self.meet(Self.theirs { $0.filing.signed = false; _ = $1 }, &hand)
        #expect(before == [2, 5] && hand.screen.openCases(context).map(\.version) == [3, 6])
        hand.press(.escape)
        #expect(hand.screen.openCases(context).map(\.version) == before, "back in the form, which is still on the old one")
    }

    @Test("What collides is asked about, with nothing chosen; each answer is the clerk's")
    func collision() throws {
        for (keys, expected) in [([Key.left], "Anna Maria"), ([.character("z")], "Hanna"), ([.right, .up, .character("m")], "Anna Maria")] {
            var hand = Self.edited()
            hand.fill("member.0.givenNames", "Anna Maria")
            try Self.meet(Self.theirs { $1.members[0].givenNames = "Hanna" }, &hand)
            #expect(hand.lines().contains("> ?"))
            #expect(hand.press(.function(2)).isEmpty, "an open question is not saved over")
            #expect(hand.message == Message(.warning, Polish().mergeOpen(1)))
            for key in keys { hand.press(key) }
            let command = try Self.saved(hand.press(.function(2)))
            #expect(command.household.members[0].givenNames == expected)
        }
    }

    @Test("Persons and their rows go by who they are: one taken away and one added do not shift the others")
    func rows() throws {
        var file = ApplicationSamples.file()
        let piotr = Member(
            id: CaseSamples.person("piotr"), familyName: "Żółkiewski", givenNames: "Piotr", birthDate: CaseSamples.day("2004-01-02"),
            sex: .male, relation: .child)
        file.household.state.content.members.append(piotr)
        var hand = Self.edited(ApplicationSamples.context(), file)
        // I correct the third person and add a fourth; they take the second away and add one of their own.
        hand.fill("member.2.givenNames", "Paweł")
        hand.screen.form.widget.moveFocus(to: "persons.add")
        hand.press(.enter)
        hand.fill("member.3.familyName", "Nowak")
        hand.fill("member.3.givenNames", "Ewa")
        hand.fill("member.3.relation", "dz")
        var theirs = file
        theirs.application.version = 3
        theirs.household.version = 6
        theirs.household.state.content.members.remove(at: 1)
        theirs.household.state.content.incomes.removeAll { $0.person == CaseSamples.person("ola") }
        theirs.household.state.content.members.append(
            Member(id: CaseSamples.person("jan"), familyName: "Lis", givenNames: "Jan", relation: .other))
        try Self.meet(theirs, &hand)
        let command = try Self.saved(hand.press(.function(2)))
        #expect(command.household.members.map(\.givenNames) == ["Anna", "Paweł", "Ewa", "Jan"])
        #expect(command.household.members[1].id == piotr.id && command.household.members[3].id == CaseSamples.person("jan"))
        #expect(command.household.incomes.map(\.person) == [CaseSamples.person("anna")])
    }

    @Test("A person whom both have added is one person, known by the PESEL")
    func samePerson() throws {
        var hand = Self.edited()
        hand.screen.form.widget.moveFocus(to: "persons.add")
        hand.press(.enter)
        hand.fill("member.2.familyName", "Żółkiewski")
        hand.fill("member.2.givenNames", "Jan")
        hand.fill("member.2.pesel", "85700200668")
        hand.fill("member.2.relation", "dz")
        try Self.meet(
            Self.theirs { _, household in
                household.members.append(
                    Member(
                        id: CaseSamples.person("jan"), familyName: "Żółkiewski", givenNames: "Jan Maria", pesel: CaseSamples.pesel("85700200668"),
                        relation: .child))
            }, &hand)
        #expect(hand.lines().contains("Jan Maria"))
        hand.press(.right)
        let command = try Self.saved(hand.press(.function(2)))
        #expect(command.household.members.map(\.givenNames) == ["Anna", "Aleksandra", "Jan Maria"])
        #expect(command.household.members[2].id == CaseSamples.person("jan"))
    }

    @Test("Incomes, certificates and documents go by what they are, not by their place")
    func otherRows() throws {
        var file = ApplicationSamples.file()
        let anna = CaseSamples.person("anna")
        let november = CaseSamples.month(2013, 11)
        func income(_ kind: IncomeSource, _ grosze: Int) -> IncomeLine {
            IncomeLine(person: anna, period: november, kind: kind, amount: Money(grosze: Int64(grosze)))
        }
        file.household.state.content.incomes += [income(.pension, 10_000), income(.farm, 20_000)]
        var hand = Self.edited(ApplicationSamples.context(), file)
        hand.fill("income.x2.amount", "250")
        var theirs = file
        theirs.application.version = 3
        theirs.household.version = 6
        theirs.household.state.content.incomes.removeAll { $0.kind == .pension }
        theirs.household.state.content.incomes.insert(income(.alimony, 30_000), at: 0)
        theirs.application.state.content.documents.append(DocumentTick(kind: "disability_certificate", presented: true))
        try Self.meet(theirs, &hand)
        let command = try Self.saved(hand.press(.function(2)))
        let own = command.household.incomes.filter { $0.person == anna }
        #expect(own.map(\.kind) == [.employment, .farm, .alimony])
        #expect(own.map(\.amount.grosze) == [91_200, 25_000, 30_000])
        #expect(command.content.documents.map(\.kind) == ["application_form", "disability_certificate"])
    }

    @Test("Saved by others once more meanwhile: what was merged is mine now, and only the newest change is theirs")
    func again() throws {
        var hand = Self.edited()
        hand.fill("filing.receivedAt", "1245")
        try Self.meet(Self.theirs { _, household in household.members[1].givenNames = "Ola" }, &hand)
        let submission = try #require(hand.press(.function(2)).submission)
        var third = Self.theirs { _, household in
            household.members[1].givenNames = "Ola"
            household.members[0].givenNames = "Hanna"
        }
        third.household.version = 7
        let conflict = Conflict(
            id: third.household.state.id, seen: 6, current: Versioned(version: 7, state: .household(third.household.state)), login: "ewa")
        _ = hand.screen.handle(.submitted(.conflict([conflict]), submission), hand.context)
        hand.answer(.application(third), to: .application(Self.id))
        #expect(hand.lines().contains("ewa") && hand.lines().contains("Hanna") && !hand.lines().contains("Ola"))
        let effects = hand.press(.function(2))
        let command = try Self.saved(effects)
        #expect(command.household.members.map(\.givenNames) == ["Hanna", "Ola"])
        #expect(command.content.filing.receivedAt == CaseSamples.time("12:45"))
        #expect(effects.submission?.base.map(\.version) == [3, 7])
    }

    @Test("A draft carries the version that it started from, so that its case may have moved on")
    func draft() throws {
        var before = Self.edited()
        let draft = try #require(before.fill("member.0.givenNames", "Anna Maria").draft)
        #expect(draft.before == [DraftField(key: "member.0.givenNames", text: "Anna")])
        for knows in [true, false] {
            var kept = draft
            if !knows { kept.before = nil }
            let theirs = Self.theirs { _, household in household.members[1].givenNames = "Ola" }
            var hand = Hand(ApplicationForm(.draft(kept)))
            hand = Hand(ApplicationForm(.draft(kept)), ApplicationSamples.context())
            #expect(hand.open().first == .query(.application(Self.id)))
            hand.answer(.application(theirs), to: .application(Self.id))
            try Self.meet(theirs, &hand)
            // Without the version before, nobody can tell whose change it is: each is asked about.
            #expect(hand.message == (knows ? Message(.hint, Polish().mergeReady) : Message(.warning, Polish().mergeOpen(2))))
            if !knows { hand.press(.left, .right) }
            let command = try Self.saved(hand.press(.function(2)))
            #expect(command.household.members.map(\.givenNames) == ["Anna Maria", "Ola"])
        }
    }

    @Test("F5 shows both versions before saving, merges into the form, and Esc leaves it as it was")
    func onDemand() throws {
        var context = ApplicationSamples.context()
        context.change = CaseChange(id: Self.id, version: 3, login: "piotr")
        var hand = Self.edited(context)
        hand.fill("filing.receivedAt", "1245")
        let theirs = Self.theirs { application, _ in application.filing.signed = false }
        let query = Query.conflicts(hand.screen.form.base)
        let conflict = Conflict(
            id: Self.id, seen: 2, current: Versioned(version: 3, state: .application(theirs.application.state)), login: "piotr")
        for key in [Key.escape, .function(5)] {
            #expect(hand.press(.function(5)) == [.query(query)])
            hand.answer(.conflicts([conflict]), to: query)
            hand.answer(.application(theirs), to: .application(Self.id))
            #expect(hand.lines().contains(Polish().mergeTitle))
            hand.press(key)
            #expect(!hand.lines().contains(Polish().mergeTitle))
            #expect(hand.screen.form["filing.receivedAt"] == "12:45")
            #expect(hand.screen.form["filing.signed"] == (key == .escape ? "yes" : "no"))
            #expect(hand.screen.form.base[0].version == (key == .escape ? 2 : 3))
        }
        #expect(hand.press(.function(2)).submission?.base.map(\.version) == [3, 6])
    }

    @Test("Dropping one's own version asks first, with no as the default")
    func dropMine() throws {
        var hand = Self.edited()
        hand.fill("filing.receivedAt", "1245")
        try Self.meet(Self.theirs { application, _ in application.filing.signed = false }, &hand)
        let question = try #require(hand.press(.function(8)).question)
        #expect(question.choices[question.safe].id == "no")
        #expect(hand.screen.handle(.answered("no", tag: question.tag), hand.context).isEmpty)
        let effects = hand.screen.handle(.answered("yes", tag: question.tag), hand.context)
        #expect(effects.first == .dropDraft(hand.screen.form.command) && effects.last == .close)
    }

    @Test("A household's own form and a unit's merge too")
    func otherForms() throws {
        var hand = HouseholdFormTests.edited()
        hand.type("Kowal")
        var file = HouseholdScreenTests.file
        file.household.version = 3
        file.household.state.content.members[0].phone = "600 700 800"
        let submission = try #require(hand.press(.function(2)).submission)
        let conflict = Conflict(
            id: HouseholdFormTests.id, seen: 2, current: Versioned(version: 3, state: .household(file.household.state)), login: "piotr")
        _ = hand.screen.handle(.submitted(.conflict([conflict]), submission), hand.context)
        hand.answer(.household(file), to: .household(HouseholdFormTests.id))
        guard case .saveHousehold(let act)? = hand.press(.function(2)).submission?.command else { throw Missing() }
        #expect(act.content.members[0].familyName == "Kowal" && act.content.members[0].phone == "600 700 800")

        var unit = Versioned(version: 1, state: CaseSamples.unit(1))
        var form = Hand(EquipmentForm(.edit(unit.state.id)))
        _ = form.open()
        form.answer(.equipmentUnit(unit), to: .equipmentUnit(unit.state.id))
        form.screen.form.widget.moveFocus(to: EquipmentForm.serial)
        form.type("SN-9")
        form.press(.enter)
        let sent = try #require(form.press(.function(2)).submission)
        unit.version = 2
        unit.state.content.name = "Laptop"
        let other = Conflict(id: unit.state.id, seen: 1, current: Versioned(version: 2, state: .equipment(unit.state)), login: "ewa")
        _ = form.screen.handle(.submitted(.conflict([other]), sent), form.context)
        form.answer(.equipmentUnit(unit), to: .equipmentUnit(unit.state.id))
        guard case .saveEquipment(let saved)? = form.press(.function(2)).submission?.command else { throw Missing() }
        #expect(saved.content.serialNumber == "SN-9" && saved.content.name == "Laptop")
    }
}

import Casework
import Rules
import Testing

@Suite("Formal check") struct FormalCheckTests {
    static func holiday(_ id: String, _ rule: HolidayRow.Rule) -> HolidayRow {
        HolidayRow(id: id, title: Bilingual(pl: id, en: id), rule: rule, valid: DayRange(from: nil, to: nil), source: "test")
    }

    static let law = LawTables(holidays: [
        holiday("sunday", .weekday(.sunday)), holiday("all_saints", .fixed(month: 11, day: 1)),
        holiday("independence", .fixed(month: 11, day: 11)),
    ])

    /// The delivered call of an office on the day, and a week behind it.
    static func term(delivered: String, policies: Policies = Policies()) throws -> TermReckoning? {
        let book = Sample.book(supplementDays: nil, minorOnly: true, law: law, policies: policies)
        let day = Sample.day(delivered)
        return try Office.inVerification(book).on(day).after(.call(minor: true, reason: "drobne"), .deliver(on: day)).application?.openCall?.term
    }

    @Test(
        "KP-17, P-5: three days from the delivery, the event day not counted, over holidays and Saturdays",
        arguments: [
            ("2013-10-25", "2013-10-28", "2013-10-28"), ("2013-10-29", "2013-11-01", "2013-11-04"), ("2013-10-30", "2013-11-02", "2013-11-04"),
            ("2013-10-31", "2013-11-03", "2013-11-04"), ("2013-11-08", "2013-11-11", "2013-11-12"),
        ])
    func terms(delivered: String, counted: String, last: String) throws {
        let term = try #require(try Self.term(delivered: delivered))
        #expect(term.event == Sample.day(delivered) && term.days == 3)
        #expect(term.counted == Sample.day(counted) && term.last == Sample.day(last))
        #expect(term.moved.count == Sample.day(last).dayNumber - Sample.day(counted).dayNumber)
        #expect(term.policies.first == PolicyUse(policy: .callStart, option: "delivery"))
        #expect(term.policies.contains { $0.policy == .termShift } == (counted != last))
    }

    @Test("P-5: the reasoning names each day off, and a Saturday as one that is none by law")
    func reasoning() throws {
        let term = try #require(try Self.term(delivered: "2013-10-29"))
        #expect(term == EventSamples.term)
        let holidays = try #require(try Self.term(delivered: "2013-10-29", policies: Policies([.termShift: "holidays"])))
        #expect(holidays.last == Sample.day("2013-11-02") && holidays.moved.map(\.holiday) == ["all_saints"])
        #expect(try Self.term(delivered: "2013-10-29", policies: Policies([.termShift: "none"]))?.last == Sample.day("2013-11-01"))
    }

    @Test("P-16: where the call itself starts the term, it runs before anybody recorded a delivery")
    func callStarts() throws {
        let book = Sample.book(supplementDays: 7, policies: Policies([.callStart: "call"]))
        let called = try Office.called(book)
        #expect(called.application?.openCall?.term?.last == Sample.day("2014-01-27"))
        let delivered = try called.on(Sample.day("2014-01-22")).after(.deliver(on: Sample.day("2014-01-22")))
        #expect(delivered.application?.openCall?.term?.last == Sample.day("2014-01-27"))
        #expect(delivered.application?.openCall?.delivered == Sample.day("2014-01-22"))
        #expect(try Office.called().application?.openCall?.term == nil)
    }

    @Test("KP-17: the call names exactly what is missing or not certified, and the journal holds it")
    func items() throws {
        let office = try Office.called()
        #expect(office.application?.status == .called)
        #expect(office.application?.openCall?.items == Sample.gapItems)
        // A copy that was handed in and nobody certified, and an answer without which there is no verdict.
        let book = Sample.book(supplementDays: 7)
        let form = Sample.gaps.with {
            $0.documents = [DocumentTick(kind: "application_form", presented: true), DocumentTick(kind: "id_copy", presented: true)]
            $0.filing.signed = true
        }
        let poor = Sample.content.with { $0.incomes.removeLast() }
        let application = Application(id: Sample.application, number: "W/1/2013", content: form)
        let items = application.missingItems(poor, under: book)
        #expect(items.first == CalledItem(.certification, code: "id_copy"))
        #expect(items.dropFirst().allSatisfy { $0.kind == .answer } && items.count > 1)
        #expect(items.contains { $0.person == Sample.zofia })
    }

    @Test("KP-17: a delivery that was recorded wrongly is recorded once more, and the term with it")
    func deliveredAgain() throws {
        let office = try Office.calledAndDelivered().on(Sample.day("2014-01-22"))
        #expect(office.application?.openCall?.term?.last == Sample.day("2014-01-27"))
        let mended = try office.after(.deliver(on: Sample.day("2014-01-22"), by: .inPerson))
        #expect(mended.application?.openCall?.term?.last == Sample.day("2014-01-29"))
        #expect(mended.application?.openCall?.channel == .inPerson)
        #expect(try mended.decision(on: .deliver(on: Sample.day("2014-01-22"), by: .inPerson)) == .accepted([]))
    }

    @Test("Rulebook 5.2: what comes is ticked off; with the last of it the check goes on")
    func receipt() throws {
        var office = try Office.calledAndDelivered()
        try office.submit(.bring([Sample.gapItems[1]]))
        #expect(office.application?.status == .called)
        #expect(office.application?.openCall?.outstanding == [Sample.gapItems[0], Sample.gapItems[2]])
        let copy = try #require(office.application?.content.documents.first { $0.kind == "id_copy" })
        #expect(copy.presented && copy.certifiedBy == "test" && copy.certifiedOn == Sample.today)
        try office.submit(.bring([Sample.gapItems[2], Sample.gapItems[0]]))
        let application = try #require(office.application)
        #expect(application.status == .supplemented && application.openCall == nil)
        #expect(application.content.filing.signed == true)
        #expect(application.content.documents.first { $0.kind == "application_form" }?.certifiedBy == nil)
        try office.submit(.beginVerification(BeginVerification(application: Sample.application)))
        #expect(office.application?.status == .inVerification)
        #expect(try office.decision(on: .call()) == .refused(Refusal([Refusal.Reason(.nothingMissing)])))
    }

    @Test("Rulebook 5.2: where the applicant sends nothing more, the rest stays open and the check goes on")
    func lastAnswer() throws {
        let office = try Office.calledAndDelivered().after(.bring([Sample.gapItems[0]], isLast: true))
        #expect(office.application?.status == .supplemented)
        #expect(office.application?.calls?.last?.outstanding == [Sample.gapItems[1], Sample.gapItems[2]])
        #expect(try office.after(.reject(Sample.application)).application?.status == .formallyRejected)
    }

    @Test("Rulebook 5.2, P-13: the lapse is derived from the day, proposes, and decides nothing")
    func lapse() throws {
        let office = try Office.calledAndDelivered()
        let application = try #require(office.application)
        #expect(!application.callHasLapsed(on: Sample.day("2014-01-27")))
        #expect(application.callHasLapsed(on: Sample.day("2014-01-28")))
        #expect(office.on(Sample.day("2014-02-20")).application?.status == .called)
        let rejected = try office.on(Sample.day("2014-01-28")).after(.reject(Sample.application, reason: "nie uzupełniono"))
        #expect(rejected.application?.status == .formallyRejected)
        #expect(rejected.application?.callHasLapsed(on: Sample.day("2014-02-20")) == false)
        #expect(try Office.supplemented().application?.callHasLapsed(on: Sample.day("2014-02-20")) == false)
    }

    @Test("KP-17: the verdict knows the call: answered on the last day met, a day later not, unanswered and lapsed not")
    func verdict() throws {
        let book = Sample.book(supplementDays: nil, minorOnly: true)
        let called = try Office.inVerification(book).after(.call(minor: true, reason: "drobne"), .deliver())
        func outcome(_ office: Office, today: CalendarDay? = nil) throws -> Outcome? {
            let application = try #require(office.application)
            return assessApplication(
                application.content, household: Sample.content, others: [], call: application.calls?.last, today: today, under: book
            ).findings.first { $0.id == "defects" }?.outcome
        }
        #expect(try outcome(called) == .unknown)
        #expect(try outcome(called, today: Sample.day("2014-01-23")) == .unknown)
        #expect(try outcome(called, today: Sample.day("2014-01-24")) == .notMet)
        let last = Sample.day("2014-01-23")
        #expect(try outcome(called.on(last).after(.bring(Sample.gapItems, on: last))) == .met)
        let late = Sample.day("2014-01-24")
        let tooLate = try called.on(late).after(.bring(Sample.gapItems, on: late))
        #expect(try outcome(tooLate) == .notMet)
        #expect(tooLate.application?.calls?.last?.isLate == true)
        // Posted in time is in time where the programme goes by the postmark.
        let posted = try called.on(late).after(.bring(Sample.gapItems, on: late, postmark: last))
        #expect(try outcome(posted) == .met)
        #expect(try outcome(called.after(.bring([Sample.gapItems[0]], isLast: true))) == .notMet)
    }
}

@Suite("Ways out of a list") struct LeavingTests {
    @Test("Rulebook 5.2, 5.7: a resignation, a striking off and a death free the place; positions of others stay")
    func placesAreFree() throws {
        for (command, status) in [(Command.resign(), ApplicationStatus.resigned), (.strikeOff(), .struckOff), (.die(), .died)] {
            var office = try ListDecisionTests.crowd(2, places: 1)
            try office.submit(.list(ListDecisionTests.id(1), .basicList))
            try office.submit(.list(ListDecisionTests.id(2), .reserveList))
            let full = Decision.refused(Refusal([Refusal.Reason(.noPlacesLeft(places: 1), field: FieldKey.listOutcome)]))
            #expect(try office.decision(on: .list(ListDecisionTests.id(2), .basicList)) == full)
            try office.submit(command)
            #expect(office.application?.status == status && office.application?.listPosition == nil)
            #expect(office.application?.decidedOn == Sample.today)
            #expect(office.all(Application.self)[1].listPosition == 1)
            try office.submit(.list(ListDecisionTests.id(2), .basicList))
            #expect(office.all(Application.self)[1].status == .basicList)
        }
    }

    @Test("What was recorded by mistake is taken back by whoever recorded it, place and all", arguments: [Command.resign(), .strikeOff(), .die()])
    func takenBack(command: Command) throws {
        let before = try Office.onBasicList()
        let after = try before.after(command, .takeBack())
        var expected = try #require(before.application)
        expected.lastDecision = nil
        #expect(after.application == expected)
    }

    @Test("Rulebook 5.7: a death is recorded even with equipment in the home, and from every status")
    func death() throws {
        #expect(try Office.withLoanInForce().after(.die()).application?.status == .died)
        #expect(try Office.withApplication().after(.die()).application?.status == .died)
    }

    @Test("ST-24: struck off with its cause")
    func cause() throws {
        let office = try Office.onBasicList().after(.strikeOff(Sample.application, .movedOut, reason: "wymeldowanie"))
        #expect(office.application?.strikingCause == .movedOut)
    }

    private func notice(ends: String? = nil) -> Command {
        .award(AwardCommand(Sample.application, .deliverNotice(day: Sample.today, signingEnds: ends.map { Sample.day($0) })))
    }

    @Test("KP-25: nobody is struck off as unsigned before the term for signing is over: not on its last day, but on the day behind it", arguments: [
        (14 as Int?, nil as String?), (nil, "2014-02-03"),
    ])
    func unsigned(days: Int?, ends: String?) throws {
        let told = try Office.onBasicList(signingDays: days).after(notice(ends: ends))
        let last = Sample.day("2014-02-03")
        #expect(told.application?.signingEnds == last)
        let runs = Decision.refused(Refusal([Refusal.Reason(.signingTermRuns(until: last), field: FieldKey.leavingDay)]))
        #expect(try told.on(last).decision(on: .strikeOff(on: last)) == runs)
        // A day of striking off behind the term is no way round it, and neither is one within it afterwards.
        #expect(try told.on(last.adding(days: 1)).decision(on: .strikeOff(on: last)) == runs)
        #expect(try told.on(last.adding(days: 1)).after(.strikeOff(on: last.adding(days: 1))).application?.status == .struckOff)
        #expect(try told.after(.strikeOff(Sample.application, .movedOut)).application?.status == .struckOff)
    }

    @Test("Where the programme has a term it must have begun; where it has none and the office set none, nothing is waited for")
    func unsignedWithoutTerm() throws {
        let refused = Decision.refused(Refusal([Refusal.Reason(.noticeNotDelivered)]))
        #expect(try Office.onBasicList(signingDays: 14).decision(on: .strikeOff()) == refused)
        #expect(try Office.onBasicList(signingDays: nil).after(.strikeOff()).application?.status == .struckOff)
        var asked = try Office.onBasicList(signingDays: nil)
        asked.book.ruleSet.requirements.append(
            Requirement(
                id: "signed", role: .filing, title: Bilingual(pl: "Umowa", en: "Agreement"),
                condition: .criterion(CriterionUse(id: "agreement_signed_in_term", parameters: [:], provision: Sample.provision))))
        #expect(try asked.decision(on: .strikeOff()) == refused)
        let reserve = Decision.refused(Refusal([Refusal.Reason(.notOnBasicList(.reserveList))]))
        #expect(try Office.with(.reserveList).decision(on: .strikeOff()) == reserve)
    }
}

@Suite("Letters of calls") struct CallLetterTests {
    private func letters(_ ids: CaseID...) -> Command { .recordCallLetters(RecordCallLetters(applications: ids)) }

    @Test("A call waits for its letter until that is written; written once more, the first day stays and nothing is stored")
    func written() throws {
        let called = try Office.called()
        #expect(called.application?.openCall?.awaitsLetter == true)
        let written = try called.after(letters(Sample.application, Sample.application))
        #expect(written.application?.openCall?.written == Sample.today && written.application?.openCall?.awaitsLetter == false)
        #expect(written.application?.status == .called)
        #expect(try written.on(Sample.today.adding(days: 1)).decision(on: letters(Sample.application)) == .accepted([]))
    }

    @Test("Whoever has been reached or has answered needs no letter, and stands in nobody's way")
    func passedOver() throws {
        for office in try [Office.calledAndDelivered(), .supplemented(), .withApplication()] {
            #expect(office.application?.openCall?.awaitsLetter != true)
            #expect(try office.decision(on: letters(Sample.application, Sample.nobody)) == .accepted([]))
        }
        #expect(try Office.open().decision(on: letters(Sample.nobody)) == .refused(Refusal([Refusal.Reason(.unknownCase(.application))])))
    }
}

@Suite("What lists say of a filing") struct FilingDayTests {
    @Test("ST-23: a letter was filed on the day of its postmark where the programme goes by it, else on that of its receipt; without a postmark it is the receipt",
        arguments: [
            (FilingChannel.post, "2013-12-03" as String?, FilingRule.PostRule.postmark, "2013-12-03"), (.post, "2013-12-03", .receipt, "2013-12-06"),
            (.post, nil, .postmark, "2013-12-06"), (.inPerson, "2013-12-03", .postmark, "2013-12-06"), (.inPerson, nil, .receipt, "2013-12-06"),
        ])
    func day(channel: FilingChannel, postmark: String?, rule: FilingRule.PostRule, expected: String) {
        let filing = FilingContent(channel: channel, receivedOn: Sample.day("2013-12-06"), postmark: postmark.map { Sample.day($0) })
        let rule = FilingRule(opens: nil, closes: nil, postRule: rule, provision: Sample.provision)
        #expect(filing.filedOn(under: rule) == Sample.day(expected))
    }

    @Test("Unsigned is incomplete, with the rules and without; whoever was called waits among the calls, and comes back with what is still missing")
    func incomplete() throws {
        let unsigned = Sample.form.with { $0.filing.signed = false }
        func isIncomplete(_ office: Office, _ book: RuleBook? = Sample.book) throws -> Bool {
            let application = try #require(office.application)
            guard case .household(let household)? = office.states[Sample.household] else { throw Office.Unexpected(refusal: Refusal([because(.noTie)])) }
            return application.isIncomplete(household.content, under: book)
        }
        let office = try Office.open().after(.apply(unsigned))
        #expect(try isIncomplete(office) && isIncomplete(office, nil))
        #expect(try !isIncomplete(.withApplication()) && !isIncomplete(.withApplication(), nil))
        let book = Sample.book(supplementDays: 7)
        #expect(try isIncomplete(.inVerification(), book))
        #expect(try !isIncomplete(.called(), book) && !isIncomplete(.called(), nil))
        #expect(try !isIncomplete(.supplemented(), book))
        #expect(try isIncomplete(.calledAndDelivered().after(.bring([Sample.gapItems[0]], isLast: true)), book))
    }
}

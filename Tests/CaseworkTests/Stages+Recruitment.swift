import Casework
import Rules

extension Sample {
    static let round = CaseID(rawValue: "round-1")
    static let otherRound = CaseID(rawValue: "round-2")

    /// From 25 November to 16 December 2013, 14:00; letters until the 20th.
    static let roundContent = RoundContent(
        window: RoundWindow(
            opens: day("2013-11-25"), closes: day("2013-12-16"), closesAt: time("14:00"), postCutOff: day("2013-12-20")), places: 32)

    /// The rules of the tests, with so many days to supplement and a form whose copy is certified.
    static func book(supplementDays: Int?, minorOnly: Bool = false, law: LawTables = LawTables(), policies: Policies = Policies()) -> RuleBook {
        var book = Self.book
        book.ruleSet.procedure.supplementDays = supplementDays
        book.ruleSet.policies = policies
        book.law = law
        book.ruleSet.documents.append(
            DocumentRule(
                kind: "id_copy", title: Bilingual(pl: "Kopia dowodu", en: "Copy of the identity card"), when: .always, certified: true,
                provision: provision))
        if minorOnly {
            book.ruleSet.requirements.append(
                Requirement(
                    id: "defects", role: .filing, title: Bilingual(pl: "Uchybienia", en: "Defects"),
                    condition: .criterion(
                        CriterionUse(id: "defects_supplemented", parameters: ["days": .number(3)], provision: provision))))
        }
        return book
    }

    /// The application with neither document nor signature.
    static let gaps = form.with {
        $0.documents = []
        $0.filing.signed = false
    }

    static let gapItems = [
        CalledItem(.document, code: "application_form"), CalledItem(.document, code: "id_copy"), CalledItem(.signature),
    ]
}

/// Offices with rounds, and with applications under the formal check.
extension Office {
    static func withPlannedRound(_ content: RoundContent = Sample.roundContent) throws -> Office {
        try open().after(.planRound(PlanRound(round: Sample.round, content: content)))
    }

    static func withOpenRound(_ content: RoundContent = Sample.roundContent) throws -> Office {
        try withPlannedRound(content).after(.openRound(OpenRound(round: Sample.round)))
    }

    static func withClosedRound(_ content: RoundContent = Sample.roundContent) throws -> Office {
        try withOpenRound(content).after(.closeRound(CloseRound(round: Sample.round)))
    }

    static func withGaps(_ book: RuleBook = Sample.book(supplementDays: 7)) throws -> Office {
        var office = try open()
        office.book = book
        return try office.after(.apply(Sample.gaps))
    }

    static func inVerification(_ book: RuleBook = Sample.book(supplementDays: 7)) throws -> Office {
        try withGaps(book).after(.beginVerification(BeginVerification(application: Sample.application)))
    }

    static func called(_ book: RuleBook = Sample.book(supplementDays: 7), on day: CalendarDay = Sample.today) throws -> Office {
        try inVerification(book).on(day).after(.call())
    }

    static func calledAndDelivered(_ book: RuleBook = Sample.book(supplementDays: 7), on day: CalendarDay = Sample.today) throws -> Office {
        try called(book, on: day).after(.deliver(on: day))
    }

    static func supplemented() throws -> Office { try calledAndDelivered().after(.bring(Sample.gapItems)) }

    /// On the basic list under a programme with so many days for signing.
    static func onBasicList(signingDays: Int?) throws -> Office {
        var office = try onBasicList()
        var rule = RankingRule()
        rule.signingDays = signingDays
        office.book.ruleSet.ranking = rule
        return office
    }

    /// The application in any status, whatever led there.
    static func with(_ status: ApplicationStatus) throws -> Office {
        var office = try [.called].contains(status) ? calledAndDelivered() : withApplication()
        guard case .application(var application)? = office.states[Sample.application] else { return office }
        application.status = status
        application.listPosition = status == .basicList || status == .reserveList ? 1 : nil
        office.states[Sample.application] = .application(application)
        return office
    }

    var application: Application? { all(Application.self).first { $0.id == Sample.application } }
    var round: Round? { all(Round.self).first { $0.id == Sample.round } }
}

extension Command {
    static func call(minor: Bool? = nil, reason: String = "") -> Command {
        .callToSupplement(CallToSupplement(application: Sample.application, minor: minor, reason: reason))
    }

    static func deliver(on day: CalendarDay = Sample.today, by channel: DeliveryChannel = .post) -> Command {
        .deliverCall(DeliverCall(application: Sample.application, day: day, channel: channel))
    }

    static func bring(_ items: [CalledItem], on day: CalendarDay = Sample.today, postmark: CalendarDay? = nil, isLast: Bool = false) -> Command {
        .recordSupplement(RecordSupplement(application: Sample.application, day: day, postmark: postmark, items: items, isLast: isLast))
    }

    static func resign(_ id: CaseID = Sample.application, on day: CalendarDay = Sample.today) -> Command {
        .resign(ResignApplication(application: id, day: day, reason: ""))
    }

    static func strikeOff(_ id: CaseID = Sample.application, _ cause: StrikingCause = .unsigned, on day: CalendarDay = Sample.today, reason: String = "termin minął") -> Command {
        .strikeOff(StrikeOff(application: id, cause: cause, day: day, reason: reason))
    }

    static func die(_ id: CaseID = Sample.application) -> Command { .recordDeath(RecordDeath(application: id, day: Sample.today)) }

    static func extend(to day: String, reason: String = "za mało wniosków") -> Command {
        .extendRound(ExtendRound(round: Sample.round, closes: Sample.day(day), reason: reason))
    }
}

import Rules

extension Facts {
    /// Nominations, benefits, earlier support and confirmations, as far as they are known.
    ///
    /// The rules see one list of benefits and one of earlier support. Such a list speaks of every kind that the programme asks
    /// about; while one of them is not answered, the list as a whole is not known (P-14).
    mutating func takeStanding(of application: ApplicationContent, under book: RuleBook) {
        nominations = application.nominations?.map { Nomination(by: $0.by, day: $0.day) }
        let uses = book.ruleSet.usesAsked(claiming: application.claimedGroups)
        benefitDecisions = complete(
            application.benefitDecisions, answering: uses.words("kinds", of: "benefit_awarded"), kind: \.kind.rawValue
        ).map { lines in
            lines.filter(\.awarded).map { BenefitDecision(kind: $0.kind, withinCriterion: $0.withinCriterion) }
        }
        priorSupport = complete(
            application.priorSupport, answering: uses.words("kind", of: "not_supported_before"), kind: \.kind.rawValue
        ).map { lines in
            lines.filter(\.received).map {
                PriorSupport(kind: $0.kind, day: $0.day, loss: $0.loss, lossConfirmed: $0.lossConfirmed)
            }
        }
        confirmations = application.confirmations?.map {
            Confirmation(what: $0.what, isConfirmed: $0.confirmed, by: $0.by, day: $0.on)
        }
        declaredRoute = application.declaredRoute
    }

    private func complete<Line>(_ lines: [Line]?, answering asked: Set<String>, kind: (Line) -> String) -> [Line]? {
        guard let lines, asked.isSubset(of: lines.map(kind)) else { return nil }
        return lines
    }
}

extension Facts.Learner {
    /// What is known about a member's learning; nil where nothing is.
    init?(_ member: Member) {
        let facts = Facts.Learner(
            isLearner: member.learner, category: member.learnerCategory, learningDuty: member.learningDuty,
            gradeAverage: member.gradeAverage)
        guard facts != Facts.Learner() else { return nil }
        self = facts
    }
}

extension HouseholdContent {
    /// Whether an income of the month before the day was lost: then the month of the day counts (social-assistance act, art. 8).
    func lostIncome(before day: CalendarDay?) -> Bool {
        guard let day else { return false }
        return incomes.contains {
            $0.exclusion == .lostIncome && $0.measure == .net && $0.period == .month(day.yearMonth.previous)
        }
    }
}

extension HouseholdFile {
    /// The filing days of the household's other applications, withdrawn ones left out (KP-12).
    public func otherFilings(than application: CaseID) -> [CalendarDay] {
        let round = applications.first { $0.id == application }?.round
        return applications.filter { $0.id != application && $0.status.countsBeside(isSameRound: $0.round == round) }.map(\.filedOn)
    }
}

extension ApplicationStatus {
    /// Whether an application in this status counts as the household's other one (KP-12): what came to nothing in an earlier round does not.
    public func countsBeside(isSameRound: Bool) -> Bool { self != .withdrawn && self != .died && (isSameRound || !isFinal) }
}

extension RuleSet {
    /// The criteria that an application meets: those of the requirements and of the groups it claims, in order.
    public func usesAsked(claiming codes: [String]) -> [CriterionUse] {
        let required = requirements.filter { $0.subjects.contains(.application) }.map(\.condition)
        let claimed = groups.filter { $0.subject == .application && codes.contains($0.code) }.compactMap(\.condition)
        return (required + claimed).flatMap(\.uses)
    }

    /// What the programme leaves to a named person to confirm, by its words.
    public var mattersToConfirm: Set<String> { usesAsked(claiming: groups.map(\.code)).words("what", of: "confirmed_by_person") }
}

extension [CriterionUse] {
    /// The words that a parameter has wherever the criterion is used.
    public func words(_ parameter: String, of criterion: String) -> Set<String> {
        Set(
            filter { $0.id == criterion }.flatMap { use in
                switch use.parameters[parameter] {
                case .text(let word)?: [word]
                case .texts(let words)?: words
                default: [String]()
                }
            })
    }
}

/// One difference between two programmes.
public struct ProgrammeChange: Equatable, Sendable {
    /// What differs.
    public let topic: ProgrammeTopic
    /// What the first programme says; nil where it says nothing.
    public let before: ProgrammeValue?
    /// What the second says; nil where it says nothing.
    public let after: ProgrammeValue?

    init(_ topic: ProgrammeTopic, _ before: ProgrammeValue?, _ after: ProgrammeValue?) {
        self.topic = topic
        self.before = before
        self.after = after
    }
}

/// A part of a programme that may differ from another's.
public indirect enum ProgrammeTopic: Hashable, Sendable {
    case id, version, title, projectNumber, grantee, territory
    case opens, closes, closesAt, postRule, filingProvision
    /// An extension of the window, by its number from 1.
    case windowExtension(Int)
    case households, subordinateUnits, unitComputers
    case policy(Policy)
    /// The amounts that the document prints for a key.
    case printedThreshold(String)
    /// The amount that counts in the programme's own filing window.
    case amountInForce(String)
    case requirement(String)
    case group(String)
    case document(String)
    case duty(String)
    case note(String)
    case figure(String)
    /// A body's part, by its role and the number of its entry from 1.
    case institution(String, Int)
    case codeWord(list: String, String)
    case unit(String)
    case support(SupportPart)
    case appeal
    /// Whether names may be published.
    case publication
    case ranking(RankingPart)
    case procedure(ProcedurePart)
    /// A criterion that gives points.
    case pointsCriterion(String)
    /// Something within a requirement, a group, a document, a figure …
    case part(of: ProgrammeTopic, Part)

    /// What a supported household receives.
    public enum SupportPart: Hashable, Sendable, CaseIterable {
        case trainings, trainingHours, trainingObligatory, internetMonths, internetFromProjectEnd, durabilityYears, durabilityUntil
    }

    /// How the committee orders applications.
    public enum RankingPart: Hashable, Sendable, CaseIterable {
        case order, tieBreaks, openTies, minimumPoints, reserve, quorum, signingDays, emptyReserve, provision
    }

    /// How its cases are dealt with.
    public enum ProcedurePart: Hashable, Sendable, CaseIterable {
        case supplementDays, enrolsOnly, caseNumberPattern, caseNumberUnit, caseNumberClass, provision
    }

    /// What a part of a programme consists of.
    public enum Part: Hashable, Sendable {
        case title, provision, role, subjects, grounds, route, modelled, structure
        /// A criterion, by its identifier and the number of its use in the condition from 1.
        case criterion(String, Int)
        case parameter(String)
        case when, certified, settles, value, derivation, handling, name, days
    }

    /// What holds this part, where something does.
    var owner: ProgrammeTopic? { if case .part(let owner, _) = self { owner } else { nil } }
}

/// What a programme says about a topic.
public enum ProgrammeValue: Hashable, Sendable {
    case text(String)
    case title(Bilingual)
    case number(Int)
    case day(CalendarDay)
    case time(TimeOfDay)
    case money(Money)
    case flag(Bool)
    case words([String])
    case facts([FactKey])
    case provision(Provision)
    case option(Policy, String)
    case days(DayRange)
    case amounts([PrintedAmount])
    case parameter(ParameterText)
    /// How the criteria of a condition are joined.
    case structure(Structure)
    /// When a document is needed.
    case when(DocumentCondition)
    /// There, and described by its parts.
    case present(Bilingual?)

    /// A condition without parameters and provisions: criteria by their identifiers.
    public indirect enum Structure: Hashable, Sendable {
        case criterion(String)
        case all([Structure])
        case any([Structure])
    }

    /// A printed amount with its days.
    public struct PrintedAmount: Hashable, Sendable {
        /// The amount.
        public let amount: Money
        /// The days on which it holds.
        public let valid: DayRange
    }

    /// The value of a criterion's parameter, as in the file.
    public enum ParameterText: Hashable, Sendable {
        /// Words, with the criterion and the parameter that take them.
        case words([String], of: String, String)
        case threshold(String)
        case number(Int)
        case flag(Bool)
    }
}

extension RuleSet {
    /// What differs in another programme, in the order of the file: the first programme's parts, then those that only the second has.
    ///
    /// What an added or removed part consists of follows it, so that the change can be judged without the files.
    public func changes(to other: RuleSet, law: LawTables) -> [ProgrammeChange] {
        let before = ProgrammeEntries(self, law: law).entries
        let after = ProgrammeEntries(other, law: law).entries
        let old = Dictionary(before.map { ($0.topic, $0.value) }, uniquingKeysWith: { first, _ in first })
        let new = Dictionary(after.map { ($0.topic, $0.value) }, uniquingKeysWith: { first, _ in first })
        let topics = before.map(\.topic) + after.map(\.topic).filter { old[$0] == nil }
        return topics.compactMap { topic in
            let (left, right) = (old[topic], new[topic])
            guard left != right else { return nil }
            return ProgrammeChange(topic, left, right)
        }
    }

    /// All that the programme says, topic by topic, in the order of the file.
    public func contents(law: LawTables) -> [(topic: ProgrammeTopic, value: ProgrammeValue)] { ProgrammeEntries(self, law: law).entries }
}

import Rules

/// A programme in words: what its file cannot mean, what differs from another, and what it says.
public protocol ProgrammeTexts {
    /// The pattern or word of a reader's fault in this language, by the English one; `%1` stands for the first value.
    func faultPattern(_ english: String) -> String
    /// What is wrong with a programme's content, and how to mend it.
    func text(of fault: ProgrammeFault.Kind) -> String
    func programmeContentFaults(_ count: Int, file: String) -> String
    /// A part of a programme, without what holds it.
    func name(of topic: ProgrammeTopic) -> String
    func name(of part: ProgrammeTopic.Part) -> String
    func name(ofParameter name: String) -> String
    /// A word of a programme file, such as `postmark`; nil for words that have a name elsewhere or are the file's own.
    func name(ofWord word: String) -> String?
    func days(_ range: DayRange) -> String
    /// Joins conditions that must all hold, and those of which one is enough.
    var conjunction: String { get }
    var disjunction: String { get }
    /// A simple condition of a document; nil for one that joins others.
    func text(ofSimple condition: DocumentCondition) -> String?
    func negated(_ condition: String) -> String
    func changed(_ what: String, from before: String, to after: String) -> String
    func added(_ what: String) -> String
    func removed(_ what: String) -> String
    func differences(_ first: String, _ second: String) -> String
    var nothingDiffers: String { get }
    func heading(of section: ProgrammeSection) -> String
}

/// The parts of a programme as they are shown.
public enum ProgrammeSection: Sendable, CaseIterable {
    case general, filing, capacity, policies, thresholds, requirements, groups, documents, support, ranking, procedure, duties, notes, figures, institutions, words, units

    init(_ topic: ProgrammeTopic) {
        switch topic {
        case .id, .version, .title, .projectNumber, .grantee, .territory, .appeal, .publication: self = .general
        case .opens, .closes, .closesAt, .postRule, .filingProvision, .windowExtension: self = .filing
        case .households, .subordinateUnits, .unitComputers: self = .capacity
        case .policy: self = .policies
        case .printedThreshold, .amountInForce: self = .thresholds
        case .requirement: self = .requirements
        case .group: self = .groups
        case .document: self = .documents
        case .duty: self = .duties
        case .note: self = .notes
        case .figure: self = .figures
        case .institution: self = .institutions
        case .codeWord: self = .words
        case .unit: self = .units
        case .support: self = .support
        case .ranking, .pointsCriterion: self = .ranking
        case .procedure: self = .procedure
        case .part(let owner, _): self = ProgrammeSection(owner)
        }
    }
}

extension Texts {
    /// The differences as lines, one for each; empty where nothing differs.
    public func describe(_ changes: [ProgrammeChange]) -> [String] {
        let whole = Set(changes.filter { $0.before == nil || $0.after == nil }.map(\.topic))
        return changes.map { change in
            // What an added or removed part consists of stands below it.
            if case .part(let owner, _) = change.topic, whole.contains(owner), let value = change.before ?? change.after {
                return indent(change.topic) + sentence(name(of: change.topic), value)
            }
            let what = label(change.topic)
            switch (change.before, change.after) {
            case (let before?, let after?): return changed(what, from: text(of: before), to: text(of: after))
            case (nil, let after?): return added(sentence(what, after))
            case (let before?, nil): return removed(sentence(what, before))
            case (nil, nil): return what
            }
        }
    }

    /// A programme as lines for people: headings, then what stands there, parts indented below.
    public func describe(_ ruleSet: RuleSet, law: LawTables) -> [String] {
        var lines = [title(ruleSet.title)]
        var section: ProgrammeSection?
        for (topic, value) in ruleSet.contents(law: law) where topic != .title {
            let current = ProgrammeSection(topic)
            if current != section { lines += ["", heading(of: current)] }
            section = current
            lines.append(indent(topic) + sentence(name(of: topic), value))
        }
        return lines
    }

    private func indent(_ topic: ProgrammeTopic) -> String {
        var depth = 1
        var current = topic
        while case .part(let owner, _) = current { (depth, current) = (depth + 1, owner) }
        return String(repeating: "  ", count: depth)
    }

    /// A part with all that holds it, the outermost first.
    private func label(_ topic: ProgrammeTopic) -> String {
        guard case .part(let owner, _) = topic else { return name(of: topic) }
        return label(owner) + ", " + name(of: topic)
    }

    private func sentence(_ what: String, _ value: ProgrammeValue) -> String {
        let said = text(of: value)
        return said.isEmpty ? what : what + ": " + said
    }

    private func text(of value: ProgrammeValue) -> String {
        switch value {
        case .text(let text): text
        case .title(let title), .present(let title?): self.title(title)
        case .present(nil): ""
        case .number(let number): self.number(number)
        case .day(let day): date(day)
        case .time(let time): self.time(time)
        case .money(let amount): money(amount)
        case .flag(let isTrue): isTrue ? yes : no
        case .words(let words): words.map(word).joined(separator: ", ")
        case .facts(let facts): facts.map { name(of: $0) }.joined(separator: ", ")
        case .provision(let provision): describe(provision)
        case .option(let policy, let option): text(of: PolicyUse(policy: policy, option: option)) + " (" + option + ")"
        case .days(let range): days(range)
        case .amounts(let amounts): amounts.map(text).joined(separator: ", ")
        case .parameter(let parameter): text(of: parameter)
        case .structure(let structure): text(of: structure)
        case .when(let condition): text(of: condition)
        }
    }

    private func text(of amount: ProgrammeValue.PrintedAmount) -> String {
        let isForGood = amount.valid.from == nil && amount.valid.to == nil
        return money(amount.amount) + (isForGood ? "" : " (" + days(amount.valid) + ")")
    }

    func text(of parameter: ProgrammeValue.ParameterText) -> String {
        switch parameter {
        case .words(let words, let criterion, let name): words.map { word($0, criterion, name) }.joined(separator: ", ")
        case .threshold(let key): threshold(key) == key ? key : threshold(key) + " (" + key + ")"
        case .number(let number): self.number(number)
        case .flag(let isTrue): isTrue ? yes : no
        }
    }

    /// A word of a vocabulary by its name, where one stands; the file's own otherwise.
    private func word(_ code: String) -> String {
        if let name = name(ofWord: code) { return name }
        let shown = value(.code(identifier: code))
        return shown == code ? code : shown + " (" + code + ")"
    }
}

extension Texts {
    /// Criteria by their names, joined as the condition joins them.
    private func text(of structure: ProgrammeValue.Structure, inside: Bool = false) -> String {
        switch structure {
        case .criterion(let id): quoted(name(ofCriterion: id))
        case .all(let parts): joined(parts.map { text(of: $0, inside: true) }, conjunction, inside)
        case .any(let parts): joined(parts.map { text(of: $0, inside: true) }, disjunction, inside)
        }
    }

    private func text(of condition: DocumentCondition, inside: Bool = false) -> String {
        switch condition {
        case .all(let parts): joined(parts.map { text(of: $0, inside: true) }, conjunction, inside)
        case .any(let parts): joined(parts.map { text(of: $0, inside: true) }, disjunction, inside)
        case .not(let part): negated(text(of: part, inside: true))
        default: text(ofSimple: condition) ?? ""
        }
    }

    private func joined(_ parts: [String], _ word: String, _ inside: Bool) -> String {
        let text = parts.joined(separator: " " + word + " ")
        return inside && parts.count > 1 ? "(" + text + ")" : text
    }

    private func quoted(_ text: String) -> String { language == .polish ? "„" + text + "”" : "“" + text + "”" }

    /// A word in the vocabulary of the parameter that takes it, with the word of the file.
    private func word(_ code: String, _ criterion: String, _ parameter: String) -> String {
        let name: String? =
            switch (criterion, parameter) {
            case ("learner", _): LearnerCategory(rawValue: code).map(self.name)
            case ("foster_family", _): FosterForm(rawValue: code).map(self.name)
            case ("nominated", _): NominatingBody(rawValue: code).map(self.name)
            case (_, "evidence"), ("benefit_awarded", _): BenefitKind(rawValue: code).map(self.name)
            case ("not_supported_before", _): PriorSupportKind(rawValue: code).map(self.name)
            case ("recommended_as", _): Recommendation(rawValue: code).map(self.name)
            case ("grantee_kind_in", _): GranteeKind(rawValue: code).map(self.name)
            case ("unit_kind_in", _): UnitKind(rawValue: code).map(self.name)
            case ("training_content_in", _): TrainingContent(rawValue: code).map(self.name)
            case (_, "fact"), (_, "facts"): FactKey(rawValue: code).map(self.name)
            default: nil
            }
        return name.map { $0 + " (" + code + ")" } ?? word(code)
    }
}

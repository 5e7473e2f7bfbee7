/// A programme as a list of topics with what it says about each.
struct ProgrammeEntries {
    private(set) var entries: [(topic: ProgrammeTopic, value: ProgrammeValue)] = []

    init(_ ruleSet: RuleSet, law: LawTables) {
        addHeading(ruleSet)
        addFiling(ruleSet.filing)
        addCapacity(ruleSet.capacity)
        for policy in Policy.allCases { add(.policy(policy), .option(policy, ruleSet.policies[policy])) }
        addThresholds(ruleSet, law)
        for requirement in ruleSet.requirements { addRequirement(requirement) }
        for group in ruleSet.groups { addGroup(group) }
        for document in ruleSet.documents { addDocument(document) }
        addSupport(ruleSet.support)
        for duty in ruleSet.duties {
            let topic = ProgrammeTopic.duty(duty.id)
            add(topic, .present(duty.title))
            add(.part(of: topic, .provision), .provision(duty.provision))
        }
        if let ranking = ruleSet.ranking { addRanking(ranking) }
        addProcedure(ruleSet.procedure)
        addRecords(ruleSet)
    }

    private mutating func add(_ topic: ProgrammeTopic, _ value: ProgrammeValue?) {
        if let value { entries.append((topic, value)) }
    }

    private mutating func addHeading(_ ruleSet: RuleSet) {
        add(.id, .text(ruleSet.id))
        add(.version, .number(ruleSet.version))
        add(.title, .title(ruleSet.title))
        add(.projectNumber, ruleSet.projectNumber.map { .text($0) })
        add(.grantee, .text(ruleSet.grantee))
        add(.territory, .text(ruleSet.territory))
    }

    private mutating func addFiling(_ filing: FilingRule) {
        add(.opens, filing.opens.map { .day($0) })
        add(.closes, filing.announcedEnd.map { .day($0) })
        for (index, step) in filing.extensions.enumerated() { add(.windowExtension(index + 1), .day(step.closes)) }
        add(.closesAt, filing.closesAt.map { .time($0) })
        add(.postRule, .words([filing.postRule.rawValue]))
        add(.filingProvision, .provision(filing.provision))
    }

    private mutating func addCapacity(_ capacity: Capacity) {
        add(.households, capacity.households.map { .number($0) })
        add(.subordinateUnits, capacity.subordinateUnits.map { .number($0) })
        add(.unitComputers, capacity.unitComputers.map { .number($0) })
    }

    private mutating func addThresholds(_ ruleSet: RuleSet, _ law: LawTables) {
        for key in ruleSet.printedThresholds.keys.sorted() {
            let amounts = (ruleSet.printedThresholds[key] ?? []).map { ProgrammeValue.PrintedAmount(amount: $0.amount, valid: $0.valid) }
            add(.printedThreshold(key), .amounts(amounts))
        }
        // The amount on the last day of the window, which is the one that late applicants meet.
        guard let day = ruleSet.filing.closes ?? ruleSet.filing.opens else { return }
        for key in ruleSet.thresholdKeys {
            add(.amountInForce(key), ruleSet.thresholdInForce(key, on: day, law: law).map { .money($0.amount) })
        }
    }

    private mutating func addRequirement(_ requirement: Requirement) {
        let topic = ProgrammeTopic.requirement(requirement.id)
        add(topic, .present(requirement.title))
        add(.part(of: topic, .role), .words([requirement.role.rawValue]))
        add(.part(of: topic, .subjects), .words(requirement.subjects.map(\.rawValue)))
        addCondition(requirement.condition, of: topic)
    }

    private mutating func addGroup(_ group: TargetGroup) {
        let topic = ProgrammeTopic.group(group.code)
        add(topic, .present(group.title))
        add(.part(of: topic, .provision), .provision(group.provision))
        add(.part(of: topic, .subjects), .words([group.subject.rawValue]))
        add(.part(of: topic, .grounds), group.grounds.isEmpty ? nil : .words(group.grounds.map(\.rawValue)))
        add(.part(of: topic, .route), group.route.map { .words([$0]) })
        add(.part(of: topic, .modelled), .flag(group.condition != nil))
        if let condition = group.condition { addCondition(condition, of: topic) }
    }

    private mutating func addCondition(_ condition: Condition, of owner: ProgrammeTopic) {
        if case .criterion = condition {} else { add(.part(of: owner, .structure), .structure(Self.structure(condition))) }
        var count: [String: Int] = [:]
        for use in condition.uses {
            count[use.id, default: 0] += 1
            let topic = ProgrammeTopic.part(of: owner, .criterion(use.id, count[use.id] ?? 1))
            add(topic, .present(nil))
            for spec in Criteria.named(use.id)?.parameters ?? [] {
                add(.part(of: topic, .parameter(spec.name)), use.parameters[spec.name].map { .parameter(ProgrammeValue.ParameterText($0, spec, of: use.id)) })
            }
            add(.part(of: topic, .provision), .provision(use.provision))
        }
    }

    /// How the criteria of a condition are joined.
    static func structure(_ condition: Condition) -> ProgrammeValue.Structure {
        switch condition {
        case .criterion(let use): .criterion(use.id)
        case .all(let parts): .all(parts.map(structure))
        case .any(let parts): .any(parts.map(structure))
        }
    }

    private mutating func addDocument(_ document: DocumentRule) {
        let topic = ProgrammeTopic.document(document.kind)
        add(topic, .present(document.title))
        add(.part(of: topic, .when), .when(document.when))
        add(.part(of: topic, .certified), .flag(document.certified))
        add(.part(of: topic, .settles), document.settles.isEmpty ? nil : .facts(document.settles))
        add(.part(of: topic, .provision), .provision(document.provision))
    }

    private mutating func addSupport(_ support: Support) {
        add(.support(.trainings), support.trainings.map { .number($0) })
        add(.support(.trainingHours), support.trainingHours.map { .number($0) })
        add(.support(.trainingObligatory), support.trainingObligatory.map { .flag($0) })
        add(.support(.internetMonths), support.internetMonths.map { .number($0) })
        if support.internetMonths != nil { add(.support(.internetFromProjectEnd), .flag(support.internetFromProjectEnd)) }
        add(.support(.durabilityYears), support.durabilityYears.map { .number($0) })
        add(.support(.durabilityUntil), support.durabilityUntil.map { .day($0) })
    }

    private mutating func addRanking(_ ranking: RankingRule) {
        add(.ranking(.order), .words(ranking.order.map(\.rawValue)))
        for criterion in ranking.points {
            let topic = ProgrammeTopic.pointsCriterion(criterion.id)
            add(topic, .present(criterion.title))
            add(.part(of: topic, .value), .number(criterion.points))
            addCondition(criterion.condition, of: topic)
            add(.part(of: topic, .provision), .provision(criterion.provision))
        }
        add(.ranking(.minimumPoints), ranking.minimumPoints.map { .number($0) })
        add(.ranking(.tieBreaks), ranking.tieBreaks.isEmpty ? nil : .words(ranking.tieBreaks.map(\.word)))
        add(.ranking(.openTies), .words(ranking.openTies.map(\.rawValue)))
        add(.ranking(.reserve), ranking.reserve.map { .number($0) })
        add(.ranking(.quorum), ranking.quorum.map { .number($0) })
        add(.ranking(.signingDays), ranking.signingDays.map { .number($0) })
        add(.ranking(.emptyReserve), .words([ranking.emptyReserve.rawValue]))
        add(.ranking(.provision), ranking.provision.map { .provision($0) })
    }

    private mutating func addProcedure(_ procedure: Procedure) {
        add(.procedure(.supplementDays), procedure.supplementDays.map { .number($0) })
        add(.procedure(.enrolsOnly), procedure.enrolsOnly ? .flag(true) : nil)
        add(.procedure(.caseNumberPattern), procedure.caseNumber.map { .text($0.pattern) })
        add(.procedure(.caseNumberUnit), procedure.caseNumber?.unit.map { .text($0) })
        add(.procedure(.caseNumberClass), procedure.caseNumber?.fileClass.map { .text($0) })
        add(.procedure(.provision), procedure.provision.map { .provision($0) })
    }

    private mutating func addRecords(_ ruleSet: RuleSet) {
        for note in ruleSet.notes {
            let topic = ProgrammeTopic.note(note.id)
            add(topic, .present(note.title))
            add(.part(of: topic, .handling), .words([note.handling.rawValue]))
            add(.part(of: topic, .provision), .provision(note.provision))
        }
        for figure in ruleSet.figures {
            let topic = ProgrammeTopic.figure(figure.id)
            add(topic, .present(figure.title))
            add(.part(of: topic, .value), .number(figure.value))
            switch figure.derivation {
            case .sum(let ids): add(.part(of: topic, .derivation), .text(ids.joined(separator: " + ")))
            case .product(let ids): add(.part(of: topic, .derivation), .text(ids.joined(separator: " × ")))
            case nil: break
            }
            add(.part(of: topic, .provision), .provision(figure.provision))
        }
        var count: [String: Int] = [:]
        for body in ruleSet.institutions {
            count[body.role, default: 0] += 1
            let topic = ProgrammeTopic.institution(body.role, count[body.role] ?? 1)
            add(topic, .text(body.name))
            add(.part(of: topic, .days), .days(body.valid))
        }
        for name in ruleSet.codeLists.keys.sorted() {
            for word in ruleSet.codeLists[name] ?? [] { add(.codeWord(list: name, word.code), .present(word.title)) }
        }
        for unit in ruleSet.units { add(.unit(unit.id), .text(unit.name)) }
        add(.appeal, ruleSet.appeal.map { .flag($0.isAllowed) })
        add(.publication, ruleSet.publication.map { .flag($0.allowsNames) })
    }
}

extension ProgrammeValue.ParameterText {
    /// The value of a parameter of a criterion.
    public init(_ value: ParameterValue, _ spec: ParameterSpec, of criterion: String) {
        switch value {
        case .text(let text): self = spec.kind == .thresholdKey ? .threshold(text) : .words([text], of: criterion, spec.name)
        case .texts(let texts): self = .words(texts, of: criterion, spec.name)
        case .number(let number): self = .number(number)
        case .flag(let flag): self = .flag(flag)
        }
    }
}

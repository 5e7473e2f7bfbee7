// Procedure, projects, units, trainings, purchases.
extension ChangeFinder {
    func procedure() -> [RequiredChange] {
        switch finding.reason {
        case .defectNotMinor: return [onNewFiling(.answer(.formalDefects, false))]
        case .supplementedTooLate: return limitDay.map { [required(.atMost(.supplementResponse, .day(day: $0)), isWithinReach: false)] } ?? []
        case .notSupplemented: return [required(.answer(.supplementResponse, true), isWithinReach: false)]
        case .severalRoutes, .routeNotCompetent:
            return [required(.oneOf(.declaredRoute, context.ruleSet.routes(of: context.facts.claimedGroups ?? [])))]
        case .refusedByPerson: return [required(.answer(.confirmations, true))]
        case .notRecommended: return [required(.oneOf(.recommendation, words("lists")))]
        case .notSelected, .selectedByOtherBody: return selection()
        case .agreementNotSigned:
            guard let end = context.facts.award.signingEnds else { return [required(.answer(.agreementSigned, true))] }
            return [required(.atMost(.agreementSigned, .day(day: end)))]
        case .agreementSignedTooLate:
            return limitDay.map { [required(.atMost(.agreementSigned, .day(day: $0)), isWithinReach: false)] } ?? []
        case .notInMinutes: return [required(.answer(.inspectionInMinutes, true))]
        case .listsOverlapOrMiss: return [required(.answer(.recruitmentLists, true))]
        case .countsDoNotReconcile: return difference().map { [required(.reconciled(.recruitmentCounts, by: $0))] } ?? []
        case .positionsNotConsecutive: return [required(.answer(.reservePositions, true))]
        case .overCapacity: return finding.comparison.map { [required(.atMost(.recruitmentCounts, $0.right))] } ?? []
        default: return []
        }
    }

    /// A choice can be made anew where there is an appeal, or where the documents do not say that there is none.
    private func selection() -> [RequiredChange] {
        let declared = context.facts.declaredRoute.map { [$0] }
        let bodies = declared ?? context.ruleSet.routes(of: context.facts.claimedGroups ?? [])
        return [required(.oneOf(.selectedBy, bodies), isWithinReach: context.ruleSet.appeal?.isAllowed != false)]
    }

    private func difference() -> Int? {
        guard case .count(let left)? = finding.comparison?.left, case .count(let right)? = finding.comparison?.right else { return nil }
        return abs(left - right)
    }

    func project() -> [RequiredChange] {
        switch finding.reason {
        case .granteeKindNotAllowed: return [required(.oneOf(.granteeKind, words("kinds")))]
        case .unitKindNotAllowed: return [required(.oneOf(.unitKind, words("kinds")), isWithinReach: false)]
        case .unitNotSubordinate: return [required(.answer(.unitSubordinate, true), isWithinReach: false)]
        case .unitOutsideTerritory: return [required(.answer(.unitInTerritory, true), isWithinReach: false)]
        case .unitNotListed: return [required(.answer(.unit, true), isWithinReach: false)]
        case .contentNotAllowed: return [required(.without(.trainingContents, forbiddenContents()))]
        case .noEService: return [required(.answer(.eServices, true))]
        case .wordNotOnList: return words()
        case .noNeedsAnalysis: return [dated(.needsAnalysis, strictly: false, context.facts.training.starts)]
        case .needsAnalysisTooLate: return [dated(.needsAnalysis, strictly: false, limitDay)]
        case .noInventory: return [dated(.inventory, strictly: true, context.facts.purchase.day)]
        case .inventoryTooLate: return [dated(.inventory, strictly: true, limitDay)]
        case .notJustified: return [required(.answer(.purchaseJustified, true))]
        case .overPurchaseLimit: return purchase()
        case .tooManyMonths: return finding.comparison.map { [required(.atMost(.internetMonths, $0.right))] } ?? []
        default: return []
        }
    }

    private func forbiddenContents() -> [String] {
        let allowed = words("contents")
        return (context.facts.training.contents ?? []).map(\.rawValue).filter { !allowed.contains($0) }
    }

    /// The fact that has to be a word of one of the programme's lists.
    private func words() -> [RequiredChange] {
        let list = context.ruleSet.codeLists[context.parameters.text("list") ?? ""] ?? []
        guard let key = finding.factsUsed.first?.fact.key else { return [] }
        return [required(.oneOf(key, list.map(\.code)))]
    }

    private func dated(_ key: FactKey, strictly: Bool, _ day: CalendarDay?) -> RequiredChange {
        guard let day else { return required(.answer(key, true)) }
        return required(strictly ? .before(key, day) : .atMost(key, .day(day: day)))
    }

    private func purchase() -> [RequiredChange] {
        guard case .money(let amount)? = finding.comparison?.left, case .money(let limit)? = finding.comparison?.right else { return [] }
        return [required(.amountLower(.purchaseAmount, by: amount - limit))]
    }
}

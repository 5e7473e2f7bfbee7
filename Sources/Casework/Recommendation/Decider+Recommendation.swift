import Rules

extension Decider {
    /// A step of a welfare centre's recommendation.
    func recommend(_ command: RecommendationCommand) throws -> Decision {
        let (sheet, isTaken) = try existing(RecommendationSheet.self, command.sheet)
        guard !isTaken else { return .refused(.unknownCase(.recommendation)) }
        if let sheet, sheet.handedOverOn != nil { return .refused(.recommendationFinal) }
        switch command.act {
        case .save(let centre, let round, let lists): return try save(command.sheet, sheet, centre, round, lists)
        case .handOver(let day, let agreedBy):
            guard let sheet else { return .refused(.unknownCase(.recommendation)) }
            return try handOver(sheet, day, agreedBy)
        }
    }

    private func save(
        _ id: CaseID, _ before: RecommendationSheet?, _ centre: String, _ round: CaseID?, _ lists: RecommendationLists
    ) throws -> Decision {
        var reasons = Reasons()
        reasons.check(name: centre, FieldKey.recommendationCentre)
        if Set(lists.applications).count != lists.applications.count || !lists.doubled.isEmpty {
            reasons.add(.recommendedTwice(count: max(1, lists.doubled.count)), FieldKey.recommendationLists)
        }
        if !lists.strange.isEmpty { reasons.add(.recommendedStrange(count: lists.strange.count), FieldKey.recommendationLists) }
        for application in lists.applications {
            guard let application = try load(Application.self, application) else {
                return .refused(.unknownCase(.application), field: FieldKey.recommendationLists)
            }
            if application.recommendedBy != nil { reasons.add(.recommendedElsewhere(number: application.number), FieldKey.recommendationLists) }
        }
        return reasons.decision {
            guard let before else {
                return [CaseEvent(id, .recommendation(.begun(RecommendationBegun(centre: centre, round: round, lists: lists))))]
            }
            guard (before.centre, before.lists) != (centre, lists) else { return [] }
            return [CaseEvent(id, .recommendation(.set(RecommendationSet(centre: centre, lists: lists))))]
        }
    }

    /// Refused until the three lists partition what the centre hands over (KP-19) and the head of the municipality has agreed (KP-18).
    private func handOver(_ sheet: RecommendationSheet, _ day: CalendarDay, _ agreedBy: String) throws -> Decision {
        var reasons = Reasons()
        reasons.check(past: day, today: moment.day, FieldKey.recommendationDay)
        reasons.check(name: agreedBy, FieldKey.recommendationAgreedBy)
        if sheet.lists.applications.isEmpty { reasons.add(.recommendationEmpty, FieldKey.recommendationLists) }
        if !sheet.lists.missing.isEmpty { reasons.add(.recommendationIncomplete(count: sheet.lists.missing.count), FieldKey.recommendationLists) }
        for (id, _) in sheet.lists.places {
            guard let application = try load(Application.self, id) else { continue }
            if application.recommendedBy != nil { reasons.add(.recommendedElsewhere(number: application.number), FieldKey.recommendationLists) }
        }
        return reasons.decision {
            [CaseEvent(sheet.id, .recommendation(.handedOver(RecommendationHandedOver(day: day, agreedBy: agreedBy))))]
                + sheet.lists.places.map { id, place in
                    let event = ApplicationRecommended(sheet: sheet.id, list: place.list, place: place.place, day: day)
                    return CaseEvent(id, .recommendation(.applicationRecommended(event)))
                }
        }
    }
}

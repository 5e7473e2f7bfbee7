import Rules

extension Decider {
    /// The office runs one project.
    func openProject(_ command: OpenProject) throws -> Decision {
        var reasons = Reasons()
        if try reader.project() != nil { reasons.add(.projectAlreadyOpen) }
        reasons.check(name: command.programme, FieldKey.programme)
        if command.places < 1 { reasons.add(.placesNotRaised(current: 0), FieldKey.places) }
        return reasons.decision {
            [CaseEvent(command.project, .projectOpened(ProjectOpened(programme: command.programme, places: command.places)))]
        }
    }

    /// Places only grow, with a reason that an auditor can read (ST-2).
    func raisePlaces(_ command: RaisePlaces) throws -> Decision {
        guard let project = try load(Project.self, command.project) else { return .refused(.unknownCase(.project)) }
        var reasons = Reasons()
        if command.places <= project.places { reasons.add(.placesNotRaised(current: project.places), FieldKey.places) }
        reasons.check(reason: command.reason, FieldKey.placesReason)
        return reasons.decision {
            [CaseEvent(project.id, .placesRaised(PlacesRaised(places: command.places, reason: command.reason)))]
        }
    }
}

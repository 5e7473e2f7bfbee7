extension Criteria {
    /// The applicant is registered in the territory, in one of the accepted kinds of registration.
    static let registeredInTerritory = Criterion(
        id: "registered_in_territory",
        parameters: [ParameterSpec("kinds", .words(["permanent", "temporary"]))],
        asks: [.applicant, .registration]
    ) { context in
        guard let person = context.facts.applicantPerson else { return .unknown([FactRef(.applicant)]) }
        let fact = FactRef(.registration, person: person.id)
        guard let registration = person.registration else { return .unknown([fact]) }
        let used = [UsedFact(fact, .code(identifier: registration.rawValue))]
        if registration == .notRegistered { return .notMet(.notRegistered, used: used) }
        let accepted = context.parameters.words("kinds", as: RegistrationKind.self)
        return accepted.contains(registration)
            ? .met(used: used) : .notMet(.registrationKindNotAccepted, used: used)
    }
}

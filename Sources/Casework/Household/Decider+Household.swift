import Rules

extension Decider {
    /// Brings a household to the given content; what is the same is not recorded again.
    func saveHousehold(_ command: SaveHousehold) throws -> Decision {
        let (stored, taken) = try existing(Household.self, command.household)
        guard !taken else { return .refused(.unknownCase(.household)) }
        var reasons = Reasons()
        let content = try settling(command.content, before: stored?.content, &reasons)
        try check(content, of: command.household, stored: stored?.content, filedOn: nil, saving: nil, &reasons)
        return reasons.decision {
            content.changes(from: stored?.content).map { CaseEvent(command.household, $0) }
        }
    }

    /// All that speaks against a household's content: in itself, in other households, and in what rests on its members.
    ///
    /// `saving` is the application whose form is saved along; its own content is checked by its own rules.
    func check(
        _ content: HouseholdContent, of household: CaseID, stored: HouseholdContent?, filedOn: CalendarDay?, saving: CaseID?,
        _ reasons: inout Reasons
    ) throws {
        let checks = HouseholdChecks(stored: stored, today: moment.day, reading: book.peselReading, filedOn: filedOn)
        content.check(checks, &reasons)
        for (index, member) in content.members.enumerated() where member.livesInHousehold {
            guard let pesel = member.pesel else { continue }
            if try reader.households(pesel: pesel).contains(where: { $0 != household }) {
                reasons.add(.peselInOtherHousehold, FieldKey.member(index, .pesel))
            }
        }
        for old in stored?.members ?? [] where content.member(old.id) == nil {
            if try isInUse(old.id, of: household, except: saving) { reasons.add(.memberInUse, FieldKey.members) }
        }
    }

    /// Somebody whom an application, an agreement or a group names cannot be struck from the household.
    private func isInUse(_ person: PersonID, of household: CaseID, except saving: CaseID?) throws -> Bool {
        for id in try reader.applications(of: household) {
            if let loanID = try reader.loan(of: id), let loan = try load(Loan.self, loanID),
                loan.borrower == person || loan.representative == person
            {
                return true
            }
            guard id != saving, let content = try load(Application.self, id)?.content else { continue }
            if content.applicant == person || content.representative == person { return true }
            if content.documents.contains(where: { $0.person == person }) { return true }
        }
        return try !reader.groups(of: person).isEmpty
    }
}

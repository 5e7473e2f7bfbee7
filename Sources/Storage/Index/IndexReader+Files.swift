import Casework
import GRDB
import Rules

extension IndexReader {
    /// An application with its household and loan.
    func applicationFile(_ id: CaseID) throws -> ApplicationFile? {
        guard let application = try versioned(Application.self, id) else { return nil }
        let household = try required(Household.self, application.state.content.household)
        return ApplicationFile(
            application: application, household: household, loan: try loan(ofApplication: id),
            round: try application.state.round.map { try required(Round.self, $0).state },
            earlier: try undecidedEarlier(of: household.state.content, peselReading()), neighbours: try neighbours(of: household.state))
    }

    /// A household with its applications and loans.
    func householdFile(_ id: CaseID) throws -> HouseholdFile? {
        guard let household = try versioned(Household.self, id) else { return nil }
        return HouseholdFile(household: household, applications: try applications(of: id), loans: try loans(of: id))
    }

    /// A loan with all that its screen works on.
    func loanFile(_ id: CaseID) throws -> LoanFile? {
        guard let loan = try versioned(Loan.self, id) else { return nil }
        return LoanFile(
            loan: loan, applicationNumber: try required(Application.self, loan.state.application).state.number,
            household: try required(Household.self, loan.state.household),
            units: try loan.state.units.map { try required(EquipmentUnit.self, $0) })
    }

    /// A unit with the loans that it belonged to.
    func equipmentCard(_ id: CaseID) throws -> EquipmentCard? {
        guard let unit = try versioned(EquipmentUnit.self, id) else { return nil }
        let loans = try ((unit.state.pastLoans ?? []) + [unit.state.loan].compactMap { $0 }).map { id in
            let loan = try required(Loan.self, id).state
            let household = try required(Household.self, loan.household).state.content
            return EquipmentLoan(
                loan: loan, borrowerName: household.member(loan.borrower)?.listName ?? "", address: household.mainAddress)
        }
        let places = try (unit.state.installations ?? []).map { stay in
            let place = try required(PublicUnit.self, stay.place).state.content
            return EquipmentPlace(installation: stay, name: place.name, locality: place.locality)
        }
        return EquipmentCard(unit: unit, loans: loans, places: places)
    }

    /// A group with its module and its people in the order of enrolment.
    func groupFile(_ id: CaseID) throws -> GroupFile? {
        guard let group = try versioned(TrainingGroup.self, id) else { return nil }
        let people = try group.state.participants.compactMap { try person($0.person) }
        let removed = try group.state.lastChange?.participant.flatMap { try person($0.person) }
        return GroupFile(
            group: group, module: try required(TrainingModule.self, group.state.module).state, people: people, removed: removed)
    }

    /// The person card, or nil where nobody has this identifier.
    func card(_ person: PersonID) throws -> PersonCard? {
        guard let row = try self.person(person) else { return nil }
        let household = try required(Household.self, row.household)
        let applications = try applications(of: row.household).map { row in
            ApplicationFileLine(
                id: row.id, number: row.number, filedOn: row.filedOn, status: row.status, listPosition: row.listPosition)
        }
        let loans = try loans(of: row.household).map { row in
            let loan = try required(Loan.self, row.id).state
            return LoanCardLine(loan: loan, units: try loan.units.map { try required(EquipmentUnit.self, $0).state })
        }
        let training = try training(of: person)
        return PersonCard(
            person: person, household: household, applications: applications, loans: loans, training: training,
            nextStep: NextStep.of(applications: applications, loans: loans, training: training))
    }

    private func training(of person: PersonID) throws -> [TrainingLine] {
        let sql = "SELECT g.id FROM participants t JOIN groups g ON g.id = t.grp WHERE t.person = ? ORDER BY g.sort, g.id"
        return try database.texts(sql, person.rawValue).map { text in
            let group = try required(TrainingGroup.self, CaseID(rawValue: text)).state
            let module = try required(TrainingModule.self, group.module).state
            return TrainingLine(
                group: group.id, groupName: group.name, moduleTitle: module.title, minutesAttended: group.minutesAttended(by: person),
                hoursPlanned: module.hours, nextSession: group.nextSession(after: moment))
        }
    }

    // MARK: Persons

    private static let personColumns = "p.id, p.household, p.name, p.birth, coalesce(h.locality, '')"
    private static let personTables = "persons p LEFT JOIN households h ON h.id = p.household"

    /// One person, or nil.
    func person(_ id: PersonID) throws -> PersonRow? {
        try database.row("SELECT \(Self.personColumns) FROM \(Self.personTables) WHERE p.id = ?", id.rawValue).map(person)
    }

    private func person(_ row: Row) -> PersonRow {
        PersonRow(
            person: PersonID(rawValue: row[0]), household: CaseID(rawValue: row[1]), name: row[2], birthDate: day(row, 3),
            locality: row[4])
    }

    /// Persons of households with a loan that is not returned or a place on the basic list, who are in no group of the module.
    func enrolmentCandidates(group id: CaseID) throws -> [PersonRow]? {
        guard let group = try versioned(TrainingGroup.self, id) else { return nil }
        let sql = """
            SELECT \(Self.personColumns) FROM \(Self.personTables)
            WHERE p.outside = 0 AND p.household IN (
                SELECT household FROM applications WHERE status = ? UNION SELECT household FROM loans WHERE status <> ?)
            AND NOT EXISTS (
                SELECT 1 FROM participants t JOIN groups g ON g.id = t.grp WHERE t.person = p.id AND g.module = ?)
            ORDER BY p.sort, p.id
            """
        let values = [ApplicationStatus.basicList.rawValue, LoanStatus.returned.rawValue, group.state.module.rawValue]
        return try database.rows(sql, values).map(person)
    }

    /// Persons with this PESEL, or with these names and no other birth date; those of one household left out.
    func duplicates(pesel: String, name: String, birthDate: CalendarDay?, except: CaseID?) throws -> [PersonRow] {
        var found: [PersonRow] = []
        let select = "SELECT \(Self.personColumns) FROM \(Self.personTables) WHERE "
        let order = " ORDER BY p.sort, p.id LIMIT 50"
        if pesel.utf8.count == 11 {
            found += try database.rows(select + "p.pesel = ?" + order, [pesel]).map(person)
        }
        let folded = Folding.fold(name)
        if folded.contains(" ") {
            let sql = select + "p.name_fold = ? AND (p.birth IS NULL OR ? IS NULL OR p.birth = ?)" + order
            let same = try database.rows(sql, [folded, birthDate?.dayNumber, birthDate?.dayNumber]).map(person)
            found += same.filter { row in !found.contains { $0.person == row.person } }
        }
        return try undecided(found.filter { $0.household != except }, of: except)
    }

    /// Without those about whom somebody has decided already, from either side, that they are not the same.
    private func undecided(_ found: [PersonRow], of household: CaseID?) throws -> [PersonRow] {
        guard let household, !found.isEmpty else { return found }
        let own = try versioned(Household.self, household)?.state.content.distinctions?.map(\.other) ?? []
        return try found.filter { row in
            if own.contains(row.person) { return false }
            let theirs = try versioned(Household.self, row.household)?.state.content.distinctions ?? []
            return !theirs.contains { $0.person == row.person && $0.otherHousehold == household }
        }
    }
}

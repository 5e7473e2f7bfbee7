import Rules

extension Decider {
    /// Prepares the one agreement of an application on the basic list, for its applicant.
    func draftLoan(_ command: DraftLoan) throws -> Decision {
        guard try reader.state(of: command.loan) == nil else { return .refused(.unknownCase(.loan)) }
        guard let application = try load(Application.self, command.application) else { return .refused(.unknownCase(.application)) }
        var reasons = Reasons()
        reasons.check(.draftLoan, on: application)
        if let round = try application.round.flatMap({ try load(Round.self, $0) }), round.content.kind == .enrolment { reasons.add(.roundHasNoLoans) }
        if let id = try reader.loan(of: application.id), let loan = try load(Loan.self, id) {
            reasons.add(.loanExists(number: loan.number))
        }
        if let until = command.until, until < moment.day { reasons.add(.dateBefore(moment.day), FieldKey.loanUntil) }
        return try reasons.decision {
            let year = moment.day.year
            let body = LoanDrafted(
                number: NumberSeries.loan.text(try reader.lastNumber(.loan, year: year) + 1, year: year),
                application: application.id, household: application.content.household, borrower: application.content.applicant,
                representative: application.content.representative, until: command.until)
            return [CaseEvent(command.loan, .loanDrafted(body))]
        }
    }

    /// Signing binds nobody yet: a loan for use is formed by the handover (civil code, art. 710).
    func signLoan(_ command: SignLoan) throws -> Decision {
        guard let loan = try load(Loan.self, command.loan) else { return .refused(.unknownCase(.loan)) }
        var reasons = Reasons()
        if loan.status != .draft { reasons.add(.loanNotIn(required: .draft, actual: loan.status)) }
        try checkStillListed(loan, &reasons)
        reasons.check(past: command.day, today: moment.day, FieldKey.signedOn)
        return reasons.decision { [CaseEvent(loan.id, .loanSigned(LoanSigned(day: command.day)))] }
    }

    /// Hands over units that are in stock, marked and insured; the loan comes into force.
    func handOver(_ command: HandOver) throws -> Decision {
        guard let loan = try load(Loan.self, command.loan) else { return .refused(.unknownCase(.loan)) }
        var reasons = Reasons()
        if loan.status != .signed { reasons.add(.loanNotIn(required: .signed, actual: loan.status)) }
        try checkStillListed(loan, &reasons)
        reasons.check(past: command.day, today: moment.day, notBefore: loan.signedOn, FieldKey.handedOverOn)
        if command.units.isEmpty { reasons.add(.noUnits, FieldKey.handoverUnits) }
        for (index, id) in command.units.enumerated() {
            let field = FieldKey.handoverUnit(index)
            guard let unit = try load(EquipmentUnit.self, id) else {
                reasons.add(.unknownCase(.equipment), field)
                continue
            }
            let number = unit.content.inventoryNumber
            if command.units.prefix(index).contains(id) { reasons.add(.unitTwice(inventoryNumber: number), field) }
            if !unit.isAvailable { reasons.add(.unitNotInStock(inventoryNumber: number), field) }
            if !unit.isMarked(on: command.day) { reasons.add(.unitNotMarked(inventoryNumber: number), field) }
            if !unit.isInsured(on: command.day) { reasons.add(.unitNotInsured(inventoryNumber: number), field) }
        }
        return reasons.decision {
            let handover = LoanHandedOver(day: command.day, units: command.units)
            return [CaseEvent(loan.id, .loanHandedOver(handover))]
                + command.units.map { CaseEvent($0, .unitIssued(UnitIssued(loan: loan.id, day: command.day))) }
        }
    }

    /// An application may have been withdrawn since the agreement was drafted.
    private func checkStillListed(_ loan: Loan, _ reasons: inout Reasons) throws {
        if let status = try load(Application.self, loan.application)?.status, status != .basicList {
            reasons.add(.notOnBasicList(status))
        }
    }

    /// The equipment comes back, each unit on a line of its own, and the loan is over.
    ///
    /// A unit at the service cannot be compared with the protocol, so it has to come back first. A failure that is only reported
    /// does not hold the return up, but the unit's line has to say what was found.
    func returnEquipment(_ command: ReturnEquipment) throws -> Decision {
        guard let loan = try load(Loan.self, command.loan) else { return .refused(.unknownCase(.loan)) }
        var reasons = Reasons()
        if loan.status != .inForce { reasons.add(.loanNotIn(required: .inForce, actual: loan.status)) }
        reasons.check(past: command.day, today: moment.day, notBefore: loan.handedOverOn, FieldKey.returnedOn)
        reasons.check(reason: command.reason, FieldKey.returnReason)
        let atService = loan.openFailures.filter { $0.unit != nil && $0.status == .inService }
        if !atService.isEmpty { reasons.add(.failuresOpen(atService.count)) }
        for (index, line) in command.lines.enumerated() {
            let isFaulty = loan.openFailures.contains { $0.unit == line.unit }
            reasons.check(reason: line.note, required: isFaulty || !line.complete, FieldKey.returnNote(index))
            if !loan.units.contains(line.unit) { reasons.add(.unitNotOfLoan, FieldKey.returnLines) }
            if command.lines.prefix(index).contains(where: { $0.unit == line.unit }) {
                let number = try load(EquipmentUnit.self, line.unit)?.content.inventoryNumber ?? ""
                reasons.add(.unitTwice(inventoryNumber: number), FieldKey.returnLines)
            }
        }
        let isLineMissing = loan.units.contains { unit in !command.lines.contains { $0.unit == unit } }
        if isLineMissing { reasons.add(.linesMissing, FieldKey.returnLines) }
        return reasons.decision {
            let body = EquipmentReturned(day: command.day, reason: command.reason, lines: command.lines)
            return [CaseEvent(loan.id, .equipmentReturned(body))]
                + command.lines.map { line in
                    let returned = UnitReturned(loan: loan.id, day: command.day, complete: line.complete)
                    return CaseEvent(line.unit, .unitReturned(returned))
                }
        }
    }
}

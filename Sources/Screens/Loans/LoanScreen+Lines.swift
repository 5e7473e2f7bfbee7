import Casework
import Localization
import Terminal

extension LoanScreen {
    func lines(_ context: ScreenContext) -> [FactSheet<CaseID>.Line] {
        guard let file else { return [] }
        let texts = context.texts
        let units = file.units.map(\.state)
        return headLines(file, context) + unitLines(file.loan.state, units, texts) + failureLines(file.loan.state, units, texts)
    }

    private func headLines(_ file: LoanFile, _ context: ScreenContext) -> [FactSheet<CaseID>.Line] {
        let texts = context.texts
        let loan = file.loan.state
        let content = file.household.state.content
        let borrower = content.member(loan.borrower)
        var who = [borrower?.listName ?? "", borrower.map { CaseText.pesel($0, texts) } ?? ""].filter { !$0.isEmpty }
        if let phone = borrower?.phone { who.append(texts.cardPhone + " " + phone) }
        var lines: [FactSheet<CaseID>.Line] = [.init(texts.loanBorrower, who.joined(separator: ", "), style: .bold)]
        if let representative = loan.representative.flatMap({ content.member($0) }) {
            lines.append(.init(texts.loanRepresentative, representative.listName))
        }
        lines.append(.init(texts.cardAddress, content.mainAddress.map { texts.oneLine($0) } ?? texts.none))
        lines.append(.init(texts.loanApplication, file.applicationNumber))
        // The day of signing says the state too.
        var stages = loan.status == .signed ? [] : [texts.name(of: loan.status)]
        if let day = loan.signedOn { stages.append(texts.loanSigned(day)) }
        if let day = loan.handedOverOn { stages.append(texts.loanHandedOver(day)) }
        if let day = loan.returnedOn { stages.append(texts.loanReturned(day)) }
        lines.append(.init(texts.loanStatusLabel, stages.joined(separator: ", "), style: .bold))
        if loan.returnedOn == nil || loan.until != nil {
            lines.append(.init(texts.loanUntil, loan.until.map { texts.date($0) } ?? texts.loanUntilUnset))
        }
        lines.append(.init("", ""))
        return lines
    }

    private func unitLines(_ loan: Loan, _ units: [EquipmentUnit], _ texts: any Texts) -> [FactSheet<CaseID>.Line] {
        var lines: [FactSheet<CaseID>.Line] = []
        if loan.units.isEmpty { lines.append(.init(texts.loanUnits, texts.loanNoUnitsYet)) }
        let own = units.filter { loan.units.contains($0.id) }
        for (index, unit) in own.enumerated() {
            var text = CaseText.unit(unit, texts)
            if let line = loan.returnLines.first(where: { $0.unit == unit.id }) {
                text += ", " + texts.loanReturnLine(complete: line.complete, note: line.note)
            }
            lines.append(.init(index == 0 ? texts.loanUnits : "", text))
        }
        return lines
    }

    private func failureLines(_ loan: Loan, _ units: [EquipmentUnit], _ texts: any Texts) -> [FactSheet<CaseID>.Line] {
        if loan.failures.isEmpty { return [.init(texts.loanFailures, texts.loanNoFailuresYet)] }
        return loan.failures.enumerated().map { index, failure in
            .init(
                index == 0 ? texts.loanFailures : "", CaseText.failure(failure, units: units, texts),
                style: CaseText.isOpen(failure) ? .warning : .normal, target: failure.id)
        }
    }
}

import Casework
import Localization
import Rules
import Terminal

extension HouseholdScreen {
    typealias Line = FactSheet<Route>.Line

    func lines(_ context: ScreenContext) -> [Line] {
        guard let file else { return [] }
        let texts = context.texts
        let content = file.household.state.content
        var lines = memberLines(content, context)
        lines += labelled(texts.householdAddresses, content.addresses.map { addressLine($0, texts) }, texts)
        lines += labelled(texts.householdCertificates, certificateLines(content, texts), texts)
        lines.append(Line(texts.householdHome, texts.householdHomeLine(content.home)))
        lines += targets(
            texts.householdApplications,
            file.applications.map { row in
                let text = CaseText.application(
                    row.number, filedOn: row.filedOn, status: row.status, position: row.listPosition, texts)
                return (text, .application(row.id))
            }, texts)
        lines += targets(
            texts.householdLoans,
            file.loans.map { row in
                var parts = [row.number, texts.name(of: row.status)]
                if row.status != .returned || row.until != nil { parts.append(texts.cardUntil(row.until)) }
                parts.append(texts.units(row.units))
                if row.openFailures > 0 { parts.append(texts.loanFailures.lowercased() + ": \(row.openFailures)") }
                return (parts.joined(separator: ", "), .loan(row.id))
            }, texts)
        return lines
    }

    /// Each person on a line that leads to the card, with the incomes of every month below.
    private func memberLines(_ content: HouseholdContent, _ context: ScreenContext) -> [Line] {
        let texts = context.texts
        return content.members.enumerated().flatMap { index, member in
            let relation = member.inFamily
                ? texts.name(of: member.relation, sex: member.sex) : texts.householdNotInFamily(member.relation, sex: member.sex)
            let facts = [relation, CaseText.pesel(member, texts), CaseText.born(member, context)].compactMap { $0 }
            let phone = member.phone.map { [texts.cardPhone + " " + $0] } ?? []
            let text = ([member.listName] + facts + phone).joined(separator: ", ")
            let incomes = incomeLine(member, content, texts)
            let standing = member.saysMoreThanLearning ? texts.standing(of: member).joined(separator: ", ") : ""
            return [Line(index == 0 ? texts.householdMembers : "", text, target: .card(member.id))]
                + (incomes.map { [Line("", "  " + $0)] } ?? []) + (standing.isEmpty ? [] : [Line("", "  " + standing)])
        }
    }

    /// `dochód 11.2013: zatrudnienie 1 200,00 zł; świadczenie 106,00 zł`; nothing for one who only signs.
    private func incomeLine(_ member: Member, _ content: HouseholdContent, _ texts: any Texts) -> String? {
        guard member.livesInHousehold else { return nil }
        let own = content.incomes.filter { $0.person == member.id }
        if own.isEmpty { return texts.householdNoIncomes }
        var periods: [String] = []
        for line in own where !periods.contains(texts.period(of: line)) { periods.append(texts.period(of: line)) }
        return periods.map { period in
            let amounts = own.filter { texts.period(of: $0) == period }.map { line in
                if line.kind == .none { return texts.name(of: line.kind) }
                let text = texts.name(of: line.kind) + " " + texts.money(line.amount)
                return texts.exclusion(of: line).map { text + " (" + $0 + ")" } ?? text
            }
            return period + ": " + amounts.joined(separator: ", ")
        }.joined(separator: "; ")
    }

    private func addressLine(_ address: Address, _ texts: any Texts) -> String {
        let text = texts.name(of: address.kind) + ": " + texts.oneLine(address)
        return address.kind == .registered ? text + " (" + texts.householdRegistration(address) + ")" : text
    }

    private func certificateLines(_ content: HouseholdContent, _ texts: any Texts) -> [String] {
        content.certificates.map { line in
            (content.member(line.person)?.listName ?? "") + ": " + texts.householdCertificate(line)
        }
    }

    private func labelled(_ label: String, _ values: [String], _ texts: any Texts) -> [Line] {
        if values.isEmpty { return [Line(label, texts.none)] }
        return values.enumerated().map { Line($0.offset == 0 ? label : "", $0.element) }
    }

    private func targets(_ label: String, _ values: [(String, Route)], _ texts: any Texts) -> [Line] {
        if values.isEmpty { return [Line(label, texts.none)] }
        return values.enumerated().map { Line($0.offset == 0 ? label : "", $0.element.0, target: $0.element.1) }
    }
}

extension Member {
    /// Whether groups or requirements have asked about the person; that somebody learns stands on no line of its own.
    fileprivate var saysMoreThanLearning: Bool {
        learnerCategory != nil || learningDuty != nil || gradeAverage != nil || fosterForm != nil || singleParent != nil
            || livesInTerritory != nil || hasCertificate != nil
    }
}

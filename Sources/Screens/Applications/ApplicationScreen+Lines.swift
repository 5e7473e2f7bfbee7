import Casework
import Localization
import Rules
import Terminal

/// The application as text.
extension ApplicationScreen {
    func lines(_ file: ApplicationFile, _ context: ScreenContext) -> [TextView.Paragraph] {
        let texts = context.texts
        let application = file.application.state
        let household = file.household.state.content
        let content = application.content
        let position = application.listPosition.map { ", " + texts.applicationPosition($0) } ?? ""
        var lines = [
            TextView.Paragraph(
                texts.applicationStatusLabel + ": " + texts.name(of: application.status) + position, style: .bold)
        ]
        if let note = application.formalNote, !note.isEmpty {
            lines.append(TextView.Paragraph(texts.applicationNote + ": " + note))
        }
        lines += committeeLines(application, texts)
        lines.append(TextView.Paragraph(filing(content.filing, texts)))
        lines += recruitmentLines(file, context)
        let groups = content.claimedGroups.joined(separator: ", ")
        lines.append(TextView.Paragraph(texts.applicationGroups + ": " + (groups.isEmpty ? "–" : groups)))
        lines.append(TextView.Paragraph(""))
        lines += checkLines(file, context)
        lines += earlierLines(file, context)
        if let applicant = household.member(content.applicant) {
            lines.append(TextView.Paragraph(texts.title(of: .applicant), style: .heading))
            lines += person(applicant, texts)
        }
        if let id = content.representative, let representative = household.member(id) {
            let kind = content.representativeKind.map { " (" + texts.name(of: $0) + ")" } ?? ""
            lines.append(TextView.Paragraph(texts.title(of: .representative), style: .heading))
            lines.append(TextView.Paragraph(representative.listName + kind, indent: 2))
        }
        if let address = household.mainAddress {
            lines.append(TextView.Paragraph(texts.title(of: .address), style: .heading))
            lines += self.address(address, household, texts) + neighbourLines(file, texts)
        }
        lines += others(household, content, texts)
        lines += standing(household, content, texts)
        lines += incomes(household, texts)
        lines += certificates(household, texts)
        lines += documents(file, context)
        return lines
    }

    private func filing(_ filing: FilingContent, _ texts: any Texts) -> String {
        var text = texts.applicationFiled(filing.receivedOn, texts.name(of: filing.channel))
        if let time = filing.receivedAt { text += ", " + texts.time(time) }
        if let postmark = filing.postmark { text += ", " + texts.applicationPostmarked(postmark) }
        return text.prefix(1).uppercased() + text.dropFirst()
    }

    private func person(_ member: Member, _ texts: any Texts) -> [TextView.Paragraph] {
        let number = member.pesel.map(\.masked) ?? member.identityDocument ?? texts.none
        var lines = [
            TextView.Paragraph(member.listName, style: .bold, indent: 2),
            TextView.Paragraph(texts.columnPESEL + " " + number + ", " + texts.label(of: .birthDate).lowercased() + " " + texts.date(member.birthDate), indent: 2),
        ]
        if let phone = member.phone { lines.append(TextView.Paragraph(texts.label(of: .phone) + " " + phone, indent: 2)) }
        return lines
    }

    /// The address, and how somebody is registered: of the address of registration where the household has one of its own.
    private func address(_ address: Address, _ household: HouseholdContent, _ texts: any Texts) -> [TextView.Paragraph] {
        var lines = [TextView.Paragraph(texts.oneLine(address), indent: 2)]
        let registered = household.address(.registered) ?? address
        let registration = registered.registration.map { texts.name(of: $0) } ?? texts.notKnown
        let until = registered.validUntil.map { ", " + texts.label(of: .validUntil).lowercased() + " " + texts.date($0) } ?? ""
        lines.append(TextView.Paragraph(texts.label(of: .registration) + ": " + registration + until, indent: 2))
        return lines
    }

    private func others(_ household: HouseholdContent, _ content: ApplicationContent, _ texts: any Texts) -> [TextView.Paragraph] {
        let rest = household.members.filter { $0.id != content.applicant && $0.livesInHousehold }
        guard !rest.isEmpty else { return [] }
        return [TextView.Paragraph(texts.title(of: .persons), style: .heading)]
            + rest.map { member in
                let born = member.birthDate.map { ", " + texts.date($0) } ?? ""
                return TextView.Paragraph(member.listName + " (" + texts.name(of: member.relation, sex: member.sex) + born + ")", indent: 2)
            }
    }

    /// What groups and requirements asked: of the applicant, of benefits, of earlier support.
    private func standing(_ household: HouseholdContent, _ content: ApplicationContent, _ texts: any Texts) -> [TextView.Paragraph] {
        let facts = texts.standing(of: household.member(content.applicant)) + texts.standing(of: content)
        guard !facts.isEmpty else { return [] }
        return [TextView.Paragraph(texts.standingHeading, style: .heading)] + facts.map { TextView.Paragraph($0, indent: 2) }
    }

    private func certificates(_ household: HouseholdContent, _ texts: any Texts) -> [TextView.Paragraph] {
        guard !household.certificates.isEmpty else { return [] }
        return [TextView.Paragraph(texts.householdCertificates, style: .heading)]
            + household.certificates.map { line in
                TextView.Paragraph((household.member(line.person)?.listName ?? "") + ": " + texts.householdCertificate(line), indent: 2)
            }
    }

    private func incomes(_ household: HouseholdContent, _ texts: any Texts) -> [TextView.Paragraph] {
        guard !household.incomes.isEmpty else { return [] }
        return [TextView.Paragraph(texts.title(of: .incomes), style: .heading)]
            + household.incomes.map { line in
                let name = household.member(line.person)?.listName ?? ""
                let amount = line.kind == .none ? "" : " " + texts.money(line.amount)
                let above = texts.exclusion(of: line).map { ", " + $0 } ?? ""
                return TextView.Paragraph(
                    name + ": " + texts.name(of: line.kind) + amount + ", " + texts.period(of: line) + above, indent: 2)
            }
    }

    private func documents(_ file: ApplicationFile, _ context: ScreenContext) -> [TextView.Paragraph] {
        let texts = context.texts
        let facts = Casework.facts(
            for: file.application.state.content, household: file.household.state.content, under: context.rules)
        let documents = Checklist.documents(for: facts, under: context.rules.ruleSet)
        guard !documents.isEmpty else { return [] }
        return [TextView.Paragraph(texts.documentsHeading, style: .heading)]
            + documents.map { document in
                let maybe = document.needed == .unknown ? " (" + texts.documentMayBeNeeded + ")" : ""
                let style: Style = document.state == .presented ? .normal : .warning
                return TextView.Paragraph(
                    texts.title(document.title) + ": " + texts.name(of: document.state) + maybe, style: style, indent: 2)
            }
    }
}

import Casework
import Localization
import Rules
import Terminal

/// A stored application as the raw texts of the form's fields.
struct ApplicationValues {
    private(set) var values: [FieldID: String] = [:]
    private let texts: any Texts
    private var names: RowNames

    /// - Parameter names: what a form calls the rows that it has already; a new form counts them.
    init(_ file: ApplicationFile, names: RowNames = RowNames(), texts: any Texts) {
        self.texts = texts
        self.names = names
        let application = file.application.state.content
        fill(application.filing)
        fill(file.household.state, applicant: application.applicant, representative: application.representative)
        values[ApplicationForm.representativeKind] = application.representativeKind?.rawValue ?? ""
        fill(standing: application)
        for code in application.claimedGroups { values[ApplicationForm.group(code)] = "yes" }
        for tick in application.documents {
            values[ApplicationForm.document(tick.kind, "presented")] = AnswerEntry.text(tick.presented)
            if tick.certifiedBy != nil { values[ApplicationForm.document(tick.kind, "certified")] = "yes" }
        }
    }

    /// A known household as the raw texts of a new application's fields.
    init(_ household: Household, applicant: PersonID, names: RowNames = RowNames(), texts: any Texts) {
        self.texts = texts
        self.names = names
        fill(household, applicant: applicant, representative: nil)
    }

    private mutating func fill(_ stored: Household, applicant: PersonID, representative: PersonID?) {
        let household = stored.content
        values[ApplicationForm.household] = stored.id.rawValue
        let slots = fillMembers(household, applicant: applicant, representative: representative)
        if let address = household.address(.registered) { fill(address) }
        fillIncomes(household.incomes, slots: slots)
        fillCertificates(household.certificates, slots: slots)
        values[FieldID(FieldKey.homeComputer)] = AnswerEntry.text(household.home.computer)
        values[FieldID(FieldKey.homeComputerWorks)] = AnswerEntry.text(household.home.computerWorks)
        values[FieldID(FieldKey.homeInternet)] = AnswerEntry.text(household.home.internet)
    }

    private mutating func fill(_ filing: FilingContent) {
        values[ApplicationForm.channel] = filing.channel.rawValue
        values[ApplicationForm.receivedOn] = texts.date(filing.receivedOn)
        values[ApplicationForm.receivedAt] = filing.receivedAt.map(texts.time) ?? ""
        values[ApplicationForm.postmark] = filing.postmark.map(texts.date) ?? ""
        values[FieldID(FieldKey.rightInstitution)] = AnswerEntry.text(filing.rightInstitution)
        values[FieldID(FieldKey.signed)] = AnswerEntry.text(filing.signed)
    }

    /// Gives every person a slot: `0` to the applicant, `rep` to a representative from outside.
    private mutating func fillMembers(
        _ household: HouseholdContent, applicant: PersonID, representative: PersonID?
    ) -> [PersonID: String] {
        var slots: [PersonID: String] = [:]
        var others: [String] = []
        for member in household.members {
            let slot: String
            if member.id == applicant {
                slot = "0"
            } else if member.relation == .outsideRepresentative && member.id == representative {
                slot = ApplicationForm.outside
            } else {
                slot = names.slot(of: member)
                others.append(slot)
            }
            slots[member.id] = slot
            fill(member, slot)
        }
        values[ApplicationForm.slotList] = others.joined(separator: ",")
        if let representative { values[ApplicationForm.representative] = slots[representative] ?? "" }
        return slots
    }

    private mutating func fill(_ member: Member, _ slot: String) {
        values[ApplicationForm.memberID(slot)] = member.id.rawValue
        values[ApplicationForm.member(slot, .familyName)] = member.familyName
        values[ApplicationForm.member(slot, .givenNames)] = member.givenNames
        values[ApplicationForm.member(slot, .pesel)] = member.pesel?.digits ?? ""
        values[ApplicationForm.member(slot, .identityDocument)] = member.identityDocument ?? ""
        values[ApplicationForm.member(slot, .birthDate)] = member.birthDate.map(texts.date) ?? ""
        values[ApplicationForm.member(slot, .sex)] = member.sex?.rawValue ?? ""
        values[FieldID("member." + slot + ".sexName")] = member.sex.map { texts.name(of: $0) } ?? ""
        values[ApplicationForm.member(slot, .relation)] = member.relation.rawValue
        values[ApplicationForm.member(slot, .inFamily)] = AnswerEntry.text(member.inFamily)
        values[ApplicationForm.member(slot, .inBenefitFamily)] = AnswerEntry.text(member.inBenefitFamily)
        values[ApplicationForm.member(slot, .phone)] = member.phone ?? ""
        values[ApplicationForm.member(slot, .learner)] = AnswerEntry.text(member.learner)
        let category = member.learnerCategory?.rawValue ?? (member.learner == false ? ApplicationForm.none : "")
        values[ApplicationForm.member(slot, .learnerCategory)] = category
        values[ApplicationForm.member(slot, .learningDuty)] = AnswerEntry.text(member.learningDuty)
        values[ApplicationForm.member(slot, .gradeAverage)] = member.gradeAverage.map(GradeEntry.text) ?? ""
        values[ApplicationForm.member(slot, .fosterForm)] = member.fosterForm?.rawValue ?? ""
        values[ApplicationForm.member(slot, .singleParent)] = AnswerEntry.text(member.singleParent)
        values[ApplicationForm.member(slot, .livesInTerritory)] = AnswerEntry.text(member.livesInTerritory)
        values[ApplicationForm.member(slot, .hasCertificate)] = AnswerEntry.text(member.hasCertificate)
    }

    private mutating func fill(_ address: Address) {
        values[ApplicationForm.address(.registration)] = address.registration?.rawValue ?? ""
        values[ApplicationForm.address(.validUntil)] = address.validUntil.map(texts.date) ?? ""
        values[ApplicationForm.address(.locality)] = address.locality
        values[ApplicationForm.address(.street)] = address.street ?? ""
        values[ApplicationForm.address(.building)] = address.building
        values[ApplicationForm.address(.flat)] = address.flat ?? ""
        values[ApplicationForm.address(.postcode)] = address.postcode
        values[ApplicationForm.address(.postTown)] = address.postTown
    }

    /// The first income of a person for a month, a net year and a taxed year each has its own row, the others further rows.
    private mutating func fillIncomes(_ incomes: [IncomeLine], slots: [PersonID: String]) {
        var filled: Set<String> = []
        var extra: [String] = []
        for line in names.primaryFirst(incomes, slots) {
            guard let slot = slots[line.person] else { continue }
            var row = "m" + slot
            if case .year = line.period { row = ApplicationForm.yearPrefix(line.measure) + slot }
            if !filled.insert(row).inserted || (row.hasPrefix("m") && line.measure == .taxed) {
                extra.append(names.row(of: line, slot))
                row = "x" + extra[extra.count - 1]
                values[ApplicationForm.income(row, .person)] = slot
                values[ApplicationForm.income(row, .basis)] = line.basis?.rawValue ?? ""
            }
            values[ApplicationForm.income(row, .kind)] = line.kind.rawValue
            values[ApplicationForm.income(row, .amount)] = line.kind == .none ? "" : MoneyEntry.text(line.amount)
            values[ApplicationForm.income(row, .period)] = IncomePeriodEntry.text(line.period)
            values[ApplicationForm.income(row, .awardedAboveLimit)] = AnswerEntry.text(line.awardedAboveLimit)
            values[ApplicationForm.income(row, .exclusion)] = line.exclusion?.rawValue ?? ""
        }
        values[ApplicationForm.extraList] = extra.joined(separator: ",")
    }

    /// The first certificate of a person goes by the person's slot.
    private mutating func fillCertificates(_ certificates: [CertificateLine], slots: [PersonID: String]) {
        var extra: [String] = []
        for line in names.primaryFirst(certificates, slots) {
            guard let slot = slots[line.person] else { continue }
            var row = slot
            if values[ApplicationForm.certificate(row, .authority)] != nil {
                extra.append(names.row(of: line, slot))
                row = "x" + extra[extra.count - 1]
                values[ApplicationForm.certificate(row, .person)] = slot
            }
            values[ApplicationForm.member(slot, .hasCertificate)] = "yes"
            fill(line, row)
        }
        values[ApplicationForm.extraCertificateList] = extra.joined(separator: ",")
    }

    private mutating func fill(_ line: CertificateLine, _ row: String) {
        values[ApplicationForm.certificate(row, .authority)] = line.authority.rawValue
        values[ApplicationForm.certificate(row, .kind)] = line.kind.rawValue
        values[ApplicationForm.certificate(row, .issuedOn)] = line.issuedOn.map(texts.date) ?? ""
        values[ApplicationForm.certificate(row, .permanent)] = line.permanent ? "yes" : line.validUntil == nil ? "" : "no"
        values[ApplicationForm.certificate(row, .validUntil)] = line.validUntil.map(texts.date) ?? ""
        values[ApplicationForm.certificate(row, .careAllowance)] = AnswerEntry.text(line.careAllowance)
    }

    private mutating func fill(standing application: ApplicationContent) {
        if let nominations = application.nominations {
            values[ApplicationForm.nomination] = nominations.first?.by.rawValue ?? ApplicationForm.none
        }
        for line in application.benefitDecisions ?? [] { values[ApplicationForm.benefit(line.kind)] = BenefitAnswer(line).rawValue }
        for line in application.priorSupport ?? [] {
            values[ApplicationForm.support(line.kind, .received)] = AnswerEntry.text(line.received)
            values[ApplicationForm.support(line.kind, .day)] = line.day.map(texts.date) ?? ""
            values[ApplicationForm.support(line.kind, .loss)] = line.loss?.rawValue ?? ""
            values[ApplicationForm.support(line.kind, .lossConfirmed)] = AnswerEntry.text(line.lossConfirmed)
        }
        for line in application.confirmations ?? [] {
            values[ApplicationForm.confirmation(line.what)] = AnswerEntry.text(line.confirmed)
        }
        values[ApplicationForm.route] = application.declaredRoute ?? ""
    }
}

import Casework
import Localization
import Rules
import Terminal

/// What the form says, as the office and the rules take it.
extension ApplicationForm {
    /// The application as typed; `nil` while the way or the day of receipt is not known.
    func applicationContent(_ context: ScreenContext) -> ApplicationContent? {
        guard let channel = FilingChannel(rawValue: form[Self.channel]), let received = day(Self.receivedOn, context) else { return nil }
        var content = plainContent(FilingContent(channel: channel, receivedOn: received), context)
        content.filing.receivedAt = TimeEntry.parse(form[Self.receivedAt])
        content.filing.postmark = channel == .post ? day(Self.postmark, context) : nil
        content.filing.rightInstitution = AnswerEntry.parse(form[FieldID(FieldKey.rightInstitution)])
        content.filing.signed = AnswerEntry.parse(form[FieldID(FieldKey.signed)])
        content.documents = documentTicks(context)
        return content
    }

    private func plainContent(_ filing: FilingContent, _ context: ScreenContext) -> ApplicationContent {
        let signer = form[Self.representative]
        let known = signer == Self.outside || slots.contains(signer)
        var content = ApplicationContent(
            household: householdID, applicant: personID("0"), representative: known ? personID(signer) : nil,
            representativeKind: known ? RepresentativeKind(rawValue: form[Self.representativeKind]) : nil, filing: filing,
            claimedGroups: claimedCodes(context))
        addStanding(to: &content, context)
        return content
    }

    /// The facts as far as typed, for the panel and the checklist: what is not typed yet is not known.
    func typedFacts(_ context: ScreenContext) -> Facts {
        let channel = FilingChannel(rawValue: form[Self.channel])
        let received = day(Self.receivedOn, context)
        let postmark = channel == .post ? day(Self.postmark, context) : nil
        var filing = FilingContent(channel: channel ?? .inPerson, receivedOn: received ?? context.moment.day)
        filing.postmark = postmark
        var facts = Casework.facts(
            for: plainContent(filing, context), household: householdContent(context), others: otherFilings,
            earlier: undecidedEarlier, under: context.rules)
        facts.filing = Facts.Filing(
            channel: channel, receivedDay: received, receivedTime: TimeEntry.parse(form[Self.receivedAt]), postmarkDay: postmark,
            rightInstitution: AnswerEntry.parse(form[FieldID(FieldKey.rightInstitution)]),
            signed: AnswerEntry.parse(form[FieldID(FieldKey.signed)]))
        if facts.claimedGroups?.isEmpty == true { facts.claimedGroups = nil }
        return facts
    }

    func verdict(_ context: ScreenContext) -> Verdict {
        assess(typedFacts(context), under: context.rules.ruleSet, law: context.rules.law)
    }

    func requiredDocuments(_ context: ScreenContext) -> [RequiredDocument] {
        Checklist.documents(for: checklistFacts(context), under: context.rules.ruleSet)
    }

    /// Facts with the documents as ticked. A group that is not ticked on the paper is not claimed: its documents are not asked for.
    func checklistFacts(_ context: ScreenContext) -> Facts {
        var facts = typedFacts(context)
        if facts.claimedGroups == nil { facts.claimedGroups = [] }
        facts.documents = documentTicks(context).map {
            Facts.Document(kind: $0.kind, presented: $0.presented, certifiedBy: $0.certifiedBy, certifiedOn: $0.certifiedOn)
        }
        return facts
    }

    func claimsDisability(_ context: ScreenContext) -> Bool {
        context.rules.ruleSet.groups(for: .application).contains { claims($0.code) && ($0.condition?.uses("disability_degree") ?? false) }
    }

    // MARK: The household

    func householdContent(_ context: ScreenContext) -> HouseholdContent {
        let before = stored?.household.state.content ?? known
        var content = HouseholdContent(members: memberSlots.map { member($0, context) })
        if hasAddress { content.addresses.append(address(context)) }
        content.addresses += (before?.addresses ?? []).filter { $0.kind != .registered }
        content.incomes = incomeLines(context)
        content.certificates = sentCertificateRows(context).map(\.line)
        for index in content.members.indices where content.members[index].hasCertificate == true {
            // The line says it; the bare word is kept only where there is none.
            let id = content.members[index].id
            if content.certificates.contains(where: { $0.person == id }) { content.members[index].hasCertificate = nil }
        }
        content.home = HomeEquipment(
            computer: AnswerEntry.parse(form[FieldID(FieldKey.homeComputer)]),
            computerWorks: AnswerEntry.parse(form[FieldID(FieldKey.homeComputerWorks)]),
            internet: AnswerEntry.parse(form[FieldID(FieldKey.homeInternet)]))
        if content.home.computer != true { content.home.computerWorks = nil }
        content.distinctions = distinctions(before)
        content.earlierDecisions = earlierDecisions(before)
        return content
    }

    private func member(_ slot: String, _ context: ScreenContext) -> Member {
        let pesel = memberPESEL(slot, context)?.pesel
        let relation: Relation =
            switch slot {
            case "0": .applicant
            case Self.outside: .outsideRepresentative
            default: Relation(rawValue: form[Self.member(slot, .relation)]) ?? .other
            }
        let isInside = slot != Self.outside
        var member = Member(
            id: personID(slot), familyName: form.text(Self.member(slot, .familyName)),
            givenNames: form.text(Self.member(slot, .givenNames)), pesel: pesel,
            identityDocument: FieldText.optional(form[Self.member(slot, .identityDocument)]), birthDate: birthDate(slot, context),
            sex: sex(slot, context), relation: relation, inFamily: isInside && form[Self.member(slot, .inFamily)] != "no",
            inBenefitFamily: isInside && form[Self.member(slot, .inBenefitFamily)] != "no",
            phone: FieldText.optional(form[Self.member(slot, .phone)]),
            learner: AnswerEntry.parse(form[Self.member(slot, .learner)]))
        addStanding(to: &member, slot)
        return member
    }

    var hasAddress: Bool { FieldKey.AddressField.allCases.contains { !form.text(Self.address($0)).isEmpty } }

    private func address(_ context: ScreenContext) -> Address {
        let registration = RegistrationKind(rawValue: form[Self.address(.registration)])
        return Address(
            kind: .registered, locality: form.text(Self.address(.locality)),
            street: FieldText.optional(form[Self.address(.street)]), building: form.text(Self.address(.building)),
            flat: FieldText.optional(form[Self.address(.flat)]),
            postcode: PostcodeEntry.parse(form[Self.address(.postcode)]) ?? form.text(Self.address(.postcode)),
            postTown: form.text(Self.address(.postTown)), registration: registration,
            validUntil: registration == .temporary ? day(Self.address(.validUntil), context) : nil)
    }

    // MARK: Documents

    /// A tick for every document that was answered; a certification keeps who made it.
    func documentTicks(_ context: ScreenContext) -> [DocumentTick] {
        let before = stored?.application.state.content.documents ?? []
        return context.rules.ruleSet.documents.compactMap { rule in
            guard let presented = AnswerEntry.parse(form[Self.document(rule.kind, "presented")]) else { return nil }
            let old = before.first { $0.kind == rule.kind }
            var tick = DocumentTick(kind: rule.kind, person: old?.person, presented: presented)
            if presented && form[Self.document(rule.kind, "certified")] == "yes" {
                tick.certifiedBy = old?.certifiedBy ?? context.actor.login
                tick.certifiedOn = old?.certifiedOn ?? context.moment.day
            }
            return tick
        }
    }
}

extension Condition {
    /// Whether a criterion of this name stands anywhere in the condition.
    func uses(_ criterion: String) -> Bool {
        switch self {
        case .criterion(let use): use.id == criterion
        case .all(let parts), .any(let parts): parts.contains { $0.uses(criterion) }
        }
    }
}

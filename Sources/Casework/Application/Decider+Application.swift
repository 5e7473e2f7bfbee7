import Rules

extension Decider {
    /// Takes an application in, or corrects it, together with its household.
    func saveApplication(_ command: SaveApplication) throws -> Decision {
        let (before, applicationTaken) = try existing(Application.self, command.application)
        let (household, householdTaken) = try existing(Household.self, command.content.household)
        guard !applicationTaken else { return .refused(.unknownCase(.application)) }
        guard !householdTaken else { return .refused(.unknownCase(.household)) }
        var content = command.content
        content.documents = certified(content.documents, before: before?.content.documents ?? [])
        content.confirmations = content.confirmations.map { signed($0, before: before?.content.confirmations ?? []) }
        var reasons = Reasons()
        let filedOn = filingDay(content.filing)
        let form = try settling(command.household, before: household?.content, &reasons)
        try check(
            form, of: content.household, stored: household?.content, filedOn: filedOn, saving: command.application,
            &reasons)
        check(content.filing, &reasons)
        checkApplicant(content, form, filedOn: filedOn, &reasons)
        checkRepresentative(content, form, filedOn: filedOn, &reasons)
        checkChoices(content, form, &reasons)
        checkStanding(content, &reasons)
        if let before { check(content, against: before, filedOn: filedOn, &reasons) }
        let round = before == nil ? try self.round(of: command, &reasons) : nil
        return try reasons.decision {
            let changes = form.changes(from: household?.content).map { CaseEvent(content.household, $0) }
            return changes + (try events(content, before: before, filedOn: filedOn, round: round)).map { CaseEvent(command.application, $0) }
        }
    }

    private func events(_ content: ApplicationContent, before: Application?, filedOn: CalendarDay, round: Round?) throws -> [Event] {
        guard let before else {
            let last = try reader.lastNumber(.application, year: filedOn.year)
            let number = NumberSeries.application.text(last + 1, year: filedOn.year)
            let caseNumber = try nextCaseNumber(receivedOn: content.filing.receivedOn)
            return [.applicationReceived(ApplicationReceived(number: number, content: content, round: round?.id, caseNumber: caseNumber))]
        }
        var events: [Event] = []
        let correction = ApplicationCorrected(content)
        if correction != ApplicationCorrected(before.content) { events.append(.applicationCorrected(correction)) }
        if content.documents != before.content.documents {
            events.append(.documentsTicked(DocumentsTicked(documents: content.documents)))
        }
        return events
    }

    /// The day that decides about time limits: the postmark where the programme says so (ST-23), else the receipt.
    func filingDay(_ filing: FilingContent) -> CalendarDay { filing.filedOn(under: book.ruleSet.filing) }

    /// A certification that is new bears the login and the day of whoever saves it: the journal vouches for them, a form does not.
    private func certified(_ ticks: [DocumentTick], before: [DocumentTick]) -> [DocumentTick] {
        ticks.map { tick in
            guard tick.certifiedBy != nil, !before.contains(tick) else { return tick }
            var own = tick
            own.certifiedBy = actor.login
            own.certifiedOn = moment.day
            return own
        }
    }

    private func check(_ filing: FilingContent, _ reasons: inout Reasons) {
        reasons.check(past: filing.receivedOn, today: moment.day, notBefore: FilingContent.earliestDay, FieldKey.receivedOn)
        guard filing.channel == .post else { return }
        guard let postmark = filing.postmark else { return reasons.add(.postmarkMissing, FieldKey.postmark) }
        if postmark < FilingContent.earliestDay { reasons.add(.dateBefore(FilingContent.earliestDay), FieldKey.postmark) }
        if postmark > filing.receivedOn { reasons.add(.postmarkAfterReceipt, FieldKey.postmark) }
    }

    /// The applicant has to be somebody: of the household, with a birth date, and a number or another document. All else may be missing.
    private func checkApplicant(
        _ content: ApplicationContent, _ household: HouseholdContent, filedOn: CalendarDay, _ reasons: inout Reasons
    ) {
        guard let index = household.members.firstIndex(where: { $0.id == content.applicant && $0.livesInHousehold }) else {
            return reasons.add(.personNotInHousehold, FieldKey.applicant)
        }
        let applicant = household.members[index]
        if applicant.pesel == nil, applicant.identityDocument?.isBlank ?? true {
            reasons.add(.peselOrDocumentMissing, FieldKey.member(index, .pesel))
        }
        guard let isAdult = applicant.isAdult(on: filedOn, under: book) else {
            return reasons.add(.birthDateMissing, FieldKey.member(index, .birthDate))
        }
        if !isAdult, content.representative == nil { reasons.add(.representativeMissing, FieldKey.representative) }
        // New or stored: an applicant born after the filing is a slip of one of the two dates.
        let isNoted = reasons.all.contains { $0.code == .birthDateAfterFiling }
        if let born = applicant.bornOn(book.peselReading), born > filedOn, !isNoted {
            reasons.add(.birthDateAfterFiling, FieldKey.member(index, applicant.birthDate == nil ? .pesel : .birthDate))
        }
    }

    private func checkRepresentative(
        _ content: ApplicationContent, _ household: HouseholdContent, filedOn: CalendarDay, _ reasons: inout Reasons
    ) {
        guard let id = content.representative else { return }
        guard id != content.applicant else { return reasons.add(.representativeIsApplicant, FieldKey.representative) }
        guard let index = household.members.firstIndex(where: { $0.id == id }) else {
            return reasons.add(.personNotInHousehold, FieldKey.representative)
        }
        switch household.members[index].isAdult(on: filedOn, under: book) {
        case true?: break
        case false?: reasons.add(.representativeIsMinor, FieldKey.representative)
        case nil: reasons.add(.birthDateMissing, FieldKey.member(index, .birthDate))
        }
    }

    private func checkChoices(_ content: ApplicationContent, _ household: HouseholdContent, _ reasons: inout Reasons) {
        for code in content.claimedGroups where book.ruleSet.group(code) == nil {
            reasons.add(.unknownGroup(code), FieldKey.claimedGroups)
        }
        for (index, tick) in content.documents.enumerated() {
            if !book.ruleSet.documents.contains(where: { $0.kind == tick.kind }) {
                reasons.add(.unknownDocument(tick.kind), FieldKey.document(index, .kind))
            }
            if let person = tick.person, household.member(person) == nil {
                reasons.add(.personNotInHousehold, FieldKey.document(index, .person))
            }
            reasons.check(past: tick.certifiedOn, today: moment.day, FieldKey.document(index, .certifiedOn))
        }
    }

    /// What a correction may not touch: the household, the number with its year, and an application that has been decided.
    private func check(
        _ content: ApplicationContent, against before: Application, filedOn: CalendarDay, _ reasons: inout Reasons
    ) {
        guard content != before.content else { return }
        if content.household != before.content.household { reasons.add(.householdFixed) }
        reasons.check(.correct, on: before)
        if let given = NumberSeries.application.parse(before.number), given.year != filedOn.year {
            reasons.add(.applicationNumberFixed, content.filing.channel == .post ? FieldKey.postmark : FieldKey.receivedOn)
        }
    }
}

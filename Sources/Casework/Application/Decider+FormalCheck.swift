import Rules

extension Decider {
    /// Begins the formal check, or goes on with it once a supplement has come.
    func beginVerification(_ command: BeginVerification) throws -> Decision {
        guard let application = try load(Application.self, command.application) else { return .refused(.unknownCase(.application)) }
        var reasons = Reasons()
        reasons.check(.beginVerification, on: application)
        return reasons.decision { [CaseEvent(application.id, .verificationBegun(VerificationBegun(day: moment.day)))] }
    }

    /// Calls the applicant to supplement exactly what is missing or not certified.
    func callToSupplement(_ command: CallToSupplement) throws -> Decision {
        guard let application = try load(Application.self, command.application) else { return .refused(.unknownCase(.application)) }
        guard let household = try load(Household.self, application.content.household) else { return .refused(.unknownCase(.household)) }
        let items = application.missingItems(household.content, under: try book(for: application))
        var reasons = Reasons()
        reasons.check(.call, on: application)
        if items.isEmpty { reasons.add(.nothingMissing) }
        if book.ruleSet.supplementDays == nil { reasons.add(.supplementTermUnset) }
        let asksClass = book.ruleSet.callsForMinorDefectsOnly
        if asksClass, command.minor != true { reasons.add(.onlyMinorDefects, FieldKey.callMinor) }
        reasons.check(reason: command.reason, required: asksClass, FieldKey.callReason)
        return reasons.decision {
            let term = book.ruleSet.supplementTerm(called: moment.day, delivered: nil, law: book.law)
            let body = SupplementCalled(
                day: moment.day, items: items, minor: asksClass ? command.minor : nil, reason: command.reason.isEmpty ? nil : command.reason,
                term: term)
            return [CaseEvent(application.id, .supplementCalled(body))]
        }
    }

    /// Records which calls have their letter. Whoever was answered or delivered meanwhile needs none: that is no reason to refuse the others.
    func recordCallLetters(_ command: RecordCallLetters) throws -> Decision {
        let applications = try command.applications.compactMap { try load(Application.self, $0) }
        guard !applications.isEmpty else { return .refused(.unknownCase(.application)) }
        var seen: Set<CaseID> = []
        let waiting = applications.filter { $0.openCall?.awaitsLetter == true && seen.insert($0.id).inserted }
        return .accepted(waiting.map { CaseEvent($0.id, .callLetterWritten(CallLetterWritten(day: moment.day))) })
    }

    /// Records that the call was delivered, which starts the clock where the programme says so (P-16).
    func deliverCall(_ command: DeliverCall) throws -> Decision {
        guard let application = try load(Application.self, command.application) else { return .refused(.unknownCase(.application)) }
        var reasons = Reasons()
        reasons.check(.deliverCall, on: application)
        let call = application.openCall
        reasons.check(past: command.day, today: moment.day, notBefore: call?.day, FieldKey.callDelivered)
        return reasons.decision {
            let term = call.flatMap { book.ruleSet.supplementTerm(called: $0.day, delivered: command.day, law: book.law) }
            let body = CallDelivered(day: command.day, channel: command.channel, term: term)
            if call?.delivered == command.day, call?.channel == command.channel, call?.term == term { return [] }
            return [CaseEvent(application.id, .callDelivered(body))]
        }
    }

    /// Ticks off what has come. With all of it, or where nothing more is expected, the check can go on.
    func recordSupplement(_ command: RecordSupplement) throws -> Decision {
        guard let application = try load(Application.self, command.application) else { return .refused(.unknownCase(.application)) }
        var reasons = Reasons()
        reasons.check(.supplement, on: application)
        let call = application.openCall
        reasons.check(past: command.day, today: moment.day, notBefore: call?.day, FieldKey.supplementDay)
        if let postmark = command.postmark {
            if postmark > command.day { reasons.add(.postmarkAfterReceipt, FieldKey.supplementPostmark) }
            if let call, postmark < call.day { reasons.add(.dateBefore(call.day), FieldKey.supplementPostmark) }
        }
        if let call, !Set(command.items).isSubset(of: call.outstanding) { reasons.add(.itemNotCalled, FieldKey.supplementItems) }
        if command.items.isEmpty, !command.isLast { reasons.add(.nothingReceived, FieldKey.supplementItems) }
        return reasons.decision {
            let items = call?.outstanding.filter(command.items.contains) ?? []
            // Posted in time is in time where the programme goes by the postmark (KPA art. 57 § 5).
            let byPostmark = book.ruleSet.filing.postRule == .postmark
            let body = ApplicationSupplemented(
                day: command.day, postmark: command.postmark, countedOn: byPostmark ? command.postmark ?? command.day : command.day, items: items,
                complete: command.isLast || items.count == call?.outstanding.count, documents: ticked(application.content.documents, items))
            return [CaseEvent(application.id, .applicationSupplemented(body))]
        }
    }

    /// The checklist with what has come; a copy that has to be certified is certified by whoever takes it in.
    private func ticked(_ documents: [DocumentTick], _ items: [CalledItem]) -> [DocumentTick] {
        var documents = documents
        for item in items where item.kind == .document || item.kind == .certification {
            let isCertified = book.ruleSet.documents.first { $0.kind == item.code }?.certified ?? false
            var index = documents.firstIndex { $0.kind == item.code && $0.person == item.person }
            index = index ?? documents.firstIndex { $0.kind == item.code }
            if index == nil { documents.append(DocumentTick(kind: item.code, person: item.person, presented: true)) }
            let place = index ?? documents.count - 1
            documents[place].presented = true
            guard isCertified else { continue }
            documents[place].certifiedBy = actor.login
            documents[place].certifiedOn = moment.day
        }
        return documents
    }

    /// What stands in the way of a rejection while a call is open: it takes the end of its term, or an answer.
    func checkRejection(_ application: Application, _ reasons: inout Reasons) {
        guard let call = application.openCall, !call.hasLapsed(on: moment.day) else { return }
        reasons.add(call.term.map { .callTermRuns(until: $0.last) } ?? .callNotDelivered)
    }
}

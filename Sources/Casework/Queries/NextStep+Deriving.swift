import Rules

extension NextStep {
    /// What comes next for a person, from the lines of their card: what waits for the office first, then what the person awaits.
    ///
    /// An open failure comes before all else; then the application or agreement that is furthest from done; then the next session;
    /// then the end of the loan. `nil` where nothing is open.
    public static func of(
        applications: [ApplicationFileLine], loans: [LoanCardLine], training: [TrainingLine]
    ) -> NextStep? {
        if let since = loans.flatMap(\.loan.openFailures).map(\.reportedOn).min() { return .mendFailure(since: since) }
        let lent = loans.map(\.loan)
        for application in applications {
            if let step = officeStep(application, loan: lent.first { $0.application == application.id }) { return step }
        }
        let sessions = training.compactMap(\.nextSession).map { ($0.day, $0.startsAt) }
        if let session = sessions.min(by: <) { return .attendSession(session.0, session.1) }
        return lent.filter { $0.status == .inForce }.compactMap(\.until).min().map { .loanEnds($0) }
    }

    private static func officeStep(_ application: ApplicationFileLine, loan: Loan?) -> NextStep? {
        switch application.status {
        case .received, .inVerification, .supplemented: return .checkFormally
        case .formallyCorrect, .inAssessment: return .decideList
        case .basicList: break
        case .called, .formallyRejected, .reserveList, .notAccepted, .resigned, .struckOff, .withdrawn, .died: return nil
        }
        switch loan?.status {
        case nil: return .draftLoan
        case .draft?: return .signLoan
        case .signed?: return .handOver
        case .inForce?, .returned?: return nil
        }
    }
}

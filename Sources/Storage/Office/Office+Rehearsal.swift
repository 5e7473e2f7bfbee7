import Casework

extension Office {
    /// What a command was answered when it was carried out; nil where it never was, as far as the index has followed the journal.
    public func receipt(of command: CommandID) throws -> Receipt? {
        try index.read { database in
            try IndexReader(database: database, cases: IndexCases(codec), moment: moment).receipt(command)
        }
    }

    /// What the office would answer to a submission now. Nothing is stored, and nobody is kept waiting.
    public func rehearse(_ submission: Submission) throws -> SubmissionResult {
        let book = try ruleBook()
        return try index.read { database in
            let reader = IndexReader(database: database, cases: IndexCases(codec), moment: moment)
            if let receipt = try reader.receipt(submission.id) { return .saved(receipt) }
            let conflicts = try reader.conflicts(submission.base)
            guard conflicts.isEmpty else { return .conflict(conflicts) }
            switch try Casework.decide(submission.command, by: actor(in: try reader.project()), at: moment, under: book, reading: reader) {
            case .refused(let refusal): return .refused(refusal)
            case .accepted(let events): return .saved(Receipt.from(events: events) ?? Receipt(subject: submission.command.subject))
            }
        }
    }
}

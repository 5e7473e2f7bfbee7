import Casework
import Letters
import Localization
import Rules

extension LetterFilling {
    /// The notice of what became of an application, as it stands now.
    func notice(_ matter: PaperMatter) throws(LetterRefusal) -> ResultNotice {
        let application = matter.application
        guard let outcome = outcome(matter) else { throw .noResult(number: application.number, application.status) }
        var notice = ResultNotice(head: head(matter.number), matter: self.matter(matter), outcome: outcome, reasons: reasons(matter, outcome))
        if hasPlace(outcome) {
            notice.signingTerm = book.ruleSet.rankingInForce.signingDays.map { LetterTerm($0, .days) }
            notice.reckoning = application.signingEnds.map { "Ostatni dzień na podpisanie umowy: " + LetterDay.text($0) }
        } else {
            notice.appeal = appeal
        }
        return notice
    }

    private func outcome(_ matter: PaperMatter) -> ResultNotice.Outcome? {
        let application = matter.application
        switch (application.status, application.listPosition) {
        case (.basicList, let position?): return matter.row?.list == .reserveList ? .promoted : .basicList(position: position)
        case (.reserveList, let position?): return .reserveList(position: position)
        case (.notAccepted, _): return .notAccepted
        case (.formallyRejected, _): return .formallyRejected
        case (.struckOff, _): return .struckOff
        default: return nil
        }
    }

    private func hasPlace(_ outcome: ResultNotice.Outcome) -> Bool {
        switch outcome {
        case .basicList, .promoted: true
        case .reserveList, .notAccepted, .formallyRejected, .struckOff: false
        }
    }

    private func reasons(_ matter: PaperMatter, _ outcome: ResultNotice.Outcome) -> [String] {
        switch outcome {
        case .formallyRejected: return Self.clauses(matter.application.formalNote)
        case .basicList, .reserveList, .notAccepted:
            guard let row = matter.row else { return Self.clauses(matter.said) }
            return [RankingWords.reason(row, said: matter.said)] + RankingWords.points(row)
        case .struckOff: return matter.application.strikingCause.map { [texts.name(of: $0)] } ?? []
        case .promoted: return []
        }
    }

    /// The instruction on an appeal: none where the programme has no appeal (KP-24), the office's own words where it has or does not say.
    private var appeal: String? {
        guard let rule = book.ruleSet.appeal else { return details[.appeal] }
        guard rule.isAllowed else { return nil }
        return details[.appeal] ?? "Od wyniku przysługuje odwołanie (\(rule.provision.document), \(rule.provision.place))."
    }

    /// What somebody typed as a reason; nothing where nobody did.
    private static func clauses(_ text: String?) -> [String] { [text ?? ""].filter { !$0.allSatisfy(\.isWhitespace) } }
}

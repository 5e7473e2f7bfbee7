import Casework
import Letters
import Localization
import Rules

extension LetterFilling {
    /// The call to supplement, as it was recorded: what was asked for then, and the term with its reckoning once it runs.
    func call(_ matter: PaperMatter) throws(LetterRefusal) -> Letters.SupplementCall {
        let application = matter.application
        guard application.status == .called, let call = application.calls?.last else { throw .noCall(number: application.number, application.status) }
        var letter = Letters.SupplementCall(
            head: head(matter.number), matter: self.matter(matter), missing: call.items.map { missing($0, matter.household) },
            term: LetterTerm(call.term?.days ?? book.ruleSet.supplementDays ?? 0, .days), basis: basis,
            destination: details[.destination] ?? details[.officeAddress] ?? details[.office] ?? "")
        letter.lastDay = call.term?.last
        letter.reckoning = call.term.map(reckoning)
        return letter
    }

    /// The calls among them that are still open.
    func calls(_ matters: [PaperMatter]) -> [Letters.SupplementCall] { matters.compactMap { try? call($0) } }

    private func missing(_ item: CalledItem, _ household: HouseholdContent) -> Letters.SupplementCall.Missing {
        let person = item.person.flatMap { household.member($0) }.map { "dotyczy: " + name($0) }
        func title(_ code: String) -> String { book.ruleSet.documents.first { $0.kind == code }.map { texts.title($0.title) } ?? code }
        switch item.kind {
        case .document: return .init(document: title(item.code), remark: person)
        case .certification:
            return .init(document: title(item.code), remark: ["kopia bez poświadczenia za zgodność z oryginałem", person].compactMap { $0 }.joined(separator: "; "))
        case .signature: return .init(document: "podpis wnioskodawcy na wniosku")
        case .answer: return .init(document: FactKey(rawValue: item.code).map { texts.name(of: $0) } ?? item.code, remark: person)
        }
    }

    /// The provision that allows the call, where a document prints one; a term that the office has only assumed has none.
    private var basis: String? {
        let requirements = book.ruleSet.requirements.filter { $0.subjects.contains(.application) }
        let use = requirements.lazy.flatMap(\.condition.uses).first { $0.id == "defects_supplemented" }
        return use.map { $0.provision.document + ", " + $0.provision.place }
    }

    /// How the last day follows, in sentences.
    private func reckoning(_ term: TermReckoning) -> String {
        var text = "Obliczenie: czas biegnie od dnia po \(LetterDay.text(term.event)); \(LetterTerm(term.days, .days).text) kończy się \(LetterDay.text(term.counted))"
        if term.last != term.counted {
            text += "; ten dzień jest wolny od pracy, więc ostatni dzień to \(LetterDay.text(term.last))"
        }
        return text + "."
    }
}

import Casework
import Localization
import Rules
import Terminal

/// What is published of a round, from when to when, and what has to be taken down.
extension RoundScreen {
    func publicationBindings(_ context: ScreenContext) -> [Binding] {
        let texts = context.texts
        let status = file?.round.state.status
        let denial = context.denial(of: .publish(PublicationCommand(id, .takeDown(.numbers))))
        let isDecided = status == .decided || status == .published
        let early = isDecided ? nil : status.map { texts.refusal(.roundNotIn(required: .decided, actual: $0)) } ?? texts.loading
        let none = out.isEmpty ? texts.publicationNoneOut : nil
        return [
            Binding("publish", [.character("g"), .function(9)], texts.publicationAction, unavailable: denial ?? early),
            Binding("takeDown", [.character("d")], texts.publicationDownAction, unavailable: denial ?? none),
        ]
    }

    /// The lists that are out, the one that is due first, then names before numbers.
    private var out: [PublicationForm] { [.names, .numbers].filter { file?.round.state.published($0) != nil } }

    private func toTakeDown(_ context: ScreenContext) -> PublicationForm? {
        out.first { file?.round.state.published($0)?.isDue(on: context.moment.day) == true } ?? out.first
    }

    mutating func takeDown(_ number: Int, _ context: ScreenContext) -> [Effect] {
        guard let form = toTakeDown(context) else { return [] }
        let texts = context.texts
        return ask(
            .publish(PublicationCommand(id, .takeDown(form))), asking: texts.publicationDownAsk(form, number),
            done: texts.publicationTakenDown(form, number), context)
    }

    func publicationLines(_ context: ScreenContext) -> [FactSheet<Route>.Line] {
        typealias Line = FactSheet<Route>.Line
        let texts = context.texts
        guard let file, let publications = file.round.state.publications else { return [] }
        var lines = [Line("", "")]
        // What is out now and what has to be done about it come first; the past stands below.
        for (index, publication) in (publications.filter(\.isOut) + publications.filter { !$0.isOut }).enumerated() {
            lines.append(Line(index == 0 ? texts.publicationsLabel : "", texts.publication(publication), style: publication.isOut ? .bold : .normal))
            if publication.isDue(on: context.moment.day) { lines.append(Line("", "! " + texts.publicationDue(publication), style: .warning)) }
            if publication.isOut, publication.form == .names, file.namedWrongly > 0 {
                lines.append(Line("", "! " + texts.publicationWrong(file.namedWrongly), style: .warning))
            }
            lines.append(Line("", texts.publicationLeftOutLabel + ": " + texts.publicationLeftOut(publication.leftOut)))
            if let approval = publication.approval { lines.append(Line("", texts.publicationApproved(approval))) }
            lines.append(Line("", texts.publicationDigest(publication.digest)))
        }
        return lines
    }
}

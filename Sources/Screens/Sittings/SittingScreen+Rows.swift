import Casework
import Localization
import Rules
import Terminal

/// What the sitting shows: its heads with the sums, its rows, and why the row under the cursor stands where it stands.
extension SittingScreen {
    func columns(_ context: ScreenContext) -> [ListColumn] {
        let names = context.texts.rankingColumns
        return [
            ListColumn(names.place, width: 5, alignment: .right), ListColumn(names.list, width: 12), ListColumn(names.number, width: 10),
            ListColumn(names.name, width: 16, isFlexible: true), ListColumn(names.order, width: 12, isFlexible: true),
            ListColumn(names.notes, width: 16),
        ]
    }

    func emptyText(_ file: SittingFile, _ context: ScreenContext) -> String {
        file.sitting.state.status == .cancelled ? context.texts.refusal(.sittingNotIn(.cancelled)) : context.texts.sittingAgendaEmpty
    }

    // MARK: Heads

    func heading(_ context: ScreenContext) -> [(text: String, style: Style)] {
        guard let file else { return [] }
        let texts = context.texts
        let sitting = file.sitting.state
        var head = [texts.sittingHead(sitting.day, sitting.status)]
        if sitting.status != .called, sitting.status != .cancelled {
            let quorum = context.rules.ruleSet.rankingInForce.quorum(of: sitting.members.count)
            head.append(texts.sittingPresence(sitting.present.count, of: sitting.members.count, quorum: quorum))
        }
        if !file.openTies.isEmpty { head.append(texts.sittingOpenTies(file.openTies.count)) }
        if !file.undetermined.isEmpty { head.append(texts.sittingPointsOpen(file.undetermined.count)) }
        if let body = sitting.body { head.append(context.bodyName(body)) }
        var lines = [(head.joined(separator: " · "), Style.heading), (sums(file, context), Style.bold)]
        if let supposed { lines.append((texts.sittingSupposed(supposed, shifts: file.shifts.count), .warning)) }
        if sitting.status == .proposed { lines.append((whoCloses(file, context), .warning)) }
        return lines
    }

    /// Places, and how the lists add up: 79 = 75 + 3 + 1.
    func sums(_ file: SittingFile, _ context: ScreenContext) -> String {
        let texts = context.texts
        let rows = file.basic + file.reserve + file.notAccepted
        return texts.sittingPlaces(file.places) + " · " + texts.sittingSums(rows, file.basic, file.reserve, file.notAccepted)
    }

    /// Who has proposed the list, and that it takes somebody else to close it.
    private func whoCloses(_ file: SittingFile, _ context: ScreenContext) -> String {
        context.texts.sittingProposedBy(file.login, isMine: file.login == context.actor.login)
    }

    // MARK: Rows

    func rows(_ file: SittingFile, _ context: ScreenContext) -> [ListRow<RowID>] {
        var rows: [ListRow<RowID>] = []
        rows.reserveCapacity(file.rows.rows.count + 2)
        let tied = Set(file.openTies.flatMap(\.applications))
        let before = Dictionary(file.shifts.map { ($0.before.application, $0.before) }, uniquingKeysWith: { first, _ in first })
        var list: DecideList.Outcome? = window.request.offset == 0 ? .basicList : file.rows.rows.first?.row.list
        for row in file.rows.rows {
            if row.row.list != list {
                rows.append(cut(before: row.row.list, file, context))
                list = row.row.list
            }
            let isTied = tied.contains(row.row.application)
            let moved = before[row.row.application]
            rows.append(
                ListRow(
                    id: .application(row.row.application),
                    cells: [
                        context.texts.number(row.row.place), context.texts.place(on: row.row.list, row.row.position), row.number, row.applicantName,
                        order(of: row, context), notes(on: row, isTied: isTied, before: moved, context),
                    ], style: isTied || moved != nil ? .warning : row.row.list == .notAccepted ? .hint : .normal))
        }
        return rows
    }

    private func cut(before list: DecideList.Outcome, _ file: SittingFile, _ context: ScreenContext) -> ListRow<RowID> {
        let text = list == .notAccepted ? context.texts.sittingCutAccepted : context.texts.sittingCutPlaces(file.places)
        func line(_ width: Int) -> String { String(repeating: "-", count: width) }
        return ListRow(id: .cut(list), cells: [line(5), line(12), line(10), text, line(12), line(16)], style: .bold)
    }

    /// What the programme orders by, in short.
    private func order(of row: RankedRow, _ context: ScreenContext) -> String {
        let texts = context.texts
        return context.rules.ruleSet.rankingInForce.order.map { key in
            switch key {
            case .recommendation: texts.recommended(row.candidate.recommendation)
            case .points: texts.points(row.candidate.pointsInAll)
            case .filing: texts.filed(row.candidate.filedOn, row.candidate.filedAt)
            case .committeeOrder: row.candidate.committeePlace == nil ? texts.sittingNoOrderYet : texts.sittingOrdered
            }
        }.joined(separator: ", ")
    }

    private func notes(on row: RankedRow, isTied: Bool, before: Ranking.Row?, _ context: ScreenContext) -> String {
        let texts = context.texts
        let application = row.row.application
        var notes: [String] = []
        if let before { notes.append(texts.sittingWas(texts.place(on: before.list, before.position))) }
        if isTied { notes.append(texts.sittingTied) }
        let interests = sitting?.interests.count { $0.application == application } ?? 0
        if interests > 0 { notes.append(texts.sittingExcluded(interests)) }
        if let said = sitting?.acceptances.last(where: { $0.application == application }) { notes.append(texts.sittingSaid(said.isAccepted)) }
        return notes.joined(separator: ", ")
    }

    // MARK: The row under the cursor

    /// Why the row under the cursor is on its list, and what put it behind the one before.
    func currentReason(_ context: ScreenContext) -> String? {
        guard let row = current, let file else { return nil }
        let texts = context.texts
        var parts = [
            row.number + " – " + texts.listed(row.row.list, row.row.position) + ": " + texts.sentence(of: row.row.reason)
        ]
        if file.openTies.contains(where: { $0.applications.contains(row.row.application) }) {
            parts.append(texts.sittingTieSentence)
        } else if let parted = row.row.partedBy {
            parts.append(texts.sentence(of: parted, context.rules.ruleSet))
        }
        if let said = sitting?.acceptances.last(where: { $0.application == row.row.application }) {
            parts.append(texts.sittingSaidSentence(said.isAccepted, said.reason))
        }
        let names = (sitting?.interests ?? []).filter { $0.application == row.row.application }.map { name(ofMember: $0.member) }
        if !names.isEmpty { parts.append(texts.sittingExcludedSentence(names)) }
        return parts.joined(separator: " ")
    }

    func name(ofMember number: Int) -> String { sitting?.members.first { $0.number == number }?.name ?? "" }

    /// The number of an application on the screen; empty where it is on another page.
    func number(of application: CaseID) -> String { file?.rows.rows.first { $0.row.application == application }?.number ?? "" }
}

import Casework
import Letters
import Localization
import Rules

extension LetterFilling {
    /// Two lists of numbers: names stand on no board, because the office keeps no consent to that.
    func boardList(_ record: SittingRecord) -> BoardList {
        func entries(_ outcome: DecideList.Outcome) -> [BoardList.Entry] {
            record.list.rows.filter { $0.list == outcome }.map { BoardList.Entry(position: $0.position ?? $0.place, label: number($0.application, record)) }
        }
        return BoardList(
            head: head(), round: title(record.round), content: .numbers(basic: entries(.basicList), reserve: entries(.reserveList)))
    }

    /// `Nabór nr 1`; in offices without rounds the one that there is.
    private func title(_ round: Round?) -> String {
        guard let round else { return "Nabór" }
        switch round.content.kind {
        case .regular: return "Nabór nr \(round.number)"
        case .supplementary: return "Nabór uzupełniający nr \(round.number)"
        case .enrolment: return "Nabór na szkolenia nr \(round.number)"
        }
    }

    private func number(_ id: CaseID, _ record: SittingRecord) -> String { record.numbers[id] ?? "–" }

    /// The minutes, from what was frozen at the closing and what the journal knows of it.
    func minutes(_ record: SittingRecord) -> CommitteeMinutes {
        let sitting = record.sitting
        let present = Set(sitting.present)
        let names = Dictionary(sitting.members.map { ($0.number, $0.name) }, uniquingKeysWith: { first, _ in first })
        var minutes = CommitteeMinutes(
            head: head(), body: body(sitting.body), day: sitting.day,
            members: sitting.members.map { member in
                CommitteeMinutes.Member(
                    name: member.name, function: member.function.isEmpty ? "członek" : member.function, isPresent: present.contains(member.number))
            },
            quorum: record.rule.quorum(of: sitting.members.count), places: record.list.head.places, basic: ranked(.basicList, record),
            proposer: record.proposer, closer: record.closer, journalHead: record.anchor)
        minutes.basis = details[.basis]
        minutes.place = details[.meetingPlace]
        minutes.earlierSittings = record.earlier
        minutes.exclusions = sitting.interests.map { interest in
            CommitteeMinutes.Exclusion(member: names[interest.member] ?? "–", application: number(interest.application, record))
        }
        minutes.reserve = ranked(.reserveList, record)
        minutes.rejected = record.list.rows.filter { $0.list == .notAccepted }.map { row in
            CommitteeMinutes.Rejected(application: number(row.application, record), reason: RankingWords.reason(row, said: said(of: row.application, sitting)))
        }
        minutes.formallyRejected = record.rejected.map { CommitteeMinutes.Rejected(application: $0.number, reason: $0.reason) }
        minutes.ties = sitting.ties.map { tie in
            let numbers = tie.applications.map { number($0, record) }
            return CommitteeMinutes.Tie(applications: numbers, resolution: texts.name(of: tie.method) + "; " + tie.reason)
        }
        minutes.order = RankingWords.order(record.rule)
        minutes.recruitmentSum = sum(record.counts)
        minutes.listDigest = record.digest
        return minutes
    }

    /// The committee's name, as the office or else the programme has it.
    private func body(_ code: String?) -> String {
        details.body(code) ?? code.map { texts.word($0, of: .selectedBy, under: book.ruleSet) } ?? "Komisja"
    }

    private func ranked(_ outcome: DecideList.Outcome, _ record: SittingRecord) -> [CommitteeMinutes.Ranked] {
        record.list.rows.filter { $0.list == outcome }.map { row in
            let said = said(of: row.application, record.sitting)
            let kept = said.isEmpty ? nil : "przyjęty decyzją komisji: " + said
            let parts = (row.reason == "recommended_for_reserve" ? [RankingWords.reason(row, said: "")] : []) + RankingWords.points(row)
                + [RankingWords.parting(row, under: record.rule), kept].compactMap { $0 }
            return CommitteeMinutes.Ranked(
                position: row.position ?? row.place, application: number(row.application, record), reason: parts.isEmpty ? nil : parts.joined(separator: "; "))
        }
    }

    private func said(of application: CaseID, _ sitting: Sitting) -> String {
        sitting.acceptances.first { $0.application == application }?.reason ?? ""
    }

    /// `79 = 75 + 3 + 1`: received, on the basic list, on the reserve list, everything else (LE-3); nil where the sitting was not the last.
    private func sum(_ counts: [ApplicationStatus: Int]) -> String? {
        guard !counts.isEmpty else { return nil }
        let all = counts.values.reduce(0, +)
        let (basic, reserve) = (counts[.basicList] ?? 0, counts[.reserveList] ?? 0)
        return CommitteeMinutes.sum(of: all, [basic, reserve, all - basic - reserve])
    }

    /// The register, in the order of the numbers.
    func register(_ entries: [RegisterEntry], of round: Round?) -> ApplicationRegister {
        let filing = book.ruleSet.filing
        let printed = filing.opens.flatMap { opens in filing.closes.map { opens...$0 } }
        let window = round.map { $0.window.opens...max($0.window.opens, $0.window.closes) } ?? printed
        return ApplicationRegister(
            head: head(), round: title(round), window: window,
            entries: entries.map { entry in
                ApplicationRegister.Entry(
                    number: entry.number, caseNumber: entry.caseNumber, filedOn: entry.filedOn, channel: texts.name(of: entry.filing.channel), applicant: entry.applicant,
                    status: texts.name(of: entry.status) + (entry.listPosition.map { ", pozycja \($0)" } ?? ""))
            })
    }
}

import Casework
import GRDB
import Rules

extension IndexReader {
    /// Sittings, the latest first.
    func sittings(_ request: ListRequest) throws -> Page<SittingRow> {
        try page(
            request, select: "s.id, s.number, s.day, s.body, s.status, s.agenda", from: "sittings s", match: "s.number",
            order: RowOrder(id: "s.id", own: ["-s.day", "s.id"])
        ) { row in
            SittingRow(
                id: CaseID(rawValue: row[0]), number: row[1], day: CalendarDay(dayNumber: row[2]), body: row[3], status: try status(row, 4), agenda: row[5])
        }
    }

    /// The welfare centres' lists, by name.
    func recommendations(_ request: ListRequest) throws -> Page<RecommendationRow> {
        try page(
            request, select: "r.id, r.centre, r.applications, r.handed", from: "recommendations r", match: "r.sort",
            order: RowOrder(id: "r.id", own: ["r.sort", "r.id"])
        ) { row in
            RecommendationRow(id: CaseID(rawValue: row[0]), centre: row[1], applications: row[2], handedOverOn: day(row, 3))
        }
    }

    /// One welfare centre's lists with its applications.
    func recommendationFile(_ id: CaseID) throws -> RecommendationFile? {
        guard let sheet = try versioned(RecommendationSheet.self, id) else { return nil }
        return RecommendationFile(sheet: sheet, applications: try sheet.state.lists.applications.compactMap { try applicationRow($0) })
    }

    /// A sitting with a page of its ranking; a sitting that is over has none, for its list is frozen or was never made.
    func sittingFile(_ id: CaseID, _ request: ListRequest, supposing supposed: RankingSupposition?, under book: RuleBook) throws -> Answer {
        guard let sitting = try versioned(Sitting.self, id), let project: Versioned<Project> = try project() else { return .nothing }
        let login = try cases.load(id, database)?.login ?? ""
        guard sitting.state.hasOpenAgenda || sitting.state.status == .proposed else {
            return .sitting(
                SittingFile(
                    sitting: sitting, login: login, places: 0, ranking: Ranking(rows: [], openTies: []), rows: Page(rows: [], total: 0),
                    undetermined: [], shifts: []))
        }
        let stored = try sittingBoard(sitting.state, in: project.state, under: book, reading: self, withVerdicts: false)
        let shown = supposed.map { stored.supposing($0, under: book) } ?? stored
        let page = shown.ranking.rows.dropFirst(max(0, request.offset)).prefix(max(0, request.limit))
        let wanted = Set(page.map(\.application))
        let candidates = Dictionary(
            shown.candidates.lazy.filter { wanted.contains($0.application) }.map { ($0.application, $0) }, uniquingKeysWith: { first, _ in first })
        let rows = try page.compactMap { row -> RankedRow? in
            guard let candidate = candidates[row.application] else { return nil }
            let application = try required(Application.self, row.application).state
            let household = try required(Household.self, application.content.household).state.content
            return RankedRow(
                row: row, candidate: candidate, number: application.number, applicantName: household.member(application.content.applicant)?.listName ?? "",
                verdict: nil)
        }
        return .sitting(
            SittingFile(
                sitting: sitting, login: login, places: shown.places, ranking: shown.ranking, rows: Page(rows: rows, total: shown.ranking.rows.count),
                undetermined: shown.undetermined, shifts: supposed == nil ? [] : stored.ranking.shifts(to: shown.ranking)))
    }
}

extension IndexReader {
    /// What of the formally correct applications may be put on a sitting's agenda, in the order of their numbers. Reads each of them.
    func agendaOffer(_ id: CaseID, by actor: Actor, under book: RuleBook) throws -> Answer {
        guard let sitting = try versioned(Sitting.self, id)?.state else { return .nothing }
        let correct = try database.texts(
            "SELECT id FROM applications WHERE status = ? ORDER BY year, ordinal", ApplicationStatus.formallyCorrect.rawValue)
        let candidates = correct.map(CaseID.init(rawValue:))
        return .agendaOffer(try Casework.agendaOffer(for: sitting, of: candidates, by: actor, at: moment, under: book, reading: self))
    }

    /// The rows of these applications, those that are not there left out.
    func listed(_ ids: [CaseID]) throws -> Page<ApplicationRow> {
        let rows = try ids.compactMap { try applicationRow($0) }
        return Page(rows: rows, total: rows.count)
    }

    /// Free places, and who is next on the reserve list.
    func vacancies(under book: RuleBook) throws -> Answer {
        guard let project: Versioned<Project> = try project() else { return .nothing }
        return .vacancies(
            VacancyFile(
                places: project.state.places, taken: try count(on: .basicList), next: try first(on: .reserveList).flatMap { try applicationRow($0) },
                reserve: try count(on: .reserveList), emptyReserve: book.ruleSet.rankingInForce.emptyReserve))
    }
}

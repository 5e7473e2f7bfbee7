import Foundation
import Journal

/// What a journal tells of a recruitment, reckoned from its lines alone and without the program's own deciding: the promises of lists and places.
///
/// Records are taken in their order; what goes against a promise is said with the record's number.
public struct RecruitmentOracle {
    /// An application as its records leave it.
    struct Application {
        var status = "received"
        var position: Int?
        var round: String?
        var household: String
        var sitting: String?
    }

    struct Sitting {
        var status = "called"
        var agenda: [String] = []
        var proposer: String?
    }

    struct Round {
        var status = "planned"
        var places: Int?
        var published: Set<String> = []
    }

    typealias Body = [String: Any]

    public private(set) var broken: [String] = []
    /// How many records of each kind there were.
    public private(set) var seen: [String: Int] = [:]
    var applications: [String: Application] = [:]
    var sittings: [String: Sitting] = [:]
    var rounds: [String: Round] = [:]
    var roundNumbers: Set<Int> = []
    var places = 0
    private var numbers: Set<String> = []
    /// What a closed list says of itself, until its unit is whole.
    private var closing: (sitting: String, counts: String, decided: [String: Int])?
    private var record = 0

    public init() {}

    /// What goes against a promise in a whole journal.
    public static func faults(of records: [Record]) -> [String] {
        var oracle = RecruitmentOracle()
        for record in records { oracle.take(record) }
        return oracle.broken
    }

    public mutating func take(_ record: Record) {
        self.record = record.seq
        seen[record.kind, default: 0] += 1
        if let body = (try? JSONSerialization.jsonObject(with: Data(record.body))) as? Body {
            let id = record.caseID.description
            takeSitting(record.kind, id, body, record.login)
            takeRound(record.kind, id, body)
            takeApplication(record.kind, id, body)
        }
        if record.seq == record.unitFirst + record.unitCount - 1 { checkUnit() }
    }

    mutating func fail(_ text: String) { broken.append("record \(record): \(text)") }

    // MARK: Sittings

    private mutating func takeSitting(_ kind: String, _ id: String, _ body: Body, _ login: String) {
        switch kind {
        case "sitting_called": sittings[id] = Sitting()
        case "sitting_opened", "proposal_withdrawn": sittings[id]?.status = "opened"
        case "agenda_set": sittings[id]?.agenda = body["applications"] as? [String] ?? []
        case "list_proposed":
            sittings[id]?.status = "proposed"
            sittings[id]?.proposer = login
        case "sitting_cancelled": sittings[id] = Sitting(status: "cancelled")
        case "sitting_closed":
            if sittings[id]?.status != "proposed" { fail("a sitting is closed that is \(sittings[id]?.status ?? "none")") }
            if sittings[id]?.proposer == login { fail("\(login) proposed the list and closed it") }
            sittings[id]?.status = "closed"
            let lines = body["list"] as? [String] ?? []
            closing = (id, lines.count > 3 ? lines[3] : "", [:])
            if lines.count - 4 != sittings[id]?.agenda.count { fail("a list of \(lines.count - 4) for an agenda of \(sittings[id]?.agenda.count ?? 0)") }
        default: break
        }
    }

    // MARK: Rounds

    private mutating func takeRound(_ kind: String, _ id: String, _ body: Body) {
        switch kind {
        case "round_planned", "round_corrected":
            rounds[id, default: Round()].places = (body["content"] as? Body)?["places"] as? Int
            if kind == "round_planned", let number = body["number"] as? Int, !roundNumbers.insert(number).inserted { fail("two rounds have the number \(number)") }
        case "round_opened", "round_extended": rounds[id]?.status = "open"
        case "round_closed": rounds[id]?.status = "closed"
        case "round_decided": decide(id, body["tally"] as? [String: Int] ?? [:])
        case "round_published":
            if rounds[id]?.status != "decided" { fail("a round is published that is \(rounds[id]?.status ?? "none")") }
            if rounds[id]?.published.insert(body["form"] as? String ?? "").inserted == false { fail("a list is published that is out") }
        case "publication_taken_down": rounds[id]?.published.remove(body["form"] as? String ?? "")
        case "project_opened", "places_raised": places = body["places"] as? Int ?? places
        default: break
        }
    }

    /// received = basic + reserve + every way out, and none left open (LE-3).
    private mutating func decide(_ id: String, _ tally: [String: Int]) {
        if rounds[id]?.status != "closed" { fail("a round is decided that is \(rounds[id]?.status ?? "none")") }
        rounds[id]?.status = "decided"
        let own = applications.values.filter { $0.round == id }
        func count(_ statuses: String...) -> Int { own.count { statuses.contains($0.status) } }
        let counted = [
            "received": own.count, "basic": count("basic_list"), "reserve": count("reserve_list"), "formally_rejected": count("formally_rejected"),
            "not_accepted": count("not_accepted"), "withdrawn": count("withdrawn", "resigned", "struck_off", "died"),
        ]
        if counted != tally { fail("a round is decided with \(tally), and the records count \(counted)") }
        if counted.values.reduce(0, +) != 2 * own.count { fail("the sums of a decided round do not reconcile: \(counted)") }
    }

    // MARK: Applications

    private mutating func takeApplication(_ kind: String, _ id: String, _ body: Body) {
        switch kind {
        case "application_received": receive(id, body)
        case "verification_begun": applications[id]?.status = "in_verification"
        case "supplement_called": applications[id]?.status = "called"
        case "application_supplemented": if body["complete"] as? Bool == true { applications[id]?.status = "supplemented" }
        case "formal_result_recorded": applications[id]?.status = body["passed"] as? Bool == true ? "formally_correct" : "formally_rejected"
        case "assessment_begun":
            applications[id]?.status = "in_assessment"
            applications[id]?.sitting = body["sitting"] as? String
        case "assessment_left": applications[id]?.status = "formally_correct"
        case "list_decided":
            let outcome = body["outcome"] as? String ?? ""
            if let sitting = body["sitting"] as? String {
                if closing?.sitting != sitting { fail("a line of a list without its closing") }
                closing?.decided[outcome, default: 0] += 1
            }
            set(id, outcome, body["position"] as? Int)
        case "reserve_promoted": promote(id, body)
        case "application_withdrawn": set(id, "withdrawn", nil)
        case "application_resigned": set(id, "resigned", nil)
        case "application_struck_off": set(id, "struck_off", nil)
        case "applicant_died": set(id, "died", nil)
        case "decision_taken_back": set(id, body["status"] as? String ?? "", body["position"] as? Int)
        default: break
        }
    }

    private mutating func receive(_ id: String, _ body: Body) {
        applications[id] = Application(round: body["round"] as? String, household: (body["content"] as? Body)?["household"] as? String ?? "")
        var given = [body["number"] as? String ?? "none"]
        if let number = body["case_number"] as? Body {
            given.append("znak \(number["text"] ?? "")")
            given.append("\(number["unit"] ?? "") \(number["file_class"] ?? "") \(number["number"] ?? "") \(number["year"] ?? "")")
        }
        for number in given where !numbers.insert(number).inserted { fail("the number \(number) is given twice") }
    }

    private mutating func set(_ id: String, _ status: String, _ position: Int?) {
        applications[id]?.status = status
        applications[id]?.position = position
    }

    private mutating func promote(_ id: String, _ body: Body) {
        let reserve = applications.values.filter { $0.status == "reserve_list" }.compactMap(\.position)
        let application = applications[id]
        if application?.status != "reserve_list" || application?.position != body["from"] as? Int { fail("somebody is promoted who is not there") }
        let isFirst = application?.position == reserve.min()
        if isFirst != body["is_in_order"] as? Bool { fail("a promotion in order that is not, or one that is: \(reserve.sorted())") }
        if !isFirst, (body["reason"] as? String ?? "").isEmpty { fail("the order is skipped without a reason") }
        set(id, "basic_list", body["position"] as? Int)
    }

    // MARK: What holds behind each unit

    private mutating func checkUnit() {
        if let closing {
            let counts = ["basic_list", "reserve_list", "not_accepted"].map { closing.decided[$0] ?? 0 }
            if !closing.counts.hasSuffix("basic=\(counts[0]) reserve=\(counts[1]) not_accepted=\(counts[2])") {
                fail("a list with \(closing.counts), and its lines are \(counts)")
            }
            self.closing = nil
        }
        let served = applications.values.filter { $0.status == "basic_list" }
        if served.count > places { fail("\(served.count) on the basic list of \(places) places") }
        if Set(served.map(\.household)).count != served.count { fail("a household has two places") }
        for (id, round) in rounds where round.status != "decided" {
            let own = served.count { $0.round == id }
            if let places = round.places, own > places { fail("\(own) on the basic list of a round of \(places) places") }
        }
        for list in ["basic_list", "reserve_list"] {
            let positions = applications.values.filter { $0.status == list }.compactMap(\.position)
            if Set(positions).count != positions.count { fail("a position of the \(list) is held by two: \(positions.sorted())") }
        }
        let open = sittings.filter { ["called", "opened", "proposed"].contains($0.value.status) }
        let agenda = open.values.flatMap(\.agenda)
        if Set(agenda).count != agenda.count { fail("an application is on two open sittings") }
        for (id, application) in applications where application.status == "in_assessment" {
            if application.sitting.flatMap({ open[$0] })?.agenda.contains(id) != true { fail("an application is under assessment, and no open sitting has it") }
        }
    }
}

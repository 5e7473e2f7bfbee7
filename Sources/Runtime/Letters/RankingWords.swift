import Casework
import Letters
import Localization
import Rules

/// A closed list's words in sentences of a letter.
enum RankingWords {
    /// Why an application is on its list; for one that the committee does not accept, what it said.
    static func reason(_ row: FrozenList.Row, said: String) -> String {
        let parts = row.reason.split(separator: ":").map(String.init)
        let figures = parts.dropFirst().compactMap { Int($0) }
        switch (parts.first, figures.count) {
        case ("within_places", _): return "kolejność wniosku mieści się w liczbie miejsc"
        case ("beyond_places", _): return "wszystkie miejsca przypadły wnioskom, które stoją wyżej w kolejności"
        case ("recommended_for_reserve", _): return "ośrodek pomocy społecznej rekomendował wniosek na listę rezerwową"
        case ("reserve_full", 1): return "lista rezerwowa ma już \(PolishNoun.application.counted(figures[0])) i więcej nie mieści"
        case ("not_recommended", _): return "brak rekomendacji ośrodka pomocy społecznej"
        case ("below_threshold", 2): return "za mało punktów: \(Format.number(figures[0])); najmniejsza wymagana liczba: \(Format.number(figures[1]))"
        case ("refused_by_committee", _): return said.isEmpty ? "komisja nie przyjęła wniosku" : "komisja nie przyjęła wniosku: " + said
        default: return row.reason
        }
    }

    /// The points, where the order has any and all are known.
    static func points(_ row: FrozenList.Row) -> [String] {
        guard !row.points.isEmpty, row.points.allSatisfy({ $0 != nil }) else { return [] }
        return ["liczba punktów: " + Format.number(row.points.compactMap { $0 }.reduce(0, +))]
    }

    /// What put an application behind the one above it, where that is more than the order itself.
    static func parting(_ row: FrozenList.Row, under rule: RankingRule) -> String? {
        guard let word = row.partedBy else { return nil }
        if word == "people:lot" { return "po losowaniu" }
        if word == "people:committee" { return "z decyzji komisji między równymi" }
        guard let tieBreak = rule.tieBreaks.first(where: { "tie_break:" + $0.word == word }) else { return nil }
        return "wśród równych: " + self.tieBreak(tieBreak, under: rule)
    }

    /// The whole order, as minutes tell it.
    static func order(_ rule: RankingRule) -> String {
        let keys = rule.order.map { key -> String in
            switch key {
            case .recommendation: "rekomendacja ośrodka pomocy społecznej"
            case .points: "liczba punktów"
            case .filing: "dzień i godzina złożenia"
            case .committeeOrder: "kolejność, którą ustaliła komisja"
            }
        }
        let breaks = rule.tieBreaks.map { tieBreak($0, under: rule) }
        return keys.joined(separator: ", potem ") + (breaks.isEmpty ? "" : "; wśród równych: " + breaks.joined(separator: ", potem "))
    }

    private static func tieBreak(_ tieBreak: RankingRule.TieBreak, under rule: RankingRule) -> String {
        switch tieBreak {
        case .filing: return "dzień i godzina złożenia"
        case .householdSize: return "liczba osób w gospodarstwie domowym"
        case .points(let id):
            let title = rule.points.first { $0.id == id }.map { Language.polish.texts.title($0.title) }
            return "punkty za kryterium „\(title ?? id)”"
        }
    }
}

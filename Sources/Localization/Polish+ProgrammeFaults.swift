import Rules

extension Polish {
    public func text(of fault: ProgrammeFault.Kind) -> String {
        switch fault {
        case .thresholdContradictsLaw(let key, let printed, let lawful, let from, let to):
            "kwota \(key) wynosi tu \(money(printed)), a według prawa \(money(lawful)) (\(days(DayRange(from: from, to: to)))); popraw kwotę albo dodaj \"differs_because\" z powodem różnicy"
        case .thresholdWithoutAmount(let key, let from, let to):
            "dla wniosków z dni \(days(DayRange(from: from, to: to))) nie ma kwoty \(key) ani w prawie, ani w \"thresholds\"; dopisz ją do \"thresholds\""
        case .thresholdUnused(let key, let near):
            "żadne kryterium nie korzysta z kwoty \(key)" + (near.map { "; czy chodzi o \($0)?" } ?? "") + "; popraw klucz albo usuń kwotę"
        case .groupWithoutDocuments(let code, let facts):
            "żaden dokument nie potwierdza faktów, o które pyta grupa \(code) (\(facts.map { name(of: $0) }.joined(separator: ", "))); dopisz \"settles\" do właściwego dokumentu albo dodaj dokument"
        case .unreachableGroup(let code, let why): "do grupy \(code) nikt nie może należeć: \(text(of: why))"
        case .unreachableBranch(let why): "tego wariantu nikt nie może spełnić: \(text(of: why))"
        case .unreachableRequirements(_, let why): "wszystkich warunków naraz nikt nie może spełnić: \(text(of: why))"
        case .windowNeverOpens(let opens, let closes): "nabór kończy się \(date(closes)), zanim się zacznie \(date(opens)); popraw jeden z tych dni"
        default: recordFault(fault)
        }
    }

    private func recordFault(_ fault: ProgrammeFault.Kind) -> String {
        switch fault {
        case .extensionBeforeEarlier(let decided, let earlier):
            "o tym przedłużeniu zdecydowano \(date(decided)), przed poprzednim (\(date(earlier))); ustaw przedłużenia po kolei"
        case .extensionAfterItsEnd(let decided, let closes):
            "o przedłużeniu zdecydowano \(date(decided)), po dniu \(date(closes)), do którego przedłuża; popraw jeden z tych dni"
        case .documentNeverNeeded(let kind): "dokument \(kind) nigdy nie będzie potrzebny: warunki w \"when\" wykluczają się; popraw je albo usuń dokument"
        case .emptyList(let name): "lista \(name) jest pusta, więc kryterium nigdy nie będzie spełnione; dopisz słowa do \"code_lists\""
        case .groupWithoutRoute(let code): "program pyta, czy wybrał właściwy organ, a grupa \(code) go nie wskazuje; dopisz \"route\""
        case .citedTwice(let id): "wymaganie \(id) podano dwa razy; usuń jedno"
        case .idIsGroupCode(let id): "\"\(id)\" jest też kodem grupy; zmień identyfikator warunku"
        default: ""
        }
    }

    private func text(of contradiction: ProgrammeFault.Contradiction) -> String {
        switch contradiction {
        case .ages(let atLeast, let under): "wymaga wieku co najmniej \(atLeast) lat i zarazem poniżej \(under); popraw jeden z nich"
        case .words(let criterion, let first, let second):
            "kryterium \(criterion) wymaga zarazem: \(first.joined(separator: ", ")) oraz: \(second.joined(separator: ", ")); potrzebne jest wspólne słowo"
        case .alone(let criterion): "kryterium \(criterion) w tej postaci nigdy nie jest spełnione; popraw jego parametry"
        }
    }
}

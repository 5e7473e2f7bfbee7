import Rules

extension Polish {
    public func text(of fault: ProgrammeFault.Kind) -> String {
        switch fault {
        case .thresholdContradictsLaw(let key, let printed, let lawful, let from, let to):
            "kwota \(key) wynosi tu \(money(printed)), a według prawa \(money(lawful)) (\(days(DayRange(from: from, to: to)))); trzeba poprawić kwotę albo dodać „differs_because” z powodem różnicy"
        case .thresholdWithoutAmount(let key, let from, let to):
            "dla wniosków z dni \(days(DayRange(from: from, to: to))) nie ma kwoty \(key) ani w prawie, ani w „thresholds”; trzeba ją dopisać do „thresholds”"
        case .thresholdUnused(let key, let near):
            "żadne kryterium nie korzysta z kwoty \(key)" + (near.map { "; czy chodzi o \($0)?" } ?? "") + "; trzeba poprawić klucz albo usunąć kwotę"
        case .groupWithoutDocuments(let code, let facts):
            "żaden dokument nie potwierdza faktów, o które pyta grupa \(code) (\(facts.map { name(of: $0) }.joined(separator: ", "))); trzeba dopisać „settles” do właściwego dokumentu albo dodać dokument"
        case .unreachableGroup(let code, let why): "do grupy \(code) nikt nie może należeć: \(text(of: why))"
        case .unreachableBranch(let why): "tego wariantu nikt nie może spełnić: \(text(of: why))"
        case .unreachableRequirements(_, let why): "wszystkich warunków naraz nikt nie może spełnić: \(text(of: why))"
        case .windowNeverOpens(let opens, let closes): "nabór kończy się \(date(closes)), zanim się zacznie \(date(opens)); trzeba poprawić jeden z tych dni"
        default: recordFault(fault)
        }
    }

    private func recordFault(_ fault: ProgrammeFault.Kind) -> String {
        switch fault {
        case .extensionBeforeEarlier(let decided, let earlier):
            "o tym przedłużeniu zdecydowano \(date(decided)), przed poprzednim (\(date(earlier))); trzeba ustawić przedłużenia po kolei"
        case .extensionAfterItsEnd(let decided, let closes):
            "o przedłużeniu zdecydowano \(date(decided)), po dniu \(date(closes)), do którego przedłuża; trzeba poprawić jeden z tych dni"
        case .documentNeverNeeded(let kind): "dokument \(kind) nigdy nie będzie potrzebny: warunki w „when” wykluczają się; trzeba je poprawić albo usunąć dokument"
        case .emptyList(let name): "lista \(name) jest pusta, więc kryterium nigdy nie będzie spełnione; trzeba dopisać słowa do „code_lists”"
        case .groupWithoutRoute(let code): "program pyta, czy wybrał właściwy organ, a grupa \(code) go nie wskazuje; trzeba dopisać „route”"
        case .citedTwice(let id): "wymaganie \(id) podano dwa razy; trzeba usunąć jedno"
        case .idIsGroupCode(let id): "„\(id)” jest też kodem grupy; trzeba zmienić identyfikator warunku"
        default: ""
        }
    }

    private func text(of contradiction: ProgrammeFault.Contradiction) -> String {
        switch contradiction {
        case .ages(let atLeast, let under): "wymaga wieku co najmniej \(atLeast) lat i zarazem poniżej \(under); trzeba poprawić jeden z nich"
        case .words(let criterion, let first, let second):
            "kryterium \(criterion) wymaga zarazem: \(first.joined(separator: ", ")) oraz: \(second.joined(separator: ", ")); potrzebne jest wspólne słowo"
        case .alone(let criterion): "kryterium \(criterion) w tej postaci nigdy nie jest spełnione; trzeba poprawić jego parametry"
        }
    }
}

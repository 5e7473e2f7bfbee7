import Casework

extension Polish: TaggedTexts {
    public var tagAction: ActionText { ActionText("Zaznaczone", "Wykonuje jedną czynność na wszystkich zaznaczonych; przedtem pokazuje dokładnie, co się stanie.") }
    public var helpOfTagging: String { "Zaznacza wiersz albo zdejmuje zaznaczenie." }
    public var helpOfTaggingRange: String { "Zaznacza od wiersza zaznaczonego ostatnio, a gdy go nie ma, od pierwszego, do tego wiersza." }
    public var helpOfTaggingAll: String { "Zaznacza wszystkie pokazane wiersze, a gdy wszystkie są zaznaczone, zdejmuje zaznaczenia." }
    public var noneTagged: String { "Nic nie zaznaczono. Spacja zaznacza wiersz, * wszystkie." }
    public func tagged(_ count: Int) -> String { "zaznaczono: \(number(count))" }

    public func taggedTitle(_ count: Int) -> String { "Zaznaczone: \(number(count))" }
    public var taggedHelp: String {
        "Najpierw wybiera się czynność i wpisuje to, czego wymaga. Potem ekran pokazuje przy każdej sprawie, co się stanie albo dlaczego nic się nie stanie. Przed potwierdzeniem nic nie jest zapisywane. Każda sprawa jest zapisywana osobno: odmowa przy jednej nie cofa pozostałych."
    }
    public var taggedChoose: String { "Proszę wybrać, co zrobić z zaznaczonymi." }
    public func name(of choice: TaggedChoice) -> String {
        switch choice {
        case .pass: "Poprawne formalnie"
        case .reject: "Odrzucić formalnie"
        case .basicList: "Wpisać na listę podstawową"
        case .reserveList: "Wpisać na listę rezerwową"
        case .notAccepted: "Nie przyjąć"
        case .draftLoans: "Przygotować umowy"
        case .sign: "Podpisano umowy"
        case .mark: "Oznakowano sprzęt"
        case .insure: "Ubezpieczono sprzęt"
        }
    }
    public var taggedReasonHint: String { "Uzasadnienie wspólne dla wszystkich; może być puste tam, gdzie decyzja zgadza się z oceną." }
    public var taggedPolicy: String { "Numer polisy" }
    public var taggedPolicyHint: String { "Numer polisy obejmującej zaznaczony sprzęt." }
    public var taggedInsuredUntil: String { "Ubezpieczony do" }
    public var taggedPreviewHint: String { "Podgląd, nic nie zapisano. F2 lub Enter zapisuje po potwierdzeniu, Esc wraca." }
    public func taggedCount(_ count: Int, not refused: Int) -> String {
        "zostanie zapisane: \(number(count))" + (refused == 0 ? "" : ", nie zostanie: \(number(refused))")
    }
    public var taggedRun: ActionText { ActionText("Zapisz", "Zapisuje czynność przy każdej sprawie z „tak”; przedtem pyta.") }
    public var taggedNothing: String { "Tej czynności nie można wykonać przy żadnej z zaznaczonych spraw." }
    public func taggedAsk(_ act: String, _ count: Int, of all: Int) -> (title: String, text: String) {
        ("Zapisać?", "\(act): \(number(count)) z \(number(all)) zaznaczonych. Każda sprawa zostanie zapisana osobno.")
    }
    public func taggedDone(_ count: Int, of promised: Int) -> String { "Zapisano \(number(count)) z \(number(promised)) zapowiedzianych." }
    public var taggedNotSent: String { "nie zapisano" }
    public var taggedUnchanged: String { "Tak już jest." }
    public var taggedMissing: String { "Nie ma takiej sprawy." }
    public func taggedResult(_ result: TaggedResult) -> String {
        switch result {
        case .saved: "zapisano"
        case .refused(let refusal): "odmowa: " + refusal.reasons.map { self.refusal($0.code) }.joined(separator: " ")
        case .changed(let login): "nie zapisano: sprawę zmienił(a) tymczasem \(login)"
        case .failed(let text): "nie zapisano: " + text
        }
    }
    public func taggedMarked(_ day: String) -> String { "oznakowany \(day)" }
    public func taggedInsured(_ policy: String, until day: String) -> String { "polisa \(policy), do \(day)" }
    public func taggedDrafted(_ number: String) -> String { "umowa \(number)" }
}

/// The papers that are written from templates.
public enum LetterKind: String, Sendable, CaseIterable {
    /// The call to supplement an application.
    case call = "wezwanie"
    /// The notice of the result.
    case notice = "zawiadomienie"
    /// The list for the notice board.
    case boardList = "lista"
    /// The minutes of the committee's sitting.
    case minutes = "protokol"
    /// The register of applications.
    case register = "rejestr"

    /// The name of its template, the same in the program's resources and in an office.
    public var file: String { rawValue + ".txt" }

    /// The kind that a template's file name, or the last part of its path, stands for.
    public init?(file: String) {
        guard let name = file.split(separator: "/").last, name.hasSuffix(".txt") else { return nil }
        self.init(rawValue: String(name.dropLast(4)))
    }
}

/// A field that a template may name in braces.
public struct LetterField: Equatable, Sendable {
    public var name: String
    /// Whether it can be empty, so that its line begins with `?`.
    public var isOptional: Bool
    /// Whether every template of the kind has it.
    public var isDemanded: Bool

    static func always(_ name: String) -> LetterField { LetterField(name: name, isOptional: false, isDemanded: false) }
    static func sometimes(_ name: String) -> LetterField { LetterField(name: name, isOptional: true, isDemanded: false) }
    static func demanded(_ name: String) -> LetterField { LetterField(name: name, isOptional: false, isDemanded: true) }
    static func demandedSometimes(_ name: String) -> LetterField { LetterField(name: name, isOptional: true, isDemanded: true) }
}

/// A list whose lines a template repeats for each of its items.
public struct LetterList: Equatable, Sendable {
    public var name: String
    public var fields: [LetterField]
}

/// What templates of one kind may name.
public struct LetterVocabulary: Equatable, Sendable {
    public var fields: [LetterField]
    public var lists: [LetterList]

    /// The field as a template names it, `znak sprawy` or `braki.dokument`.
    public func field(_ name: String) -> LetterField? {
        guard let point = name.firstIndex(of: ".") else { return fields.first { $0.name == name } }
        let list = lists.first { $0.name == name[..<point] }
        return list?.fields.first { $0.name == name[name.index(after: point)...] }
    }

    /// Every name that a template may write, lists last.
    public var names: [(name: String, field: LetterField)] {
        fields.map { ($0.name, $0) } + lists.flatMap { list in list.fields.map { (list.name + "." + $0.name, $0) } }
    }
}

extension LetterKind {
    /// What stands on every paper (the case's number, the project's number, the date, who signs, the footer of the funds).
    private static let head: [LetterField] = [
        .demanded("urząd"), .sometimes("adres urzędu"), .always("miejscowość"), .demanded("data"), .demanded("znak sprawy"),
        .demanded("numer projektu"), .always("tytuł projektu"), .demanded("podpisujący"), .sometimes("stanowisko"), .sometimes("stopka"),
    ]

    /// Who gets the letter, and about which application.
    private static let matter: [LetterField] = [
        .sometimes("zwrot"), .demanded("numer wniosku"), .always("data złożenia"), .demanded("wnioskodawca"), .sometimes("przedstawiciel"),
    ]

    private static let addressee = LetterList(name: "adresat", fields: [.demanded("wiersz")])

    /// What its templates may name.
    public var vocabulary: LetterVocabulary {
        switch self {
        case .call:
            LetterVocabulary(
                fields: Self.head + Self.matter + [
                    .sometimes("podstawa"), .always("liczba braków"), .demanded("czas"), .demandedSometimes("ostatni dzień"),
                    .sometimes("obliczenie terminu"), .demanded("miejsce uzupełnienia"),
                ],
                lists: [
                    Self.addressee, LetterList(name: "braki", fields: [.always("nr"), .demanded("dokument"), .demandedSometimes("uwaga")]),
                ])
        case .notice:
            LetterVocabulary(
                fields: Self.head + Self.matter + [
                    .demanded("wynik"), .demandedSometimes("czas na umowę"), .sometimes("obliczenie terminu"), .demandedSometimes("pouczenie"),
                ],
                lists: [Self.addressee, LetterList(name: "powody", fields: [.demanded("powód")])])
        case .boardList:
            LetterVocabulary(
                fields: Self.head + [
                    .demanded("nabór"), .sometimes("liczba podstawowych"), .sometimes("liczba rezerwowych"), .sometimes("liczba osób"),
                    .sometimes("dzień zdjęcia"),
                ],
                lists: [
                    LetterList(name: "podstawowa", fields: [.demanded("pozycja"), .demanded("oznaczenie")]),
                    LetterList(name: "rezerwowa", fields: [.demanded("pozycja"), .demanded("oznaczenie")]),
                    LetterList(name: "osoby", fields: [.demanded("nazwisko i imię")]),
                ])
        case .minutes: Self.minutesVocabulary
        case .register:
            LetterVocabulary(
                fields: Self.head + [.demanded("nabór"), .demanded("liczba wniosków"), .sometimes("okres")],
                lists: [
                    LetterList(
                        name: "wnioski",
                        fields: [
                            .always("nr"), .demanded("numer"), .sometimes("znak sprawy"), .demanded("data złożenia"), .always("sposób złożenia"),
                            .sometimes("wnioskodawca"), .demanded("stan"),
                        ])
                ])
        }
    }

    private static var minutesVocabulary: LetterVocabulary {
        let ranked: [LetterField] = [.demanded("pozycja"), .demanded("wniosek"), .sometimes("uzasadnienie")]
        return LetterVocabulary(
            fields: head + [
                .demanded("organ"), .sometimes("podstawa"), .demanded("dzień posiedzenia"), .sometimes("miejsce posiedzenia"),
                .sometimes("wcześniejsze posiedzenia"), .sometimes("kolejność"), .sometimes("rachunek naboru"), .always("liczba członków"), .demanded("liczba obecnych"), .demanded("kworum"),
                .demanded("liczba złożonych"), .always("liczba miejsc"), .demanded("rachunek"), .always("liczba podstawowych"),
                .always("liczba rezerwowych"), .always("liczba pozostałych"), .demanded("proponujący"), .demanded("zamykający"),
                .demanded("kotwica"), .sometimes("skrót listy"), .sometimes("bez nieobecnych"), .sometimes("bez wyłączeń"), .sometimes("bez równych"),
                .sometimes("bez podstawowych"), .sometimes("bez rezerwowych"), .sometimes("bez pozostałych"), .sometimes("liczba formalnych"),
            ],
            lists: [
                LetterList(name: "obecni", fields: [.always("nr"), .demanded("osoba"), .always("funkcja")]),
                LetterList(name: "nieobecni", fields: [.always("nr"), .demanded("osoba"), .always("funkcja")]),
                LetterList(name: "wyłączenia", fields: [.demanded("osoba"), .demanded("wniosek")]),
                LetterList(name: "podstawowa", fields: ranked), LetterList(name: "rezerwowa", fields: ranked),
                LetterList(name: "pozostałe", fields: [.demanded("wniosek"), .demanded("powód")]),
                LetterList(name: "formalne", fields: [.always("wniosek"), .sometimes("powód")]),
                LetterList(name: "równe", fields: [.demanded("wnioski"), .demanded("rozstrzygnięcie")]),
            ])
    }
}

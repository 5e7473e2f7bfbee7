import Rules

/// Common Polish names; put together by chance they are nobody's. The villages are those of Gmina Stegna.
enum DemoNames {
    /// Family names in the man's and the woman's form.
    static let families: [(man: String, woman: String)] = [
        ("Żółkiewski", "Żółkiewska"), ("Kowalski", "Kowalska"), ("Nowak", "Nowak"), ("Wiśniewski", "Wiśniewska"), ("Wójcik", "Wójcik"),
        ("Kamiński", "Kamińska"), ("Lewandowski", "Lewandowska"), ("Zieliński", "Zielińska"), ("Szymański", "Szymańska"),
        ("Woźniak", "Woźniak"), ("Dąbrowski", "Dąbrowska"), ("Kozłowski", "Kozłowska"), ("Jankowski", "Jankowska"), ("Mazur", "Mazur"),
        ("Krawczyk", "Krawczyk"), ("Piotrowski", "Piotrowska"), ("Grabowski", "Grabowska"), ("Pawłowski", "Pawłowska"),
        ("Michalski", "Michalska"), ("Zając", "Zając"), ("Król", "Król"), ("Wieczorek", "Wieczorek"), ("Jabłoński", "Jabłońska"),
        ("Wróbel", "Wróbel"), ("Majewski", "Majewska"), ("Olszewski", "Olszewska"), ("Stępień", "Stępień"),
        ("Malinowski", "Malinowska"), ("Jaworski", "Jaworska"), ("Adamczyk", "Adamczyk"), ("Dudek", "Dudek"), ("Nowicki", "Nowicka"),
        ("Pawlak", "Pawlak"), ("Górski", "Górska"), ("Sikora", "Sikora"), ("Walczak", "Walczak"), ("Rutkowski", "Rutkowska"),
        ("Baran", "Baran"), ("Szewczyk", "Szewczyk"), ("Ostrowski", "Ostrowska"), ("Pietrzak", "Pietrzak"), ("Zalewski", "Zalewska"),
        ("Wróblewski", "Wróblewska"), ("Łukaszewicz", "Łukaszewicz"), ("Ćwikliński", "Ćwiklińska"), ("Śliwiński", "Śliwińska"),
        ("Źrałek", "Źrałek"), ("Czarnecki", "Czarnecka"), ("Głowacki", "Głowacka"), ("Urbański", "Urbańska"),
    ]

    static let women = [
        "Anna", "Maria", "Katarzyna", "Małgorzata", "Agnieszka", "Barbara", "Ewa", "Krystyna", "Elżbieta", "Zofia", "Teresa", "Joanna",
        "Magdalena", "Danuta", "Jadwiga", "Irena", "Halina", "Helena", "Bożena", "Grażyna", "Łucja", "Żaneta",
    ]
    static let men = [
        "Jan", "Andrzej", "Piotr", "Krzysztof", "Stanisław", "Tomasz", "Paweł", "Józef", "Marcin", "Marek", "Michał", "Grzegorz", "Jerzy",
        "Tadeusz", "Adam", "Łukasz", "Zbigniew", "Ryszard", "Kazimierz", "Sławomir", "Święcisław",
    ]
    static let girls = ["Julia", "Zuzanna", "Maja", "Lena", "Wiktoria", "Amelia", "Oliwia", "Aleksandra", "Natalia", "Hanna", "Ola"]
    static let boys = ["Jakub", "Kacper", "Szymon", "Filip", "Antoni", "Mateusz", "Bartosz", "Wojciech", "Dawid", "Błażej", "Oskar"]

    static func given(_ sex: Sex, child: Bool, _ random: inout SeededRandom) -> String {
        switch (sex, child) {
        case (.female, false): random.pick(women)
        case (.male, false): random.pick(men)
        case (.female, true): random.pick(girls)
        case (.male, true): random.pick(boys)
        }
    }

    /// Villages, with streets where they have any.
    static let places: [(locality: String, streets: [String])] = [
        ("Stegna", ["ul. Gdańska", "ul. Morska", "ul. Lipowa", "ul. Leśna", "ul. Ogrodowa", "ul. Kościuszki"]),
        ("Jantar", ["ul. Gdańska", "ul. Bursztynowa", "ul. Rybacka"]), ("Mikoszewo", ["ul. Gdańska", "ul. Leśna"]), ("Drewnica", []),
        ("Rybina", []), ("Tujsk", []), ("Junoszyno", ["ul. Wiśniowa"]), ("Przemysław", []), ("Żelichowo", []), ("Nowotna", []),
        ("Niedźwiedzica", []), ("Izbiska", []), ("Dworek", []), ("Bronowo", []),
    ]
}

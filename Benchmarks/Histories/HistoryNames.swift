import Demo
import Rules

/// Names as they are spread in Poland: a few are everywhere, most are rare. Put together by chance they are nobody's.
struct HistoryNames {
    /// A family name in the man's and the woman's form.
    struct Family {
        var man: String
        var woman: String

        init(_ man: String) {
            self.man = man
            let isAdjective = ["ski", "cki", "dzki"].contains { man.hasSuffix($0) }
            woman = isAdjective ? man.dropLast() + "a" : man
        }

        /// The family that has this name in either form.
        init(form: String) {
            let isWomans = ["ska", "cka", "dzka"].contains { form.hasSuffix($0) }
            self.init(isWomans ? form.dropLast() + "i" : form)
        }
    }

    private let families = WeightedList((Self.common + Self.composed).map { Family($0) }, flatness: 12)
    private let women = WeightedList(Self.women, flatness: 6)
    private let men = WeightedList(Self.men, flatness: 6)
    private let girls = WeightedList(Self.girls, flatness: 6)
    private let boys = WeightedList(Self.boys, flatness: 6)

    func family(_ random: inout SeededRandom) -> Family { families.pick(&random) }

    func given(_ sex: Sex, child: Bool, _ random: inout SeededRandom) -> String {
        switch (sex, child) {
        case (.female, false): women.pick(&random)
        case (.male, false): men.pick(&random)
        case (.female, true): girls.pick(&random)
        case (.male, true): boys.pick(&random)
        }
    }

    private static func list(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }

    /// The most common ones, in their order.
    private static let common = list("""
        Nowak Kowalski Wiśniewski Wójcik Kowalczyk Kamiński Lewandowski Zieliński Szymański Woźniak Dąbrowski Kozłowski Mazur Jankowski \
        Wojciechowski Kwiatkowski Krawczyk Kaczmarek Piotrowski Grabowski Zając Pawłowski Michalski Król Wieczorek Jabłoński Wróbel \
        Nowakowski Majewski Olszewski Stępień Malinowski Jaworski Adamczyk Dudek Nowicki Pawlak Górski Witkowski Walczak Sikora Baran \
        Rutkowski Michalak Szewczyk Ostrowski Tomaszewski Pietrzak Zalewski Wróblewski Marciniak Jasiński Zawadzki Bąk Jakubowski Sadowski \
        Duda Włodarczyk Wilk Chmielewski Borkowski Sokołowski Szczepański Sawicki Kucharski Lis Kubiak Mazurek Wysocki \
        Maciejewski Kołodziej Kaźmierczak Czarnecki Sobczak Konieczny Głowacki Urban Krajewski Laskowski Kozak Ziółkowski Wasilewski \
        Andrzejewski Mroczek Makowski Zakrzewski Brzeziński Przybylski Sikorski Cieślak Krupa Gajewski Adamski Szulc Wierzbicki Urbański \
        Szczepaniak Kaczmarczyk Leszczyński Ratajczak Tomczak Bielecki Banaś Kurek Czerwiński Gołębiowski Śliwiński Ćwikliński Łuczak \
        Źrałek Żak Żółkiewski Łukaszewicz Świątek Ślusarczyk Anders Adamiec Abramczyk Ambroziak Antczak Augustyniak Skiba Skibicki Skierski
        """)

    /// Rare ones: a stem and an ending each, in an order that mixes the endings.
    private static let composed: [String] = {
        let stems = list("""
            Bor Brzóz Buk Cis Czap Dąb Dęb Domań Drozd Gajd Gaw Gęś Głog Gór Grab Gruś Grzyb Gwoźdź Hań Jagod Jał Jar Jastrz Jawor Jel \
            Jeż Kacz Kal Kań Karp Kłos Kmieć Kog Koł Kop Kor Kos Koz Kraw Kruk Krzyw Kuł Kur Kwaś Lasot Lesz Lew Lip Łab Łap Łas Łoś \
            Mak Mal Mazur Miel Mił Mogił Mos Mról Myśl Nied Niem Nos Olch Orl Osow Pach Pasz Paw Piask Pieł Piór Płoć Pod Pol Pruś Przyb \
            Pszcz Rak Ród Rog Rosoł Róż Rud Rusin Ryb Rzep Sad Sar Siek Sier Skal Skrzyp Słom Smol Sob Soból Sok Sos Star Staw Stok Such \
            Sul Szad Szcz Szkl Szpak Szym Śled Świerk Tar Tok Top Trz Tur Twar Ulat Wal War Waw Wąs Węg Wiech Wierz Wil Wiś Wod Wol Wron \
            Zab Zaj Zar Zbroj Ziem Zim Zwol Źród Żab Żar Żel Żuk Żur
            """)
        let endings = list("owski ak iński czyk ewski ek ewicz ik ka arz ala ecki uk ela icki oń asz")
        var names: [String] = []
        for round in endings.indices {
            for (index, stem) in stems.enumerated() { names.append(stem + endings[(index * 5 + round) % endings.count]) }
            if round == 0 { names.append("Źdźbło") }
        }
        return names
    }()

    private static let women = list("""
        Anna Maria Katarzyna Małgorzata Agnieszka Barbara Ewa Krystyna Elżbieta Magdalena Zofia Joanna Teresa Monika Danuta Jadwiga Aleksandra \
        Janina Irena Halina Beata Jolanta Dorota Bożena Marta Helena Grażyna Stanisława Iwona Marianna Urszula Justyna Renata Alicja Paulina \
        Sylwia Natalia Wanda Agata Aneta Izabela Ewelina Marzena Wiesława Genowefa Patrycja Kazimiera Edyta Stefania Kamila Lucyna Mirosława \
        Łucja Żaneta Róża Świętosława
        """)
    private static let men = list("""
        Jan Andrzej Piotr Krzysztof Stanisław Tomasz Paweł Józef Marcin Marek Michał Grzegorz Jerzy Tadeusz Adam Łukasz Zbigniew Ryszard \
        Dariusz Henryk Mariusz Kazimierz Wojciech Robert Mateusz Marian Rafał Jacek Janusz Mirosław Maciej Sławomir Jarosław Kamil Wiesław \
        Roman Władysław Zdzisław Artur Edward Damian Daniel Leszek Sebastian Mieczysław Przemysław Bogdan Zygmunt Błażej Święcisław
        """)
    private static let girls = list("""
        Julia Zuzanna Maja Lena Wiktoria Amelia Oliwia Aleksandra Natalia Hanna Zofia Nikola Alicja Martyna Gabriela Karolina Anna Milena \
        Nadia Michalina Antonina Kinga Kaja Łucja Żaneta
        """)
    private static let boys = list("""
        Jakub Kacper Szymon Filip Antoni Mateusz Bartosz Wojciech Dawid Adam Mikołaj Michał Igor Franciszek Wiktor Oskar Maciej Nikodem \
        Marcel Oliwier Patryk Fabian Ignacy Błażej Gracjan
        """)

    /// Villages and small towns, with streets where they have any.
    static let places: [(locality: String, streets: [String])] = [
        ("Stegna", ["ul. Gdańska", "ul. Morska", "ul. Lipowa", "ul. Leśna", "ul. Ogrodowa", "ul. Kościuszki", "ul. Polna", "ul. Szkolna"]),
        ("Jantar", ["ul. Gdańska", "ul. Bursztynowa", "ul. Rybacka"]), ("Mikoszewo", ["ul. Gdańska", "ul. Leśna"]), ("Drewnica", []),
        ("Rybina", []), ("Tujsk", []), ("Junoszyno", ["ul. Wiśniowa"]), ("Przemysław", []), ("Żelichowo", []), ("Nowotna", []),
        ("Niedźwiedzica", []), ("Izbiska", []), ("Dworek", []), ("Bronowo", []), ("Chorążówka", []), ("Głobica", []), ("Rybinka", []),
        ("Sztutowo", ["ul. Gdańska", "ul. Szkolna"]), ("Wiśniówka Gdańska", []), ("Żuławki", []),
    ]
}

extension Polish {
    public func faultPattern(_ english: String) -> String {
        for table in [Self.grammar, Self.shapes, Self.contents, Self.importing, Self.lettering] {
            if let polish = table[english] { return polish }
        }
        return english
    }

    /// What is wrong with a text that is no JSON, and with keys and kinds of values.
    private static let grammar: [String: String] = [
        "there is nothing in the file": "plik jest pusty",
        "the text ends in the middle of a value": "tekst urywa się w środku",
        "this character is not allowed here": "tego znaku nie może tu być",
        "a comma is missing here, or a closing bracket": "brakuje tu przecinka albo nawiasu zamykającego",
        "a comma before a closing bracket": "przecinek przed nawiasem zamykającym jest zbędny",
        "the key \"%1\" stands twice in one object": "klucz „%1” powtarza się w jednym obiekcie",
        "half a surrogate pair": "połowa pary zastępczej w zapisie \\u",
        "not UTF-8": "tekst nie jest zapisany w UTF-8",
        "an unknown escape in a string": "nieznany znak po ukośniku w tekście",
        "a control character in a string": "znak sterujący w tekście",
        "a number with a leading zero": "liczba nie może zaczynać się od zera",
        "not a number": "to nie jest liczba",
        "nested deeper than %1 levels": "zagnieżdżenie ma więcej poziomów niż %1",
        "something follows the end of the value": "po końcu danych stoi coś jeszcze",
        "the key \"%1\" is missing": "brakuje klucza „%1”",
        "the key \"%1\" is unknown": "klucz „%1” jest nieznany",
        "the key \"%1\" is unknown; no key is known here": "klucz „%1” jest nieznany; nie może tu stać żaden klucz",
        "the key \"%1\" is unknown; known here: %2": "klucz „%1” jest nieznany; znane tu: %2",
        "the key \"%1\" is unknown; did you mean \"%2\"? Known here: %3": "klucz „%1” jest nieznany; czy chodzi o „%2”? Znane tu: %3",
        "expected %1, found %2": "powinno tu być: %1, a jest: %2",
        "the number is too large": "liczba jest za duża",
        "an object": "obiekt { }",
        "an array": "lista [ ]",
        "a string": "tekst w cudzysłowie",
        "an integer": "liczba całkowita",
        "a number with a fraction": "liczba z ułamkiem",
        "a number that is too large": "za duża liczba",
        "true or false": "true albo false",
        "null": "null",
    ]

    /// Days, amounts, words, numbers.
    private static let shapes: [String: String] = [
        "must not be empty": "nie może być puste",
        "must be from %1 to %2": "musi być od %1 do %2",
        "must be one of %1": "może tu być tylko: %1",
        "must hold each of %1 once": "każdy z tych składników musi wystąpić dokładnie raz: %1",
        "there is no such day in the calendar": "takiego dnia nie ma w kalendarzu",
        "not a day of the form YYYY-MM-DD": "to nie jest dzień w postaci RRRR-MM-DD",
        "there is no such time of the day": "takiej godziny nie ma",
        "not a time of the form HH:MM": "to nie jest godzina w postaci GG:MM",
        "not a month YYYY-MM or a year YYYY": "to nie jest miesiąc RRRR-MM ani rok RRRR",
        "must be permanent or a day of the form YYYY-MM-DD": "może tu być permanent albo dzień w postaci RRRR-MM-DD",
        "not an area from 0 to 10000 with at most three decimals": "to nie jest powierzchnia od 0 do 10000 z najwyżej trzema cyframi po przecinku",
        "not a grade average from 0 to 10 with at most three decimals": "to nie jest średnia ocen od 0 do 10 z najwyżej trzema cyframi po przecinku",
        "not an amount: it is empty": "to nie jest kwota: nic tu nie ma",
        "not an amount: a point may part thousands or grosze; write \"%1\" or \"%2\"":
            "to nie jest kwota: kropka może oddzielać tysiące albo grosze; pisze się „%1” albo „%2”",
        "not an amount: grosze follow a comma, not a point; write \"%1\"": "to nie jest kwota: grosze pisze się po przecinku, nie po kropce: „%1”",
        "not an amount: thousands are parted wrongly; write them without spaces or as in \"1 250,00\"":
            "to nie jest kwota: tysiące są źle oddzielone; pisze się je bez odstępów albo jak w „1 250,00”",
        "not an amount: one or two digits follow the comma": "to nie jest kwota: po przecinku stoi jedna cyfra albo dwie",
        "not an amount: it is negative": "to nie jest kwota: jest ujemna",
        "not an amount: it is too large": "to nie jest kwota: jest za duża",
        "not an amount such as \"1 250,00\"": "to nie jest kwota taka jak „1 250,00”",
        "this %1 stands twice, first in line %2": "powtarza się %1; pierwszy raz w wierszu %2",
        "identifier": "identyfikator",
        "group": "kod grupy",
        "kind of document": "rodzaj dokumentu",
        "figure": "liczba",
        "unit": "jednostka",
        "word": "słowo",
        "person": "osoba",
        "%1 lies before %2, the day in \"%3\"": "%1 jest wcześniej niż %2, dzień podany w „%3”",
        "the entry before this one has no last day, so the days overlap; give it one":
            "poprzedni wpis nie ma ostatniego dnia, więc dni się nakładają; trzeba dopisać mu ostatni dzień",
        "this entry has no first day, so the days overlap; give it one":
            "ten wpis nie ma pierwszego dnia, więc dni się nakładają; trzeba dopisać mu pierwszy dzień",
        "the entry before this one ends on %1, so the days overlap; let this one begin on %2":
            "poprzedni wpis kończy się %1, więc dni się nakładają; niech ten zacznie się %2",
        "no entry covers the days %1 to %2; let this one begin on %3": "żaden wpis nie obejmuje dni od %1 do %2; niech ten zacznie się %3",
    ]

    /// What a programme, a law table or a case says that cannot stand.
    private static let contents: [String: String] = [
        "this program reads format 1": "ten program czyta format 1",
        "this program reads format %1": "ten program czyta format %1",
        "this is not a bundle of law files": "to nie jest zbiór plików prawa",
        "the file is missing": "brakuje pliku",
        "the days overlap another row of this identifier": "dni nakładają się na inny wiersz o tym identyfikatorze",
        "a certificate could fit this row and \"%1\"": "orzeczenie może pasować do tego wiersza i do „%1”",
        "the month has no such day": "ten miesiąc nie ma takiego dnia",
        "must have one of weekday, month with day, easter_offset, date": "musi tu stać jedno z: weekday, month z day, easter_offset, date",
        "state the amount once": "kwotę podaje się raz",
        "state either the amount or the hectares; two incomes are two entries":
            "podaje się kwotę albo hektary; dwa dochody to dwa wpisy",
        "months of earning belong to an income of a year": "liczbę miesięcy zarobku podaje się przy dochodzie z roku",
        "no person with this id stands in \"persons\"": "w „persons” nie ma osoby o tym identyfikatorze",
        "must have exactly one of criterion, all, any": "musi tu stać dokładnie jedno z: criterion, all, any",
        "belongs to a criterion only": "to należy tylko do kryterium",
        "the criterion \"%1\" is unknown; did you mean \"%2\"?": "kryterium „%1” jest nieznane; czy chodzi o „%2”?",
        "the criterion \"%1\" is unknown; known are %2": "kryterium „%1” jest nieznane; znane są: %2",
        "the criterion needs %1": "kryterium wymaga: %1",
        "no list \"%1\" stands in \"code_lists\"": "w „code_lists” nie ma listy „%1”",
        "no threshold \"%1\" stands in the law table or in \"thresholds\"": "progu „%1” nie ma ani w tabeli prawa, ani w „thresholds”",
        "no threshold \"%1\" stands in the law table or in \"thresholds\"; did you mean \"%2\"?":
            "progu „%1” nie ma ani w tabeli prawa, ani w „thresholds”; czy chodzi o „%2”?",
        "must be always, represented, or an object": "może tu być always, represented albo obiekt { }",
        "must have exactly one key": "musi tu stać dokładnie jeden klucz",
        "no group has the route \"%1\"": "żadna grupa nie ma „route” równego „%1”",
        "the programme has no group \"%1\"": "program nie ma grupy „%1”",
        "\"%1\" is not in \"sources\" (there: %2)": "„%1” nie ma w „sources” (są tam: %2)",
        "\"%1\" is not in \"sources\" (there: %2); places that cite it: %3, the first here":
            "„%1” nie ma w „sources” (są tam: %2); miejsc, które się na to powołują: %3, pierwsze tutaj",
        "a window is extended to a day after %1": "nabór można przedłużyć tylko do dnia po %1",
        "a figure is a sum or a product": "liczba jest sumą albo iloczynem, nie jednym i drugim",
        "no figure \"%1\" stands in \"figures\"": "w „figures” nie ma liczby „%1”",
        "%1 is %2, but %3 come to %4": "%1 wynosi %2, a %3 dają %4",
        "the window closes on %1, before it opens on %2": "nabór kończy się %1, zanim się zacznie %2",
        "no policy with this number; known are P-1 to P-16": "nie ma rozstrzygnięcia o tym numerze; znane są od P-1 do P-16",
        "points order nothing here: \"order\" does not name them": "punkty o niczym tu nie decydują: nie ma ich w „order”",
        "no criterion \"%1\" stands in \"points\"": "w „points” nie ma kryterium „%1”",
        "a group with a condition is modelled": "grupa z warunkiem jest rozstrzygana przez program; trzeba usunąć „modelled”",
    ]
}

extension Polish {
    /// What is wrong with a file that is imported, and with its cells.
    static let importing: [String: String] = [
        "more than %1 rows; cut the file into several": "więcej wierszy niż %1; plik trzeba podzielić",
        "more than %1 columns": "więcej kolumn niż %1",
        "a quotation mark inside a cell; put the whole cell in quotation marks and double this one":
            "cudzysłów wewnątrz komórki; całą komórkę trzeba ująć w cudzysłów, a ten w środku podwoić",
        "the quotation mark that opens here is never closed": "otwarty tu cudzysłów nigdzie się nie zamyka",
        "something follows a closing quotation mark; a quotation mark inside a cell is doubled":
            "po zamknięciu cudzysłowu stoi coś jeszcze; cudzysłów wewnątrz komórki trzeba podwoić",
        "a cell of more than %1 bytes": "komórka ma więcej bajtów niż %1",
        "the header has both commas and semicolons; only one may part the columns":
            "w nagłówku są i przecinki, i średniki; kolumny może rozdzielać tylko jeden z tych znaków",
        "the file is in UTF-16; save it anew as \"CSV UTF-8\"": "plik jest w UTF-16; trzeba zapisać go ponownie jako „CSV UTF-8”",
        "this is a spreadsheet's own file; open it there and save it as \"CSV UTF-8\"":
            "to jest plik arkusza kalkulacyjnego; trzeba go w nim otworzyć i zapisać jako „CSV UTF-8”",
        "a zero byte; this is no text": "bajt zerowy; to nie jest plik tekstowy",
        "not UTF-8, probably Windows-1250; save the file anew as \"CSV UTF-8\", or convert it: iconv -f WINDOWS-1250 -t UTF-8":
            "to nie jest UTF-8, prawdopodobnie Windows-1250; trzeba zapisać plik ponownie jako „CSV UTF-8” albo przekodować: iconv -f WINDOWS-1250 -t UTF-8",
        "a number instead of a day; give the column the format of a date in the spreadsheet and save it anew":
            "liczba zamiast daty; w arkuszu trzeba nadać kolumnie format daty i zapisać plik ponownie",
        "a range of days; one day is needed": "zakres dni; potrzebny jest jeden dzień",
        "day and month can't be told apart; write the day as 06.08.2012": "nie wiadomo, co jest dniem, a co miesiącem; datę pisze się tak: 06.08.2012",
        "the year needs four digits": "rok pisze się czterema cyframi",
        "not a day such as 06.08.2012": "to nie jest data w postaci 06.08.2012",
        "not a month such as 10.2013": "to nie jest miesiąc w postaci 10.2013",
        "not a time such as 14:05": "to nie jest godzina w postaci 14:05",
        "fewer than eleven digits; the spreadsheet has probably dropped a zero at the front: give the column the format of text":
            "mniej niż jedenaście cyfr; arkusz zgubił prawdopodobnie zero na początku: kolumna powinna mieć format tekstu",
        "the spreadsheet has rounded the number; give the column the format of text and type it again":
            "arkusz zaokrąglił numer; kolumna powinna mieć format tekstu, a numer trzeba wpisać ponownie",
        "a PESEL has eleven digits": "PESEL ma jedenaście cyfr",
        "a PESEL has digits alone": "PESEL składa się z samych cyfr",
        "the control digit of the PESEL does not agree; compare it with the paper":
            "cyfra kontrolna numeru PESEL się nie zgadza; proszę porównać numer z wnioskiem na papierze",
        "the PESEL begins with a day that is not in the calendar; compare it with the paper":
            "PESEL zaczyna się datą, której nie ma w kalendarzu; proszę porównać numer z wnioskiem na papierze",
        "not an amount: the point may part thousands or grosze; write 1250,00 or 1,25":
            "to nie jest kwota: kropka może oddzielać tysiące albo grosze; pisze się 1250,00 albo 1,25",
        "not an amount: grosze follow a comma, not a point; write 1250,50": "to nie jest kwota: grosze pisze się po przecinku, nie po kropce: 1250,50",
        "a postmark, and not sent by post": "jest data stempla, a wniosek nie przyszedł pocztą",
        "the row has no person %1": "w tym wierszu nie ma osoby %1",
        "an income needs the month in which it was earned": "do dochodu potrzebny jest miesiąc, z którego pochodzi",
        "column %1 has no name": "kolumna %1 nie ma nazwy",
        "the name of column %1 is unknown; take the column out or give it one of the names that --columns lists":
            "nazwa kolumny %1 jest nieznana; kolumnę trzeba usunąć albo nadać jej nazwę z listy, którą wypisuje --columns",
        "the column \"%1\" stands twice": "kolumna „%1” powtarza się",
        "the column \"%1\" is missing": "brakuje kolumny „%1”",
        "the row has %1 cells and the header %2; a separator inside a cell belongs in quotation marks":
            "wiersz ma komórek: %1, a nagłówek: %2; komórkę, która zawiera znak rozdzielający, trzeba ująć w cudzysłów",
        "a name alone tells nobody apart; add the PESEL, the date of birth or the address":
            "samo nazwisko nikogo nie odróżnia; potrzebny jest PESEL, data urodzenia albo adres",
        "a person with this PESEL is known to the office; take the application in from their household (F3)":
            "osobę o tym numerze PESEL biuro już zna; wniosek przyjmuje się z jej gospodarstwa (F3)",
        "a person of this name, and perhaps of this birth date, is known to the office; take the application in by the form, which asks whether they are one":
            "osobę o tym nazwisku i być może tej samej dacie urodzenia biuro już zna; wniosek trzeba wpisać w formularzu, który zapyta, czy to ta sama osoba",
        "not a year such as 2011": "to nie jest rok w postaci 2011",
        "the year is not that of the date": "rok nie zgadza się z datą",
        "only a random event is confirmed; say it in \"%1\"": "potwierdza się tylko zdarzenie losowe; trzeba je podać w kolumnie „%1”",
        "this person stands in row %1 already": "ta osoba jest już w wierszu %1",
    ]
}

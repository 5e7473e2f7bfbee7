import Casework
import Rules

extension Polish {
    public var householdsTitle: String { "Gospodarstwa" }
    public func householdTitle(_ name: String) -> String { "Gospodarstwo: \(name)" }
    public var householdNewTitle: String { "Nowe gospodarstwo" }
    public var householdColumns: (name: String, locality: String, address: String, members: String, applications: String) {
        ("Gospodarstwo", "Miejscowość", "Adres", "Osoby", "Wnioski")
    }
    public var householdMembers: String { "Osoby" }
    public var householdAddresses: String { "Adresy" }
    public var householdIncomes: String { "Dochody netto" }
    public var householdCertificates: String { "Orzeczenia" }
    public var householdHome: String { "W domu" }
    public var householdApplications: String { "Wnioski" }
    public var householdLoans: String { "Umowy" }
    public func householdHomeLine(_ home: HomeEquipment) -> String {
        "komputer: \(answer(home.computer)), sprawny: \(answer(home.computerWorks)), Internet: \(answer(home.internet))"
    }
    public var householdNoIncomes: String { "nie podano dochodów" }
    public func householdNotInFamily(_ relation: Relation, sex: Sex?) -> String { "\(name(of: relation, sex: sex)), poza rodziną" }
    public func householdCertificate(_ line: CertificateLine) -> String {
        var parts = ["\(name(of: line.authority)): \(name(of: line.kind))"]
        if let issued = line.issuedOn { parts.append("z \(date(issued))") }
        if line.permanent {
            parts.append("na stałe")
        } else {
            parts.append(line.validUntil.map { "do \(date($0))" } ?? "ważność nieznana")
        }
        return parts.joined(separator: ", ")
    }
    public func householdRegistration(_ address: Address) -> String {
        let kind = address.registration.map { name(of: $0) } ?? notKnown
        return address.validUntil.map { "\(kind), do \(date($0))" } ?? kind
    }
    public func householdStreet(_ street: String) -> String { Format.street(street) }
    public var householdResidence: String { "Adres zamieszkania, jeśli inny" }
    public func householdSaved() -> String { "Zapisano gospodarstwo." }
    public var householdEdit: ActionText { ActionText("Popraw", "Otwiera dane gospodarstwa do poprawienia.") }
    public var householdNew: ActionText { ActionText("Nowe", "Zakłada nowe gospodarstwo bez wniosku.") }
    public var householdOpenApplication: ActionText { ActionText("Wniosek", "Otwiera ostatni wniosek gospodarstwa.") }
    public var householdOpenLoan: ActionText { ActionText("Umowa", "Otwiera umowę użyczenia gospodarstwa.") }
    public var householdOpenCard: ActionText { ActionText("Karta", "Otwiera kartę osoby pod kursorem.") }
    public var householdNewApplication: ActionText { ActionText("Nowy wniosek", "Otwiera nowy wniosek tego gospodarstwa z jego osobami i dochodami.") }
    public var householdHasNoApplication: String { "To gospodarstwo nie ma jeszcze wniosku." }
    public var householdHasNoLoan: String { "To gospodarstwo nie ma jeszcze umowy użyczenia." }

    public func years(_ count: Int) -> String { counted(count, "rok", "lata", "lat") }
    public func cardTitle(_ name: String) -> String { "Karta: \(name)" }
    public func cardBorn(_ day: CalendarDay, age: Int) -> String { "ur. \(date(day)) (\(years(age)))" }
    public var cardNoPESEL: String { "bez numeru PESEL" }
    public var cardPerson: String { "Osoba" }
    public var cardAddress: String { "Adres" }
    public var cardPhone: String { "tel." }
    public var cardHousehold: String { "Gospodarstwo" }
    public var cardApplication: String { "Wniosek" }
    public var cardLoan: String { "Umowa" }
    public var cardUnits: String { "Sprzęt" }
    public var cardFailures: String { "Awarie" }
    public var cardTraining: String { "Szkolenia" }
    public var cardNextStep: String { "Dalej" }
    public func cardFiled(_ day: CalendarDay) -> String { "złożony \(date(day))" }
    public func cardPosition(_ position: Int) -> String { "pozycja \(position)" }
    public func cardUntil(_ day: CalendarDay?) -> String { day.map { "do \(date($0))" } ?? "końca jeszcze nie ustalono" }
    public func cardReturned(_ day: CalendarDay) -> String { "zwrot \(date(day))" }
    public func cardSerial(_ number: String) -> String { "nr ser. \(number)" }
    public func cardHours(_ minutes: Int, of planned: Int) -> String {
        "\(hoursAndMinutes(minutes))\(Format.thin)z\(Format.thin)\(counted(planned, "godziny", "godzin", "godzin"))"
    }
    public func cardNextSession(_ session: TrainingSession) -> String {
        let place = session.room.isEmpty ? "" : ", \(session.room)"
        return "najbliższe zajęcia \(date(session.day)) o \(time(session.startsAt))\(place)"
    }
    public var cardNoSession: String { "brak zaplanowanych zajęć" }
    public func cardStep(_ step: NextStep) -> String {
        switch step {
        case .checkFormally: "ocena formalna wniosku"
        case .decideList: "decyzja o wpisaniu na listę"
        case .draftLoan: "przygotowanie umowy użyczenia"
        case .signLoan: "podpisanie umowy"
        case .handOver: "wydanie sprzętu"
        case .mendFailure(let day): "usunięcie awarii zgłoszonej \(date(day))"
        case .attendSession(let day, let hour): "zajęcia \(date(day)) o \(time(hour))"
        case .loanEnds(let day): "koniec użyczenia \(date(day))"
        }
    }
    public var cardNoStep: String { "nic nie zaplanowano" }
    public var cardOpenApplication: ActionText { ActionText("Wniosek", "Otwiera ostatni wniosek tej osoby.") }
    public var cardOpenHousehold: ActionText { ActionText("Gospodarstwo", "Otwiera gospodarstwo tej osoby.") }
    public var cardOpenLoan: ActionText { ActionText("Umowa", "Otwiera umowę użyczenia: obowiązującą, a jeśli jej nie ma, ostatnią.") }
    public var cardReportFailure: ActionText { ActionText("Awaria", "Zapisuje awarię sprzętu lub łącza zgłoszoną przez gospodarstwo.") }
    public var cardOpenGroup: ActionText { ActionText("Grupa", "Otwiera grupę szkoleniową tej osoby.") }
    public var cardHasNoApplication: String { "Ta osoba nie ma wniosku." }
    public var cardHasNoLoan: String { "To gospodarstwo nie ma umowy użyczenia." }
    public var cardFailureNeedsLoan: String { "Awarię zgłasza się do obowiązującej umowy, a to gospodarstwo jej nie ma." }
    public var cardHasNoGroup: String { "Ta osoba nie jest zapisana do żadnej grupy." }
}

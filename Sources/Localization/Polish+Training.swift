import Casework
import Rules

extension Polish {
    public func name(of mark: AttendanceMark) -> String {
        switch mark {
        case .present: "obecny"
        case .absent: "nieobecny"
        case .excused: "usprawiedliwiony"
        }
    }
    public func symbol(of mark: AttendanceMark) -> String {
        switch mark {
        case .present: "O"
        case .absent: "N"
        case .excused: "U"
        }
    }
    public func hours(_ count: Int) -> String { counted(count, "godzina", "godziny", "godzin") }
    public var groupsTitle: String { "Grupy szkoleniowe" }
    public var groupColumns: (name: String, module: String, trainer: String, people: String, sessions: String, next: String) {
        ("Grupa", "Moduł", "Trener", "Osoby", "Zajęcia", "Najbliższe")
    }
    public var groupNew: ActionText { ActionText("Nowa grupa", "Tworzy grupę szkoleniową.") }
    public var moduleNew: ActionText { ActionText("Nowy moduł", "Dodaje moduł szkolenia, który prowadzi się w grupach.") }

    public func groupTitle(_ name: String) -> String { name.lowercased().hasPrefix("grupa") ? name : "Grupa \(name)" }
    public func groupHeading(_ module: String, hours: Int, trainer: String) -> String {
        let start = "\(module), \(counted(hours, "godzina", "godziny", "godzin"))"
        return trainer.isEmpty ? start : start + ", trener: \(trainer)"
    }
    public func groupPlaces(_ taken: Int, of capacity: Int) -> String { "miejsca: \(taken) z \(capacity)" }
    public func groupPlanned(_ planned: Int, of hours: Int) -> String { "zaplanowano \(planned) z \(hours)\(Format.thin)godz." }
    public var groupNoPeople: String { "Grupa jest pusta; „z” dopisuje osoby." }
    public var groupNoSessions: String { "Nie zaplanowano jeszcze zajęć; „p” planuje pierwsze." }
    public var groupLegend: String { "O obecny  liczba: minuty obecności  N nieobecny  U usprawiedliwiony  . brak" }
    public var groupMinutes: ActionText {
        ActionText("Minuty", "Wpisuje minuty obecności osoby, która przyszła później lub wyszła wcześniej; bez liczby: całe zajęcia.")
    }
    public var groupMinutesLabel: String { "Minuty obecności" }
    public func groupMinutesHint(_ most: Int) -> String { "Od 1 do \(most); puste: całe zajęcia." }
    public func groupMinutesFault(_ most: Int) -> String { "minut może być od 1 do \(most), tyle trwają zajęcia" }
    public var groupMinutesNotPresent: String { "Minuty wpisuje się tylko obecnym; najpierw trzeba zmienić wpis na „obecny”." }
    public var groupMinutesGone: String { "Tej osoby nie ma już na liście; minut nie wpisano." }
    public func groupUnmarked(_ count: Int) -> String { count == 0 ? "wszyscy wpisani" : "nie wpisano: \(count)" }
    public var groupHoursColumn: String { "godz." }
    public func groupSessionLine(_ session: TrainingSession) -> String {
        let place = session.room.isEmpty ? "" : ", \(session.room)"
        return "Zajęcia \(date(session.day)) o \(time(session.startsAt)), \(counted(session.hours, "godzina", "godziny", "godzin"))\(place)"
    }
    public var groupSave: ActionText { ActionText("Zapisz", "Zapisuje zmienione kolumny listy obecności.") }
    public var groupAllPresent: ActionText { ActionText("Wszyscy", "Wpisuje „obecny” wszystkim w kolumnie, którzy nie mają jeszcze wpisu.") }
    public var groupEnrol: ActionText { ActionText("Dopisz", "Otwiera listę osób, które można dopisać do grupy.") }
    public var groupRemove: ActionText { ActionText("Wypisz", "Wypisuje osobę pod kursorem; pyta o powód.") }
    public var groupPlan: ActionText { ActionText("Zajęcia", "Planuje nowe zajęcia grupy.") }
    public var groupCard: ActionText { ActionText("Karta", "Otwiera kartę osoby pod kursorem.") }
    public var groupCycle: ActionText { ActionText("Zmień", "Zmienia wpis: obecny, nieobecny, usprawiedliwiony, bez wpisu.") }
    public var groupNothingChanged: String { "Nic nie zmieniono na liście obecności." }
    public var groupSessionInFuture: String { "Te zajęcia jeszcze się nie odbyły; obecność wpisuje się w dniu zajęć lub później." }
    public var groupFullNotice: String { "Grupa ma komplet osób." }
    public var groupSaved: String { "Zapisano listę obecności." }
    public var groupUnsavedTitle: String { "Niezapisana lista obecności" }
    public var groupUnsavedText: String { "Wpisów na liście obecności jeszcze nie zapisano." }
    public var groupUnsavedDrop: String { "Porzuć wpisy" }
    public var groupChangedMeanwhile: String { "Grupę zmienił w międzyczasie ktoś inny; pokazano nowy stan, wpisy pozostały. F2 zapisuje." }
    public var groupRemoveReason: String { "Powód wypisania" }
    public var groupRemoveReasonHint: String { "Np. rezygnacja, przeniesienie do innej grupy." }
    public var groupRemoveAsk: (title: String, text: (String) -> String) {
        ("Wypisanie z grupy", { name in "Wypisać z grupy: \(name)? Zaliczone godziny pozostają zapisane." })
    }
    public var groupRemoved: String { "Wypisano osobę z grupy." }
    public var groupUnsavedFirst: String { "Najpierw trzeba zapisać listę obecności (F2)." }

    public func enrolmentTitle(_ group: String) -> String { group.isEmpty ? "Zapisy do grupy" : "Zapisy: \(groupTitle(group))" }
    public var enrolmentColumns: (name: String, born: String, locality: String) { ("Osoba", "Urodzona", "Miejscowość") }
    public var enrolmentEnrol: ActionText { ActionText("Dopisz", "Dopisuje osobę pod kursorem do grupy.") }
    public var enrolmentNobody: String { "Nie ma osób, które można dopisać do tej grupy." }
    public var enrolmentChanged: String { "Grupę zmienił w międzyczasie ktoś inny; pokazano nowy stan. Nikogo nie dopisano." }
    public func enrolmentDone(_ name: String) -> String { "Dopisano do grupy: \(name)." }

    public func sessionTitle(_ group: String) -> String { group.isEmpty ? "Nowe zajęcia" : "Nowe zajęcia: \(groupTitle(group))" }
    public var sessionDay: String { "Dzień" }
    public var sessionStart: String { "Początek" }
    public var sessionStartHint: String { "Godzina, np. 9:00 lub 900." }
    public var sessionHours: String { "Liczba godzin" }
    public var sessionHoursHint: String { "Godziny szkoleniowe zaliczane obecnym." }
    public var sessionRoom: String { "Miejsce" }
    public var sessionRoomHint: String { "Sala lub budynek; można pominąć." }
    public var sessionSaved: String { "Zaplanowano zajęcia." }

    public var groupFormTitle: String { "Nowa grupa szkoleniowa" }
    public var groupFormModule: String { "Moduł" }
    public var groupFormModuleHint: String { "Pierwsze litery wybierają, spacja otwiera listę modułów." }
    public var groupFormNoModules: String { "Nie ma jeszcze modułów; najpierw trzeba dodać moduł szkolenia." }
    public var groupFormName: String { "Nazwa grupy" }
    public var groupFormNameHint: String { "Krótko, np. „A” lub „Poranna 1”." }
    public var groupFormCapacity: String { "Liczba miejsc" }
    public var groupFormCapacityHint: String { "Ile osób zmieści się w grupie, od 1 do 1000." }
    public var groupFormTrainerHint: String { "Kto prowadzi zajęcia; można zostawić puste." }
    public var groupFormTrainer: String { "Trener" }
    public var groupFormSaved: String { "Utworzono grupę." }
    public var moduleFormTitle: String { "Nowy moduł szkolenia" }
    public var moduleFormName: String { "Nazwa modułu" }
    public var moduleFormNameHint: String { "Np. „Podstawy obsługi komputera”." }
    public var moduleFormHours: String { "Liczba godzin" }
    public var moduleFormHoursHint: String { "Ile godzin ma odbyć każda grupa." }
    public var moduleFormSaved: String { "Dodano moduł szkolenia." }
}

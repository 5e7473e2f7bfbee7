import Rules

// What the documents leave open, as it was answered (P-1 to P-16).
extension Polish {
    public func text(of policy: PolicyUse) -> String {
        switch policy.policy {
        case .factsDay: factsDayText(policy.option)
        case .rounding: roundingText(policy.option)
        case .ageReached: ageReachedText(policy.option)
        case .lookBackEdge: lookBackEdgeText(policy.option)
        case .termShift: termShiftText(policy.option)
        case .secondApplication: secondApplicationText(policy.option)
        case .withoutComputerAndInternet: withoutComputerAndInternetText(policy.option)
        case .thresholdSource: thresholdSourceText(policy.option)
        case .aboveAge: aboveAgeText(policy.option)
        case .minimumPension: minimumPensionText(policy.option)
        case .brokenComputer: brokenComputerText(policy.option)
        case .lostEquipment: lostEquipmentText(policy.option)
        case .decision: "program komputerowy proponuje ocenę; rozstrzyga ją i podpisuje pracownik"
        case .missingFacts: "brak danych nie jest odmową: dane trzeba uzupełnić"
        case .postmarkHour: postmarkHourText(policy.option)
        case .callStart: callStartText(policy.option)
        }
    }

    private func factsDayText(_ option: String) -> String {
        switch option {
        case "received_date": "fakty sprawdza się na dzień wpływu wniosku"
        default: "fakty sprawdza się na dzień złożenia wniosku"
        }
    }

    private func roundingText(_ option: String) -> String {
        switch option {
        case "rounded_to_grosz": "dochód na osobę zaokrągla się do grosza"
        default: "dochodu nie zaokrągla się przed porównaniem"
        }
    }

    private func ageReachedText(_ option: String) -> String {
        switch option {
        case "end_of_birthday": "wiek osiąga się z końcem dnia urodzin"
        default: "wiek osiąga się z początkiem dnia urodzin"
        }
    }

    private func lookBackEdgeText(_ option: String) -> String {
        switch option {
        case "exclusive": "wsparcie otrzymane dokładnie na początku badanego okresu już nie wyklucza"
        default: "wsparcie otrzymane dokładnie na początku badanego okresu jeszcze wyklucza"
        }
    }

    private func termShiftText(_ option: String) -> String {
        switch option {
        case "holidays": "termin, który kończy się w dzień ustawowo wolny, upływa następnego dnia roboczego; sobota nie jest dniem wolnym"
        case "none": "termin nie przesuwa się na dzień roboczy"
        default: "termin, który kończy się w dzień wolny lub sobotę, upływa następnego dnia roboczego"
        }
    }

    private func secondApplicationText(_ option: String) -> String {
        switch option {
        case "manual_review": "o dwóch wnioskach z gospodarstwa rozstrzyga pracownik"
        default: "z dwóch wniosków gospodarstwa zostaje złożony wcześniej; z tego samego dnia – rozstrzyga pracownik"
        }
    }

    private func withoutComputerAndInternetText(_ option: String) -> String {
        switch option {
        case "not_both": "„bez komputera i Internetu” znaczy: wystarczy brak jednego z nich"
        default: "„bez komputera i Internetu” znaczy: ani jednego, ani drugiego"
        }
    }

    private func thresholdSourceText(_ option: String) -> String {
        switch option {
        case "law_table": "kwota kryterium jest z przepisów, nie z regulaminu"
        default: "kwota kryterium jest z regulaminu; gdzie jej nie ma – z przepisów na dzień złożenia"
        }
    }

    private func aboveAgeText(_ option: String) -> String {
        switch option {
        case "exceeded": "„powyżej” podanego wieku znaczy: od następnego dnia po urodzinach"
        default: "„powyżej” podanego wieku znaczy: lata ukończone"
        }
    }

    private func minimumPensionText(_ option: String) -> String {
        switch option {
        case "partial": "najniższe świadczenie to renta z tytułu częściowej niezdolności do pracy"
        default: "najniższe świadczenie to najniższa emerytura"
        }
    }

    private func brokenComputerText(_ option: String) -> String {
        switch option {
        case "working_computer": "komputer, który nie działa, nie wyklucza"
        default: "wyklucza każdy komputer, także zepsuty"
        }
    }

    private func lostEquipmentText(_ option: String) -> String {
        switch option {
        case "manual_review": "o utraconym sprzęcie rozstrzyga pracownik"
        default: "utracony sprzęt nie wyklucza, gdy zdarzenie losowe potwierdził właściwy organ; inną utratę rozstrzyga pracownik"
        }
    }

    private func postmarkHourText(_ option: String) -> String {
        switch option {
        case "closing_hour": "stempel z ostatniego dnia musi mieć godzinę sprzed zamknięcia naboru"
        default: "stempel z ostatniego dnia jest w terminie bez względu na godzinę"
        }
    }

    private func callStartText(_ option: String) -> String {
        switch option {
        case "call": "termin na uzupełnienie biegnie od wezwania"
        default: "termin na uzupełnienie biegnie od doręczenia wezwania"
        }
    }
}

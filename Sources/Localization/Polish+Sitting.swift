import Casework
import Rules

extension Polish: SittingTexts {
    public func name(of status: SittingStatus) -> String {
        switch status {
        case .called: "zwołane"
        case .opened: "otwarte"
        case .proposed: "lista zaproponowana"
        case .closed: "zamknięte"
        case .cancelled: "odwołane"
        }
    }

    public func name(of method: RankingRule.TieMethod) -> String {
        switch method {
        case .lot: "losowanie"
        case .committee: "decyzja komisji"
        }
    }

    func sittingRefusal(_ code: Refusal.Code) -> String {
        switch code {
        case .recommendationFinal: "Listy przekazano i są ostateczne. Zmianę trzeba ustalić z tym, kto je przyjął."
        case .recommendationEmpty: "Ośrodek nie przekazuje żadnego wniosku. Najpierw trzeba wpisać jego wnioski."
        case .recommendationIncomplete(let count):
            "Nie wszystkie wnioski są na jednej z trzech list. Brakuje: \(number(count)). Każdy trzeba polecić do wsparcia, na rezerwę albo wpisać do pozostałych."
        case .recommendedTwice(let count): "Ten sam wniosek jest na listach więcej niż raz. Powtórzeń: \(number(count)). Trzeba zostawić go na jednej liście."
        case .recommendedStrange(let count):
            "Na listach są wnioski, których ośrodek nie przekazuje: \(number(count)). Trzeba je dopisać do przekazywanych albo zdjąć z list."
        case .recommendedElsewhere(let number): "Wniosek \(number) przekazał już inny ośrodek. Trzeba zdjąć go z tych list."
        case .sittingNumberTaken: "Posiedzenie o tym numerze już jest. Trzeba podać następny numer."
        case .sittingWithoutMembers: "Nie wpisano członków komisji. Trzeba podać przynajmniej jednego."
        case .bodyMissing: "Program ma więcej niż jeden organ oceniający. Trzeba wskazać, który się zbiera."
        case .notAMember: "Ta osoba nie jest obecnym członkiem komisji. Trzeba wybrać z listy obecnych."
        case .quorumMissing(let present, let needed):
            "Nie ma kworum. Obecnych: \(number(present)), potrzeba: \(number(needed)). Posiedzenie można otworzyć, gdy przyjdzie więcej osób, albo odwołać."
        default: agendaRefusal(code)
        }
    }

    private func agendaRefusal(_ code: Refusal.Code) -> String {
        switch code {
        case .sittingNotIn(let status): refusal(sittingNotIn: status)
        case .agendaEmpty: "Porządek posiedzenia jest pusty. Najpierw trzeba dodać do niego wnioski."
        case .agendaTwice: "Ten sam wniosek jest w porządku posiedzenia dwa razy. Trzeba zostawić go raz."
        case .agendaTooLong(let limit): "W porządku posiedzenia jest za dużo wniosków. Najwięcej: \(number(limit)). Resztę trzeba przenieść na inne posiedzenie."
        case .notOnAgenda: "Tego wniosku nie ma w porządku posiedzenia. Najpierw trzeba go dodać."
        case .notReadyForSitting(let number, let status):
            "Wniosek \(number) jest w stanie „\(name(of: status))”. Komisja zajmuje się wnioskami poprawnymi formalnie: najpierw trzeba go ocenić albo zdjąć z porządku."
        case .roundOfAnother(let number): "Wniosek \(number) należy do innego naboru. Trzeba go rozstrzygnąć na posiedzeniu w sprawie tamtego naboru."
        case .routeOfAnother(let number): "Wniosek \(number) ocenia inny organ. Trzeba dodać go do porządku jego posiedzenia."
        case .routeUndeclared(let number): "Grupy wniosku \(number) prowadzą do kilku organów. Najpierw wnioskodawca wskazuje jeden, we wniosku."
        case .notHandedOver(let number): "Wniosku \(number) nie przekazał ośrodek. Najpierw trzeba wpisać jego rekomendację i przekazać listy."
        case .interestDeclaredAlready: "Ten członek komisji jest już wyłączony od tego wniosku. Nic więcej nie trzeba robić."
        case .orderNotCommittees: "Kolejność wynika z zasad programu, komisja jej nie ustala. Zmienić ją można w pliku programu."
        case .orderIncomplete: "Komisja nie ustaliła kolejności wszystkich wniosków z porządku posiedzenia. Kolejność z ekranu przyjmuje klawisz k, pojedynczy wniosek przenosi m."
        default: closingRefusal(code)
        }
    }

    private func refusal(sittingNotIn status: SittingStatus) -> String {
        switch status {
        case .called: "Posiedzenie jest dopiero zwołane. Najpierw trzeba je otworzyć z listą obecnych."
        case .opened: "Posiedzenie trwa i nie ma zaproponowanej listy. Najpierw ktoś musi ją zaproponować."
        case .proposed: "Lista jest zaproponowana. Zamyka ją druga osoba, a żeby coś zmienić, trzeba najpierw wycofać propozycję."
        case .closed: "Posiedzenie jest zamknięte, a jego lista ostateczna. Dalsze wnioski wymagają nowego posiedzenia."
        case .cancelled: "Posiedzenie odwołano. Trzeba zwołać nowe."
        }
    }

    private func awardRefusal(_ code: Refusal.Code) -> String {
        switch code {
        case .notOnReserveList(let status): "Wniosek jest w stanie „\(name(of: status))”. Wolne miejsce może dostać tylko wniosek z listy rezerwowej: trzeba go tam wskazać."
        case .noVacancy(let places): "Nie ma wolnego miejsca: zajęte są wszystkie (\(number(places))). Najpierw ktoś musi zrezygnować albo zostać skreślony."
        case .reserveOrderSkipped(let number, let position):
            "Następny w kolejności jest wniosek \(number) (pozycja \(self.number(position))). Trzeba wybrać jego albo podać powód pominięcia."
        case .factsNotConfirmed: "Nie potwierdzono, że gospodarstwo nadal spełnia warunki i nadal nie ma sprzętu. Trzeba je zapytać, a potem zaznaczyć oba pola."
        case .signingTermMissing: "Program nie podaje terminu podpisania umowy. Trzeba wpisać jego ostatni dzień."
        default: unexplained
        }
    }

    private func closingRefusal(_ code: Refusal.Code) -> String {
        switch code {
        case .tieMethodNotAllowed(let method): "Program nie przewiduje, by o kolejności równych rozstrzygało: \(name(of: method)). Trzeba wybrać inny sposób."
        case .noTie: "Te wnioski nie są sobie równe w kolejności. Nie ma tu czego rozstrzygać."
        case .tieNotWhole: "To nie są wszystkie wnioski, które są sobie równe. Trzeba ustalić kolejność wszystkich naraz, każdego jeden raz."
        case .tiesOpen(let count): "Nierozstrzygnięte remisy: \(number(count)). Trzeba ustalić kolejność losowaniem albo decyzją komisji i podać powód."
        case .pointsOpen(let first, let count):
            "Nie wiadomo, ile punktów mają wnioski, np. \(first). Wniosków z brakami: \(number(count)). Trzeba uzupełnić brakujące dane."
        case .quorumLost(let number, let voters, let needed):
            "Po wyłączeniach o wniosku \(number) może głosować za mało członków: \(self.number(voters)), potrzeba: \(self.number(needed)). Trzeba przenieść go na inne posiedzenie."
        case .verdictAgainst(let number): "Ocena nie przemawia za wnioskiem \(number), a trafiłby na listę. Komisja musi podać powód przyjęcia albo go nie przyjąć."
        case .householdServedTwice(let number): "Wniosek \(number) dałby drugie miejsce temu samemu gospodarstwu. Komisja nie może go przyjąć."
        case .sumsDoNotReconcile(let received, let decided):
            "Sumy się nie zgadzają: złożono \(self.number(received)), rozstrzygnięte będą \(self.number(decided)). Trzeba rozstrzygnąć wszystkie wnioski albo nie oznaczać posiedzenia jako ostatniego."
        case .closedByProposer: "Listę zamyka inna osoba niż ta, która ją zaproponowała. Trzeba poprosić drugą uprawnioną osobę."
        case .listIsAnother: "To nie jest lista, którą zaproponowano. Trzeba otworzyć posiedzenie ponownie i zobaczyć obecną listę."
        case .listChanged: "Dane, z których powstała lista, zmieniły się po propozycji. Trzeba wycofać propozycję i zaproponować listę na nowo."
        default: awardRefusal(code)
        }
    }
}

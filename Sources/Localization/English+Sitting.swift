import Casework
import Rules

extension English: SittingTexts {
    public func name(of status: SittingStatus) -> String {
        switch status {
        case .called: "called"
        case .opened: "open"
        case .proposed: "list proposed"
        case .closed: "closed"
        case .cancelled: "called off"
        }
    }

    public func name(of method: RankingRule.TieMethod) -> String {
        switch method {
        case .lot: "a drawn lot"
        case .committee: "a decision of the committee"
        }
    }

    func sittingRefusal(_ code: Refusal.Code) -> String {
        switch code {
        case .recommendationFinal: "The lists have been handed over and are final. Agree any change with whoever took them."
        case .recommendationEmpty: "The welfare centre hands over no application. Enter its applications first."
        case .recommendationIncomplete(let count):
            "Not every application is on one of the three lists. Missing: \(number(count)). Recommend each for support, for the reserve, or put it among the rest."
        case .recommendedTwice(let count): "The same application is on the lists more than once. Repeated: \(number(count)). Leave it on one list."
        case .recommendedStrange(let count):
            "There are applications on the lists that the welfare centre does not hand over: \(number(count)). Add them to those handed over or take them off the lists."
        case .recommendedElsewhere(let number): "Another welfare centre has handed over application \(number). Take it off these lists."
        case .sittingNumberTaken: "There is a sitting with this number. Give the next number."
        case .sittingWithoutMembers: "No member of the committee is entered. Name at least one."
        case .bodyMissing: "The programme has more than one deciding body. Say which one sits."
        case .notAMember: "This person is not a member of the committee who is present. Choose from those present."
        case .quorumMissing(let present, let needed):
            "There is no quorum. Present: \(number(present)), needed: \(number(needed)). Open the sitting when more have come, or call it off."
        default: agendaRefusal(code)
        }
    }

    private func agendaRefusal(_ code: Refusal.Code) -> String {
        switch code {
        case .sittingNotIn(let status): refusal(sittingNotIn: status)
        case .agendaEmpty: "The agenda is empty. Put applications on it first."
        case .agendaTwice: "The same application is on the agenda twice. Leave it there once."
        case .agendaTooLong(let limit): "There are too many applications on the agenda. At most: \(number(limit)). Move the others to another sitting."
        case .notOnAgenda: "This application is not on the agenda. Put it there first."
        case .notReadyForSitting(let number, let status):
            "Application \(number) is in the state \"\(name(of: status))\". The committee takes up applications that are formally correct: check it first, or take it off the agenda."
        case .roundOfAnother(let number): "Application \(number) belongs to another round. Decide about it at a sitting of that round."
        case .routeOfAnother(let number): "Another body decides on application \(number). Put it on the agenda of that body's sitting."
        case .routeUndeclared(let number): "The groups of application \(number) lead to several bodies. The applicant has to choose one first, in the application."
        case .notHandedOver(let number): "No welfare centre has handed over application \(number). Enter its recommendation and hand the lists over first."
        case .interestDeclaredAlready: "This member is excluded from this application already. Nothing else is needed."
        case .orderNotCommittees: "The order follows from the programme; the committee does not set it. It can be changed in the programme file."
        case .orderIncomplete: "The committee has not put all applications of the agenda in order. The key k takes the order on the screen, m moves one application."
        default: closingRefusal(code)
        }
    }

    private func refusal(sittingNotIn status: SittingStatus) -> String {
        switch status {
        case .called: "The sitting has only been called. Open it first, with the list of those present."
        case .opened: "The sitting is under way and no list is proposed. Somebody has to propose it first."
        case .proposed: "The list is proposed. Another person closes it; to change something, take the proposal back first."
        case .closed: "The sitting is closed and its list is final. Further applications need another sitting."
        case .cancelled: "The sitting was called off. Call another."
        }
    }

    private func awardRefusal(_ code: Refusal.Code) -> String {
        switch code {
        case .notOnReserveList(let status): "The application is in the state \"\(name(of: status))\". Only an application on the reserve list can get a free place: choose one there."
        case .noVacancy(let places): "No place is free: all are taken (\(number(places))). Somebody has to resign or be struck off first."
        case .reserveOrderSkipped(let number, let position):
            "Application \(number) is next (position \(self.number(position))). Choose it, or give the reason for passing it over."
        case .factsNotConfirmed: "Nobody has confirmed that the household still qualifies and still has no equipment. Ask it, then mark both fields."
        case .signingTermMissing: "The programme sets no term for signing the agreement. Enter its last day."
        default: unexplained
        }
    }

    private func closingRefusal(_ code: Refusal.Code) -> String {
        switch code {
        case .tieMethodNotAllowed(let method): "The programme does not let the order of equals be settled by \(name(of: method)). Choose another way."
        case .noTie: "These applications are not equal in the order. There is nothing to settle."
        case .tieNotWhole: "These are not all of the equals. Put all applications that are equal to each other in order at once, each of them once."
        case .tiesOpen(let count): "Ties that are not settled: \(number(count)). Set their order by a lot or by a decision of the committee, and give the reason."
        case .pointsOpen(let first, let count):
            "The points of some applications are not known, such as \(first). Applications with gaps: \(number(count)). Enter what is missing."
        case .quorumLost(let number, let voters, let needed):
            "With the exclusions too few members may vote on application \(number): \(self.number(voters)), needed: \(self.number(needed)). Move it to another sitting."
        case .verdictAgainst(let number): "The verdict does not speak for application \(number), which would be on a list. The committee has to give its reason, or not accept it."
        case .householdServedTwice(let number): "Application \(number) would give the same household a second place. The committee cannot accept it."
        case .sumsDoNotReconcile(let received, let decided):
            "The sums do not agree: received \(self.number(received)), decided \(self.number(decided)). Decide all applications, or do not mark the sitting as the last."
        case .closedByProposer: "The list is closed by another person than the one who proposed it. Ask a second person with the right."
        case .listIsAnother: "This is not the list that was proposed. Open the sitting again and look at the present list."
        case .listChanged: "What the list rests on has changed since it was proposed. Take the proposal back and propose the list anew."
        default: awardRefusal(code)
        }
    }
}

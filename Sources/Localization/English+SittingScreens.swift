import Casework
import Rules

extension English: SittingScreenTexts {
    public var sittingsTitle: String { "Committee sittings" }
    public var sittingsHelp: String {
        "Sittings, the latest first. The call gives the number, the day and the members; a sitting is opened with those present; order and lists are seen at once, and somebody else than who proposed the list closes it. Enter opens a sitting, and of a closed one its final list."
    }
    public var sittingsNone: String { "No sitting has been called yet; \"n\" calls the first." }
    public var sittingColumns: (number: String, day: String, status: String, agenda: String, body: String) {
        ("Number", "Day", "State", "Cases", "Body")
    }
    public var sittingCall: ActionText { ActionText("Call", "Calls a sitting: number, day, members and their functions.") }
    public var sittingCallTitle: String { "Call of a sitting" }
    public var sittingCallHelp: String {
        "Numbers run within the year. The members of the last sitting stand there already: correct what has changed; empty rows do not count. F4 in a function repeats that of the row above."
    }
    public var sittingNumber: String { "Sitting number" }
    public var sittingNumberHint: String { "The next number, e.g. 1/2013; each is used once." }
    public var sittingDay: String { "Day" }
    public var sittingDayHint: String { "The day of the sitting, e.g. 5.12, today, +7." }
    public var sittingRound: String { "Round" }
    public var sittingRoundHint: String { "Which round it decides about: first letters or Space." }
    public func roundChoice(_ number: Int, _ window: DayRange) -> String { "round \(number), \(days(window))" }
    public var sittingBody: String { "Body" }
    public var sittingBodyHint: String { "Which body sits: first letters or Space." }
    public var sittingSection: String { "Sitting" }
    public var sittingMembersSection: String { "Members" }
    public func sittingMember(_ number: Int) -> String { "\(number). Name" }
    public var sittingMemberHint: String { "A member of the committee; an empty row does not count, F2 calls." }
    public var sittingFunction: String { "Function" }
    public var sittingFunctionHint: String { "E.g. chair, secretary, member; F4 – as in the row above." }
    public var sittingFunctionAlone: String { "a function without a name" }
    public func sittingCalled(_ number: String) -> String { "Sitting \(number) is called. Now its agenda: d." }

    public func sittingOpeningTitle(_ number: String) -> String { "Opening sitting \(number)" }
    public var sittingOpeningHelp: String {
        "Space ticks who is present and goes down, the asterisk ticks all. Once there is a quorum, F2 opens the sitting. Presence is recorded once, at the opening."
    }
    public var sittingOpeningHint: String { "Space – present, * – all, F2 opens the sitting." }
    public var sittingTick: ActionText { ActionText("Present", "Ticks the member under the cursor as present, or takes the tick away.") }
    public var sittingTickAll: ActionText { ActionText("All", "Ticks all as present.") }
    public var sittingOpen: ActionText { ActionText("Open", "Opens the sitting with those present.") }
    public var sittingOpenAsk: String { "Open the sitting?" }
    public var sittingOpenText: String { "Who is present can't be changed afterwards." }
    public var sittingOpenedDone: String { "The sitting is open." }
    public var sittingOpenedAlready: String { "The sitting has been opened already." }
    public func sittingPresence(_ present: Int, of members: Int, quorum: Int) -> String {
        "\(number(present)) of \(number(members)) present, quorum \(number(quorum))"
    }
    public func sittingQuorum(_ isThere: Bool) -> String { isThere ? "there is a quorum" : "no quorum yet" }

    public func agendaTitle(_ number: String) -> String { "Agenda of sitting \(number)" }
    public var agendaHelp: String {
        "Formally correct applications that are on no agenda yet. Enter adds the one under the cursor or all tagged; \"a\" adds all that this committee may deal with. Space tags an application, a full stop all from the one tagged last to the one under the cursor."
    }
    public func agendaHead(_ count: Int) -> String { "on the agenda: \(number(count))" }
    public var agendaAdd: ActionText { ActionText("Add", "Puts the application under the cursor, or all tagged, on the agenda.") }
    public var agendaAll: ActionText { ActionText("All", "Puts all applications on the agenda that the committee may deal with.") }
    public var agendaTag: String { "Tag" }
    public var agendaNone: String { "No formally correct application waits for the committee." }
    public func agendaNoneReady(_ others: Int) -> String {
        "The committee may deal with none of the applications (\(number(others))) yet: they are another body's, or the welfare centre has not handed them over."
    }
    public func agendaAllText(_ count: Int, others: Int) -> [String] {
        let rest = others == 0 ? [] : ["Left out, being another body's or not handed over by the welfare centre: \(number(others))."]
        return ["Goes on the agenda: \(applications(count))."] + rest
    }
    public func agendaAdded(_ count: Int) -> String { "Put on the agenda: \(applications(count))." }

    public func sittingTitle(_ number: String) -> String { "Sitting \(number)" }
    public var sittingHelp: String {
        "The applications stand in the order that follows now from the programme and the committee's decisions; a line shows where the places end. Below the list stands the reason for the place of the one under the cursor. One person proposes the list, another closes it; until then everything can be changed."
    }
    public func sittingHead(_ day: CalendarDay, _ status: SittingStatus) -> String { date(day) + " – " + name(of: status) }
    public var sittingSupposedFirst: String { "This is only a trial and stores nothing. Esc goes back to the list." }
    public func sittingPlaces(_ count: Int) -> String { "places: \(number(count))" }
    public func sittingSums(_ all: Int, _ basic: Int, _ reserve: Int, _ others: Int) -> String {
        "\(number(all)) = \(number(basic)) basic + \(number(reserve)) reserve + \(number(others)) not accepted"
    }
    public func sittingOpenTies(_ count: Int) -> String { "ties: \(number(count))" }
    public func sittingPointsOpen(_ count: Int) -> String { "points incomplete: \(number(count))" }
    public func sittingProposedBy(_ login: String, isMine: Bool) -> String {
        isMine
            ? "Proposed by \(login). Somebody else must close the list, under their own account."
            : "\(login) proposes the list. If it is right, \"z\" closes it."
    }
    public var sittingAgendaEmpty: String { "The agenda is empty; \"d\" adds applications." }
    public var rankingColumns: (place: String, list: String, number: String, name: String, order: String, notes: String) {
        ("No.", "List", "Number", "Applicant", "Ordered by", "Notes")
    }
    public func sittingCutPlaces(_ places: Int) -> String { "end of places (\(number(places)))" }
    public var sittingCutAccepted: String { "not accepted" }
    public var sittingAgenda: ActionText { ActionText("Agenda", "Puts applications on the agenda.") }
    public var sittingTakeOrder: ActionText { ActionText("Take order", "Records the order on the screen as the committee's own.") }
    public var sittingOrderTaken: String { "The committee has put all applications in order; \"m\" moves one." }
    public var sittingMove: ActionText { ActionText("Move", "Picks the application up: arrows or a number choose its new place, Enter puts it there.") }
    public var sittingTie: ActionText { ActionText("Tie", "Puts equal applications in order: by lot or by the committee's decision, with the reason.") }
    public var sittingNoTies: String { "There are no ties to settle." }
    public var sittingAccept: ActionText { ActionText("Decision", "Records that the committee accepts an application in spite of the assessment, or does not accept it, with the reason.") }
    public var sittingInterest: ActionText { ActionText("Exclude", "Records that a member does not vote on this application (conflict of interest).") }
    public var sittingPropose: ActionText { ActionText("Propose", "Proposes the list as it is on the screen; somebody else will close it.") }
    public var sittingClose: ActionText { ActionText("Close", "Closes the sitting with the proposed list, which is final from then on.") }
    public func sittingCloseOwn(_ login: String) -> String {
        "\(login) has proposed the list, so somebody else must close it: a coordinator or a member of the committee, under their own account."
    }
    public var sittingWithdraw: ActionText { ActionText("Take back", "Withdraws the proposed list, so that something can be changed; asks for the reason.") }
    public var sittingSuppose: ActionText { ActionText("What if", "Shows the list under other places, another threshold or other tie-breaks; stores nothing.") }
    public var sittingShow: ActionText { ActionText("Application", "Opens the application under the cursor.") }
    public var sittingStrike: ActionText { ActionText("Off agenda", "Takes the application off the agenda; it is formally correct again.") }
    public func sittingStrikeAsk(_ number: String) -> String { "Take application \(number) off the agenda? What the committee decided about it goes too." }
    public var sittingMembers: ActionText { ActionText("Members", "Shows the members of the committee and who is absent.") }
    public var sittingAbsent: String { "absent" }
    public var sittingCancel: ActionText { ActionText("Call off", "Calls the sitting off, and its applications are formally correct again; asks for the reason.") }
    public var sittingDrop: ActionText { ActionText("Put here", "Puts the application at the place of the row under the cursor; digits type the place's number.") }
    public var sittingKeep: ActionText { ActionText("Leave", "Leaves the application where it was.") }
    public func sittingCarrying(_ number: String) -> String { "Moving \(number): arrows or the place's number, Enter puts it there, Esc leaves it." }

    public var sittingReason: String { "Reason" }
    public var sittingReasonHint: String { "As in the minutes: short and to the point." }
    public var sittingAcceptField: String { "The committee" }
    public var sittingAcceptYes: String { "accepts in spite of the assessment" }
    public var sittingAcceptNo: String { "does not accept the application" }
    public var sittingInterestMember: String { "Member" }
    public func sittingInterestTitle(_ number: String) -> String { "Exclusion from application \(number)" }
    public var sittingWithdrawTitle: String { "Withdrawal of the proposed list" }
    public var sittingWithdrawAsk: String { "Withdraw the proposal? The list will have to be proposed anew." }
    public var sittingCancelTitle: String { "Calling the sitting off" }
    public func sittingCancelAsk(_ count: Int) -> String { "Call the sitting off? Formally correct again: \(applications(count))." }
    public var sittingPlaceField: String { "To place" }
    public var sittingPlaceHint: String { "The place's number in the first column." }
    public var sittingSupposeTitle: String { "What if: an empty field stays as it is. Nothing is stored." }
    public var sittingSupposePlaces: String { "Places" }
    public func sittingSupposePlacesHint(_ now: Int) -> String { "Free places; now \(number(now))." }
    public var sittingSupposePoints: String { "Threshold" }
    public func sittingSupposePointsHint(_ now: Int?) -> String { now.map { "Now \(number($0)) points; 0 takes the threshold away." } ?? "There is no threshold now." }
    public var sittingSupposeReserve: String { "Reserve up to" }
    public var sittingSupposeReserveHint: String { "The most applications on the reserve list." }
    public var sittingSupposeTies: String { "Equals parted by" }
    public var sittingSupposeTiesHint: String { "What parts equals; empty: as in the programme." }
    public var sittingTieNone: String { "nothing (ties alone)" }
    public func sittingSupposed(_ supposed: RankingSupposition, shifts: Int) -> String {
        var parts: [String] = []
        if let places = supposed.places { parts.append("places \(number(places))") }
        if let points = supposed.minimumPoints { parts.append(points == 0 ? "no threshold" : "threshold \(number(points))") }
        if let reserve = supposed.reserve { parts.append("reserve up to \(number(reserve))") }
        if supposed.tieBreaks != nil { parts.append("other tie-breaks") }
        return "WHAT IF " + parts.joined(separator: ", ") + " – elsewhere: \(number(shifts)). Nothing is stored, Esc goes back."
    }
    public var sittingProposeAsk: String { "Propose this list?" }
    public var sittingProposeText: String { "Somebody else will close it. The last one of the recruitment may leave no application undecided." }
    public var sittingProposeChoices: (once: String, last: String) { ("Propose", "Last of the round") }
    public var sittingCloseAsk: String { "Close the sitting with this list?" }
    public func sittingCloseText(_ login: String) -> String { "\(login) proposes the list. Once closed it is final: it can be neither changed nor taken back." }
    public func sittingDigest(_ start: String) -> String { "List digest: \(start)…" }
    public func sittingClosed(_ number: String) -> String { "Sitting \(number) is closed, its list is final." }
    public func sittingDone(_ command: Command) -> String {
        guard case .sitting(let step) = command else { return "" }
        switch step.act {
        case .call: return "The sitting is called."
        case .open: return sittingOpenedDone
        case .setAgenda: return "The agenda is changed."
        case .declareInterest: return "Recorded: the member does not vote on the application."
        case .setOrder: return "The order is recorded."
        case .decideAcceptance: return "The committee's decision is recorded."
        case .breakTie: return tieSaved
        case .propose: return "The list is proposed. Somebody else must close it, under their own account."
        case .withdrawProposal: return "The proposal is withdrawn, the sitting goes on."
        case .close: return "The sitting is closed."
        case .cancel: return "The sitting is called off, its applications are formally correct again."
        }
    }
    public var sittingChangedMeanwhile: String { "Somebody else has changed the sitting meanwhile; its new state is shown. Please look and do it again." }

    public var tieTitle: String { "Settling a tie" }
    public var tieHelp: String {
        "These applications are equal. Space gives the one under the cursor the next place: as the lots are drawn or as the committee has decided. A full stop gives places to all that are left, in the order of the screen. Backspace takes the last one back. Once all have a place, the way and the reason are asked."
    }
    public var tieHint: String { "Digits – to the number, Space – next place, full stop – the rest in turn." }
    public func tieHead(_ count: Int, _ places: ClosedRange<Int>, crosses: Bool) -> String {
        let range = "Equal: \(applications(count)), places \(number(places.lowerBound))–\(number(places.upperBound))"
        return crosses ? range + "; the order decides who gets a place" : range
    }
    public var tieNext: ActionText { ActionText("Next place", "Gives the application under the cursor the next place.") }
    public var tieRest: ActionText { ActionText("Rest in turn", "Gives those without a place the next places in the order of the screen.") }
    public var tieBack: ActionText { ActionText("Back", "Takes the place away that was given last.") }
    public var tieSave: ActionText { ActionText("Save", "Records the order with its way and reason.") }
    public var tieAllPlaced: String { "All applications have a place; F2 saves." }
    public var tieNonePlaced: String { "No application has a place yet." }
    public func tieLeft(_ count: Int) -> String { "Without a place: \(applications(count)). Each must get one first." }
    public var tiePlacedAlready: String { "This application has a place already; Backspace takes the last one back." }
    public var tiePromptTitle: String { "The order is set" }
    public var tieMethod: String { "Way" }
    public var tieReasonHint: String { "E.g. slips drawn by the chair; as in the minutes." }
    public var tieGone: String { "These applications are no longer equal; Esc goes back to the sitting." }
    public var tieSaved: String { "The tie is settled." }
    public var tieUnsaved: String { "The order is not saved; leaving drops it." }
}

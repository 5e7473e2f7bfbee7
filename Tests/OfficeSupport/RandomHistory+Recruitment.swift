import Casework
import Rules

/// What a random history recruits for, and what of it is there already.
public struct Recruiting: Sendable {
    public var project: CaseID
    /// The body before which applications come, where the programme has several.
    public var body: String?
    /// Added to the numbers of somebody else's sittings, at which this history acts too.
    public var partner: Int?
    /// A document of the programme that an application may come without.
    public var document: String? = "application_form"
    public var applications = 0
    public var rounds = 0
    public var sittings = 0

    public init(project: CaseID = caseID(1), body: String? = nil, partner: Int? = nil, applications: Int = 0, rounds: Int = 0, sittings: Int = 0) {
        (self.project, self.body, self.partner) = (project, body, partner)
        (self.applications, self.rounds, self.sittings) = (applications, rounds, sittings)
    }
}

/// What a history has made of the cases of a recruitment.
struct Recruited {
    var rounds = 0
    var sittings = 0
    var sheets = 0
    var lines = 0
}

/// Rounds, the formal check, recommendations, sittings, and what follows their lists.
///
/// What only the office knows – a digest, the open ties, who is next – is left empty, and `Office.filledIn` puts it there.
extension RandomHistory {
    mutating func recruitment() -> Command {
        switch next(40) {
        case 0: return planRound()
        case 1, 2: return .openRound(OpenRound(round: anyRound()))
        case 3: return next(4) == 0 ? extendRound() : .closeRound(CloseRound(round: anyRound()))
        case 4, 5: return next(3) == 0 ? .closeRound(CloseRound(round: anyRound())) : .decideRound(DecideRound(round: anyRound()))
        case 6, 7: return newApplication()
        case 8...14: return check()
        case 15, 16: return recommendation()
        case 17...30: return sitting()
        case 31: return leaving()
        case 32: return .takeBackDecision(TakeBackDecision(application: anyApplication(), reason: "Pomyłka."))
        case 33, 34: return award()
        case 35, 36: return earlier()
        case 37, 38: return publication()
        default: return office()
        }
    }

    mutating func anyRound() -> CaseID { own(9000 + 1 + next(max(1, recruited.rounds))) }

    /// One more household and its application, or somebody else's, where there are enough of them.
    mutating func newApplication() -> Command { applicationCount < 9 || next(6) == 0 ? filing() : check() }

    /// Mostly the last one, on which the work goes on; now and then the partner's.
    private mutating func anySitting() -> CaseID {
        if let partner = recruiting?.partner, next(2) == 0 { return caseID(partner + 9201 + next(3)) }
        let last = max(1, recruited.sittings)
        return own(9200 + (next(3) > 0 ? last : 1 + next(last)))
    }

    private mutating func planRound() -> Command {
        let isNew = recruited.rounds < 2 && (recruited.rounds == 0 || next(4) == 0)
        if isNew { recruited.rounds += 1 }
        let closes = next(8) == 0 ? "2014-03-20" : "2013-12-16"
        let window = RoundWindow(
            opens: day("2013-11-25"), opensAt: next(2) == 0 ? TimeOfDay(hour: 8, minute: 0) : nil, closes: day(closes),
            closesAt: next(2) == 0 ? TimeOfDay(hour: 14, minute: 0) : nil, postCutOff: next(8) == 0 ? day("2014-03-20") : nil)
        let content = RoundContent(
            kind: next(4) == 0 ? .supplementary : .regular, window: window, places: next(2) == 0 ? 1 + next(3) : nil)
        return .planRound(PlanRound(round: isNew ? own(9000 + recruited.rounds) : anyRound(), content: content))
    }

    private mutating func extendRound() -> Command {
        let closes = day(next(4) == 0 ? "2014-04-01" : "2013-12-20")
        return .extendRound(ExtendRound(round: anyRound(), closes: closes, closesAt: TimeOfDay(hour: 15, minute: 30), reason: "Mało wniosków."))
    }

    private mutating func check() -> Command {
        let application = anyApplication()
        switch next(8) {
        case 0: return .beginVerification(BeginVerification(application: application))
        case 1: return .callToSupplement(CallToSupplement(application: application, minor: true, reason: "Brak."))
        case 2: return .deliverCall(DeliverCall(application: application, day: day("2014-03-12"), channel: DeliveryChannel.allCases[next(5)]))
        case 3: return .recordSupplement(RecordSupplement(application: application, day: day("2014-03-12"), items: [], isLast: next(3) == 0))
        case 4: return .recordFormalResult(RecordFormalResult(application: application, passed: false, reason: "Nie uzupełniono."))
        default: return .recordFormalResult(RecordFormalResult(application: application, passed: true, reason: "Sprawdzono."))
        }
    }

    private mutating func recommendation() -> Command {
        let isNew = recruited.sheets == 0 || next(3) == 0
        if isNew { recruited.sheets += 1 }
        let sheet = own(9400 + (isNew ? recruited.sheets : 1 + next(recruited.sheets)))
        if isNew || next(3) == 0 {
            let round = recruited.rounds > 0 ? anyRound() : nil
            return .recommend(RecommendationCommand(sheet, .save(centre: "GOPS \(next(3))", round: round, RecommendationLists(applications: []))))
        }
        return .recommend(RecommendationCommand(sheet, .handOver(day: day("2014-03-10"), agreedBy: "Wójt gminy")))
    }

    private mutating func sitting() -> Command {
        if recruited.sittings == 0 || next(20) == 0 {
            recruited.sittings += 1
            let number = recruited.sittings
            let members = (1...3).map { SittingMember(number: $0, name: "Członek \($0)", function: $0 == 1 ? "przewodniczący" : "") }
            let round = recruited.rounds > 0 && next(2) == 0 ? anyRound() : nil
            let act = SittingAct.call(
                number: "\(origin)/\(number)/2014", day: day("2014-03-1\(next(3))"), body: recruiting?.body, round: round, members: members)
            return .sitting(SittingCommand(own(9200 + number), act))
        }
        return .sitting(SittingCommand(anySitting(), sittingAct()))
    }

    private mutating func sittingAct() -> SittingAct {
        switch next(24) {
        case 0, 1: .open(present: next(5) == 0 ? [2] : [1, 2])
        case 2: .declareInterest(member: 1 + next(3), application: anyApplication(), reason: "Sąsiad.")
        case 3: .decideAcceptance(application: anyApplication(), isAccepted: false, reason: "Nie mieszka.")
        case 4, 22, 23: .decideAcceptance(application: anyApplication(), isAccepted: true, reason: "Mieszka.")
        case 5...7: .setAgenda([])
        case 8: .setAgenda((0..<next(3)).map { _ in anyApplication() })
        case 9...11: .breakTie([], next(2) == 0 ? .lot : .committee, reason: "Losowanie.")
        case 12: .setOrder([])
        case 13...15: .propose(isLast: next(6) == 0)
        case 16: .withdrawProposal(reason: "Brakowało wniosku.")
        case 17: next(3) == 0 ? .cancel(reason: "Brak kworum.") : .open(present: [1, 2, 3])
        default: .close(digest: "")
        }
    }

    private mutating func leaving() -> Command {
        let application = anyApplication()
        switch next(4) {
        case 0: return .resign(ResignApplication(application: application, day: day("2014-03-12"), reason: "Wyjazd."))
        case 1:
            let cause = StrikingCause.allCases[next(3)]
            return .strikeOff(StrikeOff(application: application, cause: cause, day: day("2014-03-12"), reason: "Termin minął."))
        case 2: return .recordDeath(RecordDeath(application: application, day: day("2014-03-11")))
        default: return .withdrawApplication(WithdrawApplication(application: application, reason: "Rezygnacja."))
        }
    }

    /// Without a reason the promotion is of whoever is next; with one, of anybody.
    private mutating func award() -> Command {
        let application = anyApplication()
        if next(4) == 0 { return .award(AwardCommand(application, .deliverNotice(day: day("2014-03-12"), signingEnds: day("2014-03-26")))) }
        let facts = ConfirmedFacts(isStillEligible: true, isStillWithout: next(6) > 0)
        return .award(AwardCommand(application, .promote(facts, reason: next(3) == 0 ? "Pierwszy nie odpowiada." : "")))
    }

    private mutating func earlier() -> Command {
        let household = 1 + next(max(1, households))
        if recruited.lines == 0 || next(2) == 0 {
            recruited.lines += 1
            let line = EarlierBeneficiaryContent(
                person: personID(origin + 700_000 + recruited.lines), familyName: Self.families[next(7)], givenNames: "Anna",
                pesel: Sample.pesel(1960, 5, 17, serial: origin + household * 10, .female),
                grant: EarlierGrant(support: PriorSupportKind.allCases[next(PriorSupportKind.allCases.count)], edition: "2011", day: day("2011-05-05")))
            return .earlier(.list(own(9600 + recruited.lines), line))
        }
        let decision = EarlierDecision(
            person: person(household), beneficiary: own(9600 + 1 + next(recruited.lines)), same: next(2) == 0, reason: "Numer się zgadza.")
        return .earlier(.decide(household: own(1000 + household), decision))
    }

    private mutating func publication() -> Command {
        switch next(6) {
        case 0:
            let household = 1 + next(max(1, households))
            return .objectToPublication(ObjectToPublication(
                household: own(1000 + household), person: person(household), day: day("2014-03-12"), isTakenBack: next(3) == 0))
        case 1: return .publish(PublicationCommand(anyRound(), .takeDown(PublicationForm.allCases[next(2)])))
        case 2:
            let approval = PublicationApproval(by: "Jan Nowak", day: day("2014-03-12"), words: "Opinia.")
            return .publish(PublicationCommand(anyRound(), .publish(.names, lines: [], approval: approval, takeDown: day("2014-04-30"))))
        default: return .publish(PublicationCommand(anyRound(), .publish(.numbers, lines: [], approval: nil, takeDown: nil)))
        }
    }

    /// Places, and how case numbers are made up: units and classes of which one ends where the other begins.
    private mutating func office() -> Command {
        let project = recruiting?.project ?? caseID(1)
        if next(3) == 0 { return .raisePlaces(RaisePlaces(project: project, places: 2 + next(6), reason: "Umowa.")) }
        let rule = CaseNumberRule(
            pattern: ["{unit}.{class}.{number}.{year}", "{class}.{number}.{year}.{unit}"][next(2)], unit: ["OPS", "OPS.0", "GOPS"][next(3)],
            fileClass: ["042", "0.042"][next(2)])
        return .setCaseNumbering(SetCaseNumbering(project: project, rule: rule))
    }
}

import Casework
import Rules
import Testing

@Suite("Rights") struct AuthorizeTests {
    /// One command of every kind; `CommandList.all` in the order of the enumeration.
    static let steering: Set<String> = [
        "openProject", "raisePlaces", "changeRole", "decideList", "planRound", "openRound", "extendRound", "closeRound", "decideRound", "strikeOff",
        "setCaseNumbering", "publish",
    ]
    static let teaching: Set<String> = ["planSession", "markAttendance", "takeBackGroupChange"]

    @Test("Each role may give exactly its commands", arguments: Role.allCases)
    func table(role: Role) {
        for (name, command) in CommandList.all {
            let expected: Bool =
                switch role {
                case .coordinator: true
                case .clerk: !Self.steering.contains(name) && name != "sitting"
                case .trainer: Self.teaching.contains(name)
                case .committee: name == "sitting"
                case .auditor: false
                }
            let reason = authorize(role, command)
            #expect(reason == (expected ? nil : Refusal.Reason(.roleMayNot(role))), "\(role) \(name)")
        }
    }

    @Test("A role that may not is refused before anything else is looked at")
    func authorizeComesFirst() throws {
        let decision = try Office().decision(on: CommandList.all[2].1, as: .auditor)
        #expect(decision == .refused(Refusal([Refusal.Reason(.roleMayNot(.auditor))])))
    }

    @Test("The list of commands in the tests is complete, and each names its subject")
    func commandsAreComplete() {
        #expect(CommandList.all.count == 48)
        #expect(Set(CommandList.all.map(\.0)).count == 48)
        for (name, command) in CommandList.all {
            #expect("\(command)".hasPrefix(name + "("))
            #expect(command.subject == CommandList.subject)
        }
    }
}

/// One command of each kind, all about one case.
enum CommandList {
    static let subject = CaseID(rawValue: "subject")

    static let all: [(String, Command)] = [
        ("openProject", .openProject(OpenProject(project: subject, programme: "p", places: 1))),
        ("raisePlaces", .raisePlaces(RaisePlaces(project: subject, places: 2, reason: "r"))),
        ("changeRole", .changeRole(ChangeRole(project: subject, login: "l", role: .clerk, act: .grant, reason: "r"))),
        ("saveHousehold", .saveHousehold(SaveHousehold(household: subject, content: Sample.content))),
        (
            "saveApplication",
            .saveApplication(SaveApplication(application: subject, content: Sample.form, household: Sample.content))
        ),
        ("recordFormalResult", .pass(subject)),
        ("decideList", .list(subject, .basicList)),
        ("withdrawApplication", .withdraw(subject)),
        ("takeBackDecision", .takeBackDecision(TakeBackDecision(application: subject, reason: "r"))),
        ("recommend", Committee.handOver(subject)),
        ("sitting", Committee.at(.open(present: []), subject)),
        ("award", .award(AwardCommand(subject, .deliverNotice(day: Sample.today, signingEnds: nil)))),
        ("saveEquipment", .saveEquipment(SaveEquipment(unit: subject, content: Sample.laptop))),
        ("draftLoan", .draftLoan(DraftLoan(loan: subject, application: Sample.application, until: nil))),
        ("signLoan", .signLoan(SignLoan(loan: subject, day: Sample.today))),
        ("handOver", .handOver(HandOver(loan: subject, day: Sample.today, units: []))),
        (
            "reportFailure",
            .reportFailure(ReportFailure(loan: subject, failure: Sample.failure, unit: nil, day: Sample.today, description: "d"))
        ),
        ("sendToService", .sendToService(SendToService(loan: subject, failure: Sample.failure, day: Sample.today))),
        (
            "recordRepair",
            .recordRepair(RecordRepair(loan: subject, failure: Sample.failure, day: Sample.today, remedy: "r"))
        ),
        ("returnEquipment", .returnEquipment(ReturnEquipment(loan: subject, day: Sample.today, reason: "r", lines: []))),
        ("defineModule", .defineModule(DefineModule(module: subject, title: "t", hours: 1))),
        (
            "formGroup",
            .formGroup(FormGroup(group: subject, module: Sample.module, name: "n", capacity: 1, trainer: "t"))
        ),
        ("enrol", .enrol(Enrol(group: subject, person: Sample.anna, household: Sample.household))),
        ("removeParticipant", .removeParticipant(RemoveParticipant(group: subject, person: Sample.anna, reason: "r"))),
        ("planSession", .planSession(PlanSession(group: subject, session: Sample.meeting))),
        ("markAttendance", .markAttendance(MarkAttendance(group: subject, session: Sample.session, entries: []))),
        ("takeBackGroupChange", .takeBackGroupChange(TakeBackGroupChange(group: subject, reason: "r"))),
        ("withdrawFailure", .withdrawFailure(WithdrawFailure(loan: subject, failure: Sample.failure, reason: "r"))),
        ("savePublicUnit", .savePublicUnit(SavePublicUnit(unit: subject, content: Sample.club))),
        ("installEquipment", .install(subject)),
        ("takeBackEquipment", .fetch(subject)),
        ("planRound", .planRound(PlanRound(round: subject, content: Sample.roundContent))),
        ("openRound", .openRound(OpenRound(round: subject))),
        ("extendRound", .extendRound(ExtendRound(round: subject, closes: Sample.today, reason: "r"))),
        ("closeRound", .closeRound(CloseRound(round: subject))),
        ("decideRound", .decideRound(DecideRound(round: subject))),
        ("beginVerification", .beginVerification(BeginVerification(application: subject))),
        ("callToSupplement", .callToSupplement(CallToSupplement(application: subject))),
        ("recordCallLetters", .recordCallLetters(RecordCallLetters(applications: [subject]))),
        ("deliverCall", .deliverCall(DeliverCall(application: subject, day: Sample.today, channel: .post))),
        ("recordSupplement", .recordSupplement(RecordSupplement(application: subject, day: Sample.today, items: []))),
        ("resign", .resign(subject)),
        ("strikeOff", .strikeOff(subject)),
        ("recordDeath", .die(subject)),
        (
            "setCaseNumbering",
            .setCaseNumbering(SetCaseNumbering(project: subject, rule: CaseNumberRule(pattern: "p", unit: "u", fileClass: "c")))
        ),
        ("earlier", .earlier(.list(subject, EventSamples.sparseLine))),
        ("publish", .publish(PublicationCommand(subject, .takeDown(.names)))),
        ("objectToPublication", .objectToPublication(ObjectToPublication(household: subject, person: Sample.anna, day: Sample.today))),
    ]
}

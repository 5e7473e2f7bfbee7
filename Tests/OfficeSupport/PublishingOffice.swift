import Casework
import Rules
import Storage

/// An office whose first round is decided and can be published: three people have a place, one application was rejected.
public enum PublishingOffice {
    /// The story did not go through.
    struct NotTold: Error { var step: String }

    /// Makes the office, whose programme allows names, in a directory that is not there yet.
    public static func make(at directory: String, login: String) throws {
        let environment = RealOffice.environment(login: login)
        let office = try Office.create(
            directory, programme: Resource.programme("kujawsko-pomorskie-2013"), law: Resource.law, trainingDay: day("2013-10-07"), environment)
        defer { office.close() }
        func send(_ command: Command) throws {
            let id = CommandID(rawValue: environment.randomID().description)
            let result = try office.submit(Submission(id: id, command: command, base: []))
            guard case .saved = result else { throw NotTold(step: "\(command): \(result)") }
        }
        try send(.openProject(OpenProject(project: caseID(1), programme: "kujawsko-pomorskie-2013", places: 3)))
        let rule = CaseNumberRule(pattern: "{unit}.{class}.{number}.{year}", unit: "OPS", fileClass: "042")
        try send(.setCaseNumbering(SetCaseNumbering(project: caseID(1), rule: rule)))
        let round = caseID(9501)
        try send(.planRound(PlanRound(round: round, content: RoundContent(window: RoundWindow(opens: day("2013-09-02"), closes: day("2013-09-30"))))))
        try send(.openRound(OpenRound(round: round)))
        for (number, family) in [(1, "Żółkiewska"), (2, "Nowak"), (3, "Ćwiklińska"), (4, "Dudek")] {
            guard case .saveApplication(var saving) = Sample.application(number, family: family) else { continue }
            saving.content.filing.receivedOn = day("2013-09-05")
            saving.content.documents = []
            try send(.saveApplication(saving))
            try send(.recordFormalResult(RecordFormalResult(application: caseID(2000 + number), passed: number < 4, reason: "Sprawdzono.")))
            if number < 4 { try send(.decideList(DecideList(application: caseID(2000 + number), outcome: .basicList, reason: "Uzasadnienie."))) }
        }
        try send(.closeRound(CloseRound(round: round)))
        try send(.decideRound(DecideRound(round: round)))
    }
}

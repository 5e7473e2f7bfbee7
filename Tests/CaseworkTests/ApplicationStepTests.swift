import Casework
import Foundation
import Rules
import Testing

private typealias C = Committee

/// Every step from every status: the table of transitions, the deciders that go by it, and the page that shows it.
@Suite("Steps of an application") struct ApplicationStepTests {
    static let path = "docs/application-states.md"

    /// The command that takes a step, where one command does.
    static func command(_ step: ApplicationStep) -> Command? {
        switch step {
        case .correct: .apply(Sample.form.with { $0.claimedGroups = ["G-FB"] })
        case .beginVerification: .beginVerification(BeginVerification(application: Sample.application))
        case .call: .call()
        case .deliverCall: .deliver()
        case .supplement: .bring([], isLast: true)
        case .pass: .pass(Sample.application, reason: "r")
        case .reject: .reject(Sample.application)
        case .putOnBasicList: .list(Sample.application, .basicList, reason: "r")
        case .putOnReserveList: .list(Sample.application, .reserveList, reason: "r")
        case .notAccept: .list(Sample.application, .notAccepted, reason: "r")
        case .draftLoan: .draftLoan(DraftLoan(loan: Sample.loan, application: Sample.application, until: nil))
        case .resign: .resign()
        case .strikeOff: .strikeOff(Sample.application, .ineligible)
        case .withdraw: .withdraw(Sample.application)
        case .recordDeath: .die()
        case .promote:
            .award(AwardCommand(Sample.application, .promote(ConfirmedFacts(isStillEligible: true, isStillWithout: true), reason: "r")))
        case .deliverNotice: .award(AwardCommand(Sample.application, .deliverNotice(day: Sample.today, signingEnds: Sample.day("2014-02-28"))))
        case .putOnAgenda, .takeOffAgenda, .decideAtSitting: nil
        }
    }

    struct Pair: Sendable, CustomTestStringConvertible {
        var step: ApplicationStep
        var status: ApplicationStatus
        var testDescription: String { "\(step) from \(status)" }
    }

    static let pairs = ApplicationStep.allCases.flatMap { step in ApplicationStatus.allCases.map { Pair(step: step, status: $0) } }

    @Test("Rulebook 5.2: each step is taken or refused from each status as the table says", arguments: pairs)
    func decidersGoByTheTable(pair: Pair) throws {
        guard let command = Self.command(pair.step) else { return }
        let decision = try Office.with(pair.status).decision(on: command)
        guard let obstacle = pair.step.obstacle(in: pair.status) else {
            // What else may be asked for is not of the table: nothing may be missing for a call, a term may run.
            guard case .refused(let refusal) = decision else { return }
            let other: Set<Refusal.Code.Name> = [.nothingMissing, .supplementTermUnset, .callTermRuns]
            #expect(refusal.reasons.allSatisfy { other.contains($0.code.name) }, "\(refusal)")
            return
        }
        guard case .refused(let refusal) = decision else {
            Issue.record("taken although the table refuses it")
            return
        }
        #expect(refusal.reasons.contains { $0.code == obstacle }, "\(refusal)")
    }

    @Test("Rulebook 5.2: a sitting takes on its agenda, and decides, what the table lets it", arguments: ApplicationStatus.allCases)
    func sittingsGoByTheTable(status: ApplicationStatus) throws {
        func refuses(_ decision: Decision) -> Bool {
            guard case .refused(let refusal) = decision else { return false }
            #expect(refusal.reasons.contains { $0.code == .notReadyForSitting(number: "W/1/2013", status) }, "\(refusal)")
            return true
        }
        func with(_ office: Office) -> Office {
            var office = office
            guard case .application(var application)? = office.states[C.application(1)] else { return office }
            application.status = status
            office.states[application.id] = .application(application)
            return office
        }
        let called = with(try C.called(1))
        #expect(refuses(try called.decision(on: C.at(.setAgenda(C.applications(1))))) == (ApplicationStep.putOnAgenda.obstacle(in: status) != nil))
        let ordered = with(try C.ordered(1))
        #expect(refuses(try ordered.decision(on: C.at(.propose(isLast: false)))) == (ApplicationStep.decideAtSitting.obstacle(in: status) != nil))
    }

    @Test("Rulebook 5.2: what ends the recruitment is left by no step but a death")
    func finalStatuses() {
        let final: Set<ApplicationStatus> = [.formallyRejected, .notAccepted, .resigned, .struckOff, .withdrawn, .died]
        #expect(Set(ApplicationStatus.allCases.filter(\.isFinal)) == final)
        for status in final {
            let open = ApplicationStep.allCases.filter { $0.obstacle(in: status) == nil }
            let expected: [ApplicationStep] = status == .died ? [] : status == .formallyRejected ? [.pass, .recordDeath] : [.recordDeath]
            #expect(open == expected, "\(status)")
        }
    }

    @Test("Rulebook 5.2: from each other status there is a way on")
    func noDeadEnds() {
        for status in ApplicationStatus.allCases where !status.isFinal {
            #expect(ApplicationStep.allCases.contains { $0.obstacle(in: status) == nil && $0 != .withdraw && $0 != .recordDeath }, "\(status)")
        }
    }

    @Test("The page shows the table as it is")
    func page() throws {
        let page = Self.page
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../" + Self.path)
        if ProcessInfo.processInfo.environment["RECORD"] == "1" {
            try page.write(to: file, atomically: true, encoding: .utf8)
            Issue.record("recorded \(Self.path); run again without RECORD")
        }
        let stored = try String(contentsOf: file, encoding: .utf8)
        #expect(page == stored, "\(Self.path) is out of date: RECORD=1 scripts/test --filter ApplicationStep")
    }

    static var page: String {
        var lines = [
            "# What can be done with an application, and when", "",
            "Made by a test from the table of transitions (`ApplicationStep`); a dot means that the step can be taken, else the reason is named that",
            "says what must happen first.", "",
        ]
        let steps = ApplicationStep.allCases.map { "`\($0.rawValue)`" }.joined(separator: " | ")
        lines.append("| status | \(steps) |")
        lines.append("|---|" + ApplicationStep.allCases.map { _ in "---|" }.joined())
        for status in ApplicationStatus.allCases {
            let cells = ApplicationStep.allCases.map { $0.obstacle(in: status).map { "\($0)".prefix { $0 != "(" } } ?? "•" }
            lines.append("| `\(status.rawValue)` | \(cells.joined(separator: " | ")) |")
        }
        return lines.joined(separator: "\n") + "\n"
    }
}

extension Refusal.Code {
    /// The reason without what it carries.
    fileprivate enum Name { case nothingMissing, supplementTermUnset, callTermRuns, other }

    fileprivate var name: Name {
        switch self {
        case .nothingMissing: .nothingMissing
        case .supplementTermUnset: .supplementTermUnset
        case .callTermRuns: .callTermRuns
        default: .other
        }
    }
}

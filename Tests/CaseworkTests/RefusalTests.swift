import Casework
import Foundation
import Rules
import Testing

/// One command that an office refuses, and every reason it gives.
struct RefusalRow: Sendable, CustomTestStringConvertible {
    var title: String
    var office: @Sendable () throws -> Office
    var command: Command
    var role: Role
    var reasons: [Refusal.Reason]

    init(
        _ title: String, _ office: @escaping @Sendable () throws -> Office, _ command: Command, as role: Role = .coordinator,
        _ reasons: Refusal.Reason...
    ) {
        self.title = title
        self.office = office
        self.command = command
        self.role = role
        self.reasons = reasons
    }

    var testDescription: String { title }
}

func because(_ code: Refusal.Code, _ field: String? = nil) -> Refusal.Reason { Refusal.Reason(code, field: field) }

@Suite("Refusals") struct RefusalTests {
    static let rows = officeRows + userRows + householdRows + applicationRows + standingRows + decisionRows + equipmentRows + loanRows + trainingRows + publicUnitRows + takingBackRows
        + roundRows + caseNumberRows + publicationRows + checkRows + leavingRows + sittingRows + recommendationRows + awardRows + earlierRows

    @Test("A command is refused with every reason there is", arguments: rows)
    func refuses(row: RefusalRow) throws {
        let decision = try row.office().decision(on: row.command, as: row.role)
        #expect(decision == .refused(Refusal(row.reasons)))
    }

    @Test("Every reason has a row of its own")
    func everyCodeHasARow() throws {
        let source = try String(
            contentsOf: URL(fileURLWithPath: #filePath).deletingLastPathComponent()
                .appendingPathComponent("../../Sources/Casework/Commands/Decision.swift"), encoding: .utf8)
        let codes = source.split(separator: "\n").map { $0.drop { $0 == " " } }.filter { $0.hasPrefix("case ") }
            .map { $0.dropFirst(5).prefix { $0 != "(" } }.map(String.init)
        let declared = Set(codes.filter { $0 != "accepted" && $0 != "refused" })
        // The table of an application's steps has a test of its own, over all of it.
        let ofSteps = ApplicationStepTests.pairs.compactMap { $0.step.obstacle(in: $0.status) }
        let shown = Set((Self.rows.flatMap(\.reasons).map(\.code) + ofSteps).map { String("\($0)".prefix { $0 != "(" }) })
        // A preview of tagged cases alone gives this one: TaggedTests.
        let ofPreviews: Set = ["notCompleteForPass"]
        #expect(declared.count > 50)
        #expect(declared.subtracting(shown).subtracting(ofPreviews).sorted() == [])
    }
}

import Foundation
import TestSupport

/// Who looks on while a story is played: nobody, or a person at a terminal.
public protocol Audience: AnyObject {
    /// What happens next, in words.
    func told(_ text: String)
    /// A terminal that is looked at from now on.
    func watches(_ session: PtySession)
    /// How keys get to the program: at once, or as a person types.
    func type(_ keys: String, _ session: PtySession) throws
}

/// Nobody looks: nothing is shown, and keys are pressed at once.
public final class EmptyHouse: Audience {
    public init() {}
    public func told(_ text: String) {}
    public func watches(_ session: PtySession) {}
    public func type(_ keys: String, _ session: PtySession) throws { try session.send(keys) }
}

/// What did not come out as the story tells.
public struct StoryFailure: Error, CustomStringConvertible {
    public let description: String
}

/// Where a story is played: an office in a directory, the program, and whoever looks on.
public final class Stage {
    /// What a command answered.
    public struct Outcome {
        public var status: Int32
        public var output: String
        public var errors: String
    }

    /// The directory that holds the office and what is written; the caller takes it away.
    public let room: String
    public var office: String { room + "/office" }
    private let program: String
    private let audience: any Audience

    public init(room: String, program: String, audience: any Audience) {
        self.room = room
        self.program = program
        self.audience = audience
    }

    /// Says what happens next.
    public func tell(_ text: String) { audience.told(text) }

    /// Runs a command of the program on the office, which must succeed.
    @discardableResult
    public func command(_ words: String...) throws -> Outcome {
        let shown = words.map { word in
            word.contains(" ") ? "\"\(word)\"" : word.hasPrefix("/") ? String(word.split(separator: "/").last ?? "") : word
        }
        tell("$ teczka " + shown.joined(separator: " "))
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = words + ["--office", office]
        process.environment = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "HOME": room]
        let (output, errors) = (Pipe(), Pipe())
        (process.standardInput, process.standardOutput, process.standardError) = (FileHandle.nullDevice, output, errors)
        try process.run()
        // What a command of these stories says fits into a pipe, so neither waits for the other.
        let texts = [output, errors].map { String(decoding: $0.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self) }
        process.waitUntilExit()
        let outcome = Outcome(status: process.terminationStatus, output: texts[0], errors: texts[1])
        guard outcome.status == 0 else { throw StoryFailure(description: "teczka \(words.joined(separator: " ")): \(outcome)") }
        let answer = (outcome.output + outcome.errors).split(separator: "\n").first.map(String.init) ?? ""
        if !answer.isEmpty { tell(answer) }
        return outcome
    }

    /// The screens of the office, at the desk.
    /// - Parameter login: as whom; nil for the user who runs the story.
    public func clerk(as login: String? = nil) throws -> Clerk {
        let session = try PtySession(
            executable: program, arguments: ["--office", office] + (login.map { ["--as", $0] } ?? []), environment: ["HOME": room], directory: room)
        let clerk = Clerk(session, audience)
        clerk.takesOver()
        try session.waitTitle("Pulpit")
        return clerk
    }

    /// Asks what must hold; the story stops where it does not.
    public func expect(_ holds: Bool, _ what: @autoclosure () -> String) throws {
        if !holds { throw StoryFailure(description: what()) }
    }
}

/// A person at the program: presses keys, and waits for what must come of them.
public final class Clerk {
    public let session: PtySession
    private let audience: any Audience

    init(_ session: PtySession, _ audience: any Audience) {
        self.session = session
        self.audience = audience
    }

    /// This terminal is looked at from now on.
    public func takesOver() { audience.watches(session) }

    /// Presses keys in the notation of `PtyKeys`, and waits for a text on the screen, however its lines are broken.
    public func press(_ keys: String, until text: String) throws {
        try audience.type(keys, session)
        try session.waitText(text)
    }

    /// Presses keys, and waits for a screen by its title.
    public func press(_ keys: String, opens title: String) throws {
        try audience.type(keys, session)
        try session.waitTitle(title)
    }

    /// Goes to a case by its number, from anywhere.
    public func go(to number: String) throws {
        try press("<C-g>", opens: "Przejdź")
        try press(number, until: "Przejdź do: " + number)
        try press("<Enter>", opens: "Wniosek " + number + " ")
        try session.waitText("Status:")
    }

    /// Back to the desk, screen by screen.
    public func goHome() throws { try session.toDesk() }

    /// Whether the screen says something, however its lines are broken.
    public func sees(_ text: String) -> Bool { session.screen.running.contains(text.running) }

    /// Leaves the program.
    public func leave() throws {
        let status = try session.leave()
        if status != 0 { throw StoryFailure(description: "the program ended with \(status)") }
    }
}

import Casework
import Glibc
import Journal
import Localization
import Programmes
import Rules
import Runtime
import Storage

/// Opens and makes offices with the machine's real disk, clock, chance and user.
struct OfficeAccess {
    var texts: any Texts
    /// Tells of long work.
    let progress: RebuildProgress
    /// Where a wait for the office's lock is told.
    let waits: WaitTeller
    /// Who acts instead of the system's user; training offices only.
    let actingAs: String?

    init(texts: any Texts, actingAs: String? = nil) {
        self.texts = texts
        self.actingAs = actingAs
        let progress = RebuildProgress(texts)
        self.progress = progress
        waits = WaitTeller {
            progress.finish()
            say(texts.lockWaiting($0))
        }
    }

    /// Opens the office in a directory, for a command: what was set aside is said at once.
    func openForCommand(_ directory: String) throws -> Office {
        let office = try open(directory)
        if let notice = Self.notice(office, texts) { say("teczka: " + notice) }
        return office
    }

    /// Opens the office in a directory.
    /// - Throws: `CommandFailure.officeMissing` where there is none, `onlyInTraining` where somebody else is to act in an office that is
    ///   no training office, `OfficeError`.
    func open(_ directory: String) throws -> Office {
        guard isDirectory(directory) else { throw CommandFailure.officeMissing(directory) }
        defer { progress.finish() }
        let office = try Office.open(directory, environment())
        if actingAs == nil || office.training { return office }
        office.close()
        throw CommandFailure.onlyInTraining
    }

    /// What to say of ends of the journal that opening or saving has set aside; nil for none.
    static func notice(_ office: Office, _ texts: any Texts) -> String? {
        let tails = office.takeQuarantinedTails()
        guard !tails.isEmpty else { return nil }
        return texts.quarantined(tails.reduce(0) { $0 + $1.length }, folder: office.directory + "/quarantine")
    }

    /// Makes an office for a programme and opens its project.
    /// - Parameters:
    ///   - name: a programme that ships with the program, or the path of a coordinator's own file (`.json`).
    ///   - trainingDay: the day on which a training office stands still; `nil` makes a real one.
    func make(_ directory: String, programme name: String, trainingDay: CalendarDay?) throws -> Office {
        let library = ProgrammeLibrary(try ResourceLocator())
        let isFile = name.hasSuffix(".json")
        let programme = isFile ? try readFile(name) : try library.programme(name)
        let law = try library.law()
        // The files are read whole before anything is made, so that a fault leaves nothing behind.
        let book = try RuleBookReader.read(
            programme: programme, law: law, training: trainingDay != nil, file: isFile ? name : library.path(of: name))
        try makeParents(of: directory)
        let office = try Office.create(directory, programme: programme, law: law, trainingDay: trainingDay, environment())
        let open = OpenProject(
            project: CaseID(rawValue: SystemRandom.hexadecimal(bytes: 16)), programme: book.ruleSet.id,
            places: book.ruleSet.capacity.households ?? Self.placesWhereNonePrinted)
        _ = try office.submit(
            Submission(
                id: CommandID(rawValue: SystemRandom.hexadecimal(bytes: 16)), command: .openProject(open),
                base: [VersionedCase(id: open.project, version: 0)]))
        return office
    }

    /// A programme that prints no number of places starts with none; the coordinator raises it with a reason.
    private static let placesWhereNonePrinted = 0

    func environment() -> OfficeEnvironment {
        let texts = self.texts
        let progress = self.progress
        let waits = self.waits
        var environment = OfficeEnvironment(
            fileSystem: RealFileSystem(), now: SystemClock.now, randomID: { OpaqueID(high: SystemRandom.word(), low: SystemRandom.word()) },
            login: actingAs ?? SystemUser.login(), processID: Int(getpid()), bootID: SystemUser.bootID(),
            pause: RealFileSystem.pause(microseconds:), programVersion: Teczka.version,
            readRules: { programme, law, training in
                try RuleBookReader.read(programme: programme, law: law, training: training, file: "programme")
            },
            progress: { progress.tell($0, of: $1) }, killPoint: KillSwitch.point)
        if let minimum = TestSwitch.progressMinimum { environment.rebuildingPays = minimum }
        if let attempts = KillSwitch.lockAttempts { environment.lockAttempts = attempts }
        environment.tellWaiting = { holder in waits.tell(holder.map { ProgramFailure.words($0, texts) }) }
        return environment
    }
}

/// Surroundings that a test can't make for one process alone; absent from releases.
enum TestSwitch {
    /// From how many records on an index is made whole at opening and its progress told, where a test has no more.
    static var progressMinimum: Int? {
        #if DEBUG
            SystemUser.environment("TECZKA_TEST_PROGRESS").flatMap { Int($0) }
        #else
            nil
        #endif
    }

    /// Whether Ctrl-T in the gallery is to end the program by a trap of Swift.
    static var hasTrap: Bool {
        #if DEBUG
            return SystemUser.environment("TECZKA_TEST_TRAP") != nil
        #else
            return false
        #endif
    }

    /// Whether to behave as where the machine has no watches left to give.
    static var hasNoWatches: Bool {
        #if DEBUG
            return SystemUser.environment("TECZKA_TEST_NO_WATCHES") != nil
        #else
            return false
        #endif
    }
}

/// Tells whoever waits for the office's lock who holds it: on standard error, or on the screen once there is one.
final class WaitTeller {
    var tell: (LockWords?) -> Void

    init(_ tell: @escaping (LockWords?) -> Void) { self.tell = tell }
}

/// Kills or stops the process at a point that a test names; absent from releases.
enum KillSwitch {
    static func point(_ point: KillPoint) {
        #if DEBUG
            act("TECZKA_TEST_KILL", SIGKILL, at: point)
            act("TECZKA_TEST_STOP", SIGSTOP, at: point)
        #endif
    }

    /// How often the lock is tried, where a test has no patience.
    static var lockAttempts: Int? {
        #if DEBUG
            SystemUser.environment("TECZKA_TEST_LOCK_TRIES").flatMap { Int($0) }
        #else
            nil
        #endif
    }

    #if DEBUG
        private static func act(_ variable: String, _ signal: Int32, at point: KillPoint) {
            guard SystemUser.environment(variable) == point.rawValue else { return }
            // Only where the test says so, so that making the office is not the save that dies.
            guard SystemUser.environment(variable + "_WHEN").map({ access($0, F_OK) == 0 }) ?? true else { return }
            kill(getpid(), signal)
        }
    #endif
}

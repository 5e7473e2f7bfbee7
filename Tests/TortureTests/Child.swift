import CPty
import Glibc
import TestSupport

/// A process under torture: what it says is read line by line, and it ends when it is told to.
final class Child {
    /// How a process has ended.
    enum End: Equatable {
        case exit(Int32)
        case signal(Int32)
    }

    let name: String
    let processID: pid_t
    /// Where its lines come from; below 0 once it has said its last.
    private(set) var descriptor: Int32
    private(set) var isStopped = false
    private var unread: [UInt8] = []

    /// Starts the torturer with an empty signal mask: the threads of a test mask signals, and children inherit that.
    init(_ name: String, _ words: [String], errors: String) throws {
        var ends: [Int32] = [-1, -1]
        guard pty_pipe(&ends) else { throw Broken("no pipe: \(errno)") }
        defer { close(ends[1]) }
        _ = fcntl(ends[0], F_SETFL, O_NONBLOCK)
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
        posix_spawn_file_actions_addopen(&actions, 2, errors, O_WRONLY | O_CREAT | O_APPEND, 0o600)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var signals = sigset_t()
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        sigfillset(&signals)
        posix_spawnattr_setsigdefault(&attributes, &signals)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
        let path = PtyExecutable.path("Torturer")
        var arguments = ([path] + words).map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        var environment: [UnsafeMutablePointer<CChar>?] = [nil]
        var started: pid_t = 0
        let answer = posix_spawn(&started, path, &actions, &attributes, &arguments, &environment)
        guard answer == 0 else {
            close(ends[0])
            throw Broken("\(path) does not start: \(answer)")
        }
        (self.name, processID, descriptor) = (name, started, ends[0])
    }

    deinit { if descriptor >= 0 { _ = end() } }

    /// The lines that have come; what was said before a kill is still read. Its last line closes the descriptor.
    func lines() -> [String] {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while descriptor >= 0 {
            let count = read(descriptor, &buffer, buffer.count)
            if count > 0 {
                unread += buffer[..<count]
            } else if count == 0 {
                close(descriptor)
                descriptor = -1
            } else if errno != EINTR {
                break
            }
        }
        var found: [String] = []
        while let feed = unread.firstIndex(of: 0x0A) {
            found.append(String(decoding: unread[..<feed], as: UTF8.self))
            unread.removeSubrange(...feed)
        }
        return found
    }

    func kill() { _ = Glibc.kill(processID, SIGKILL) }

    /// Stops it, wherever it is; answers whether it was still there to be stopped.
    func stop() -> Bool {
        _ = Glibc.kill(processID, SIGSTOP)
        return awaitStop()
    }

    /// Waits until it stands still; answers false where it has ended instead.
    func awaitStop() -> Bool {
        var information = siginfo_t()
        // Not reaped here: its end is somebody else's to see.
        guard waitid(P_PID, id_t(processID), &information, WSTOPPED | WEXITED | WNOWAIT) == 0 else { return false }
        isStopped = information.si_code == CLD_STOPPED
        return isStopped
    }

    func goOn() {
        isStopped = false
        _ = Glibc.kill(processID, SIGCONT)
    }

    /// Waits for the end of a process that has said its last.
    func reap() -> End {
        var status: Int32 = 0
        while waitpid(processID, &status, 0) < 0 && errno == EINTR {}
        let signal = status & 0x7F
        return signal == 0 ? .exit((status >> 8) & 0xFF) : .signal(signal)
    }

    /// Kills it and waits until it is gone; its last lines are thrown away.
    private func end() -> End {
        kill()
        close(descriptor)
        descriptor = -1
        return reap()
    }
}

/// What went against a promise of the office.
struct Broken: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
}

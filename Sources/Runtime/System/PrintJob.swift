import Glibc

/// Why nothing was printed.
public enum PrintError: Error, Equatable, Sendable {
    /// There is no such program, by its number and name.
    case missing(String, code: Int32)
    /// The printing program ended otherwise than well, with its status.
    case failed(String, status: Int32)
}

/// Hands texts to the system's printing program, `lp`, found on the `PATH`.
public enum PrintJob {
    /// Prints a text; returns once the printing program has taken all of it.
    /// - Parameters:
    ///   - title: what the queue shows; it holds no data of people.
    ///   - printer: the queue, or nil for the system's own.
    ///   - isQuiet: whether what the program says is dropped, because a screen stands where it would be written.
    /// - Throws: `PrintError`.
    public static func send(_ text: String, title: String, printer: String?, isQuiet: Bool = false) throws(PrintError) {
        try run("lp", (printer.map { ["-d", $0] } ?? []) + ["-t", title, "-"], input: Array(text.utf8), isQuiet: isQuiet)
    }

    /// Runs a program with a text on its standard input.
    private static func run(_ program: String, _ arguments: [String], input: [UInt8], isQuiet: Bool) throws(PrintError) {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { throw .missing(program, code: errno) }
        // Else the child would hold the end that it waits to see closed.
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, ends[0], STDIN_FILENO)
        if isQuiet { posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0) }
        // What it says of the job belongs beside our own messages, not into an answer that somebody pipes on.
        posix_spawn_file_actions_adddup2(&actions, STDERR_FILENO, STDOUT_FILENO)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // We ignore broken pipes; the child is to die of them as every program does.
        var defaults = sigset_t()
        sigemptyset(&defaults)
        sigaddset(&defaults, SIGPIPE)
        posix_spawnattr_setsigdefault(&attributes, &defaults)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
        var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        var child: pid_t = 0
        let code = posix_spawnp(&child, program, &actions, &attributes, &words, environ)
        close(ends[0])
        if code == 0 { feed(input, to: ends[1]) }
        close(ends[1])
        guard code == 0 else { throw .missing(program, code: code) }
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0 && errno == EINTR {}
        let hasExited = status & 0x7F == 0
        let answer = hasExited ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
        if answer == 127 { throw .missing(program, code: ENOENT) }
        if answer != 0 { throw .failed(program, status: answer) }
    }

    /// Writes all of it, unless nobody reads any more: then the program's status says why.
    private static func feed(_ bytes: [UInt8], to descriptor: Int32) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
            if count < 0 && errno == EINTR { continue }
            if count <= 0 { return }
            rest = rest.dropFirst(count)
        }
    }
}

/// Writes a new file for its owner alone: letters hold data of people.
/// - Throws: `FileReadError`; something that stands there already is never replaced.
public func writeNewFile(_ path: String, _ bytes: [UInt8]) throws(FileReadError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw FileReadError(path, code: errno) }
    var rest = bytes[...]
    while !rest.isEmpty {
        let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
        if count < 0 && errno == EINTR { continue }
        guard count > 0 else {
            let error = FileReadError(path, code: errno)
            close(descriptor)
            unlink(path)
            throw error
        }
        rest = rest.dropFirst(count)
    }
    // A full disk may say so only now.
    guard close(descriptor) == 0 else { throw FileReadError(path, code: errno) }
}

/// Makes a directory for its owner alone: what is written into it holds data of people.
/// - Throws: `FileReadError`; something that stands there already is never used.
public func makeNewDirectory(_ path: String) throws(FileReadError) {
    guard mkdir(path, 0o700) == 0 else { throw FileReadError(path, code: errno) }
}

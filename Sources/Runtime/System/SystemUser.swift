import Glibc

/// Who runs the program, as the kernel says; the environment is never asked, for a user can set it.
public enum SystemUser {
    /// The login name of the real user, or `uid-1234` where the machine has no name for it.
    public static func login() -> String {
        let uid = getuid()
        var entry = passwd()
        var found: UnsafeMutablePointer<passwd>?
        var buffer = [CChar](repeating: 0, count: 16_384)
        if getpwuid_r(uid, &entry, &buffer, buffer.count, &found) == 0, found != nil, let name = entry.pw_name {
            return String(cString: name)
        }
        return "uid-\(uid)"
    }

    /// An environment variable, where the program is not captive.
    public static func environment(_ name: String) -> String? {
        guard let value = getenv(name) else { return nil }
        let text = String(cString: value)
        return text.isEmpty ? nil : text
    }

    /// Whether standard input and output are both a terminal.
    public static var hasTerminal: Bool { isatty(0) == 1 && isatty(1) == 1 }
}

extension SystemUser {
    /// The machine's boot, as the kernel names it; empty where it does not.
    public static func bootID() -> String {
        guard let bytes = try? readFile("/proc/sys/kernel/random/boot_id") else { return "" }
        return String(decoding: bytes.prefix { $0 != 0x0A }, as: UTF8.self)
    }
}

import Glibc

/// Where the program under test lies.
public enum PtyExecutable {
    /// The path of a product of this package, beside the running test bundle; `TECZKA_EXECUTABLE` overrides it.
    public static func path(_ name: String = "teczka") -> String {
        if let override = getenv("TECZKA_EXECUTABLE") { return String(cString: override) }
        var buffer = [CChar](repeating: 0, count: 4096)
        let count = readlink("/proc/self/exe", &buffer, buffer.count - 1)
        let own = String(decoding: buffer[..<max(0, count)].map { UInt8(bitPattern: $0) }, as: UTF8.self)
        for start in [own, CommandLine.arguments.first { $0.hasSuffix(".xctest") } ?? ""] {
            var directory = start
            // The bundle is a file beside the products, or on other systems a directory some levels deeper.
            for _ in 0..<4 {
                guard let slash = directory.lastIndex(of: "/") else { break }
                directory = String(directory[..<slash])
                let candidate = directory + "/" + name
                if access(candidate, X_OK) == 0 { return candidate }
            }
        }
        return name
    }
}

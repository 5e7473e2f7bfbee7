import Glibc

/// Where the programme files, law tables and templates lie.
///
/// Looked for beside the executable, then in its checkout, then in `/usr/share/teczka`; the build's path is not stored in the
/// binary, so it may be moved.
public struct ResourceLocator: Sendable {
    /// The folder that holds `programmes` and `law`.
    public var folder: String

    /// - Throws: `ResourceError.notFound` with the places that were tried.
    public init() throws(ResourceError) {
        let tried = Self.candidates(executable: Self.executablePath())
        guard let folder = tried.first(where: { fileExists($0 + "/programmes") && fileExists($0 + "/law") }) else {
            throw .notFound(tried: tried)
        }
        self.folder = folder
    }

    /// A given folder, for tests.
    public init(folder: String) { self.folder = folder }

    static func executablePath() -> String {
        var buffer = [CChar](repeating: 0, count: 4096)
        let count = readlink("/proc/self/exe", &buffer, buffer.count - 1)
        guard count > 0 else { return "" }
        return String(decoding: buffer.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    static func candidates(executable: String) -> [String] {
        var parts = executable.split(separator: "/").dropLast().map(String.init)
        var folders: [String] = []
        let beside = "/" + parts.joined(separator: "/")
        folders.append(beside + "/Resources")
        folders.append(beside + "/../share/teczka")
        // A build in a checkout: .build/<triple>/<configuration>/teczka.
        while !parts.isEmpty {
            parts.removeLast()
            let here = "/" + parts.joined(separator: "/")
            if fileExists(here + "/Package.swift") { folders.append((here == "/" ? "" : here) + "/Resources") }
        }
        folders.append("/usr/share/teczka")
        return folders
    }
}

/// The program's own files are not where they should be.
public enum ResourceError: Error, Equatable, Sendable {
    case notFound(tried: [String])
    case unknownProgramme(String, known: [String])
}

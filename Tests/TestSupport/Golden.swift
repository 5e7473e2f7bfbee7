import Glibc

/// Golden files: expected texts beside the tests.
public enum Golden {
    /// Compares a text with `Golden/<name>.txt` beside the calling test file.
    ///
    /// With `RECORD=1` in the environment the file is written, and the comparison still fails once, so that no run that
    /// records is green.
    /// - Returns: nil when they agree, else what differs: `#expect(Golden.mismatch(frame.golden(), "desk") == nil)`.
    public static func mismatch(_ actual: String, _ name: String, file: String = #filePath, isRecording: Bool = isRecording) -> String? {
        let folder = directory(of: file) + "/Golden"
        let path = folder + "/" + name + ".txt"
        let actual = actual.hasSuffix("\n") ? actual : actual + "\n"
        if isRecording {
            mkdir(folder, 0o755)
            return write(actual, to: path) ? "recorded \(path); run again without RECORD" : "can't write \(path)"
        }
        guard let expected = read(path) else { return "no \(path); RECORD=1 writes it. Got:\n\(actual)" }
        if expected == actual { return nil }
        return "differs from \(path):\n" + difference(expected, actual)
    }

    /// Whether `RECORD=1` is in the environment.
    public static var isRecording: Bool { getenv("RECORD").map { String(cString: $0) } == "1" }

    static func difference(_ expected: String, _ actual: String) -> String {
        let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
        let new = actual.split(separator: "\n", omittingEmptySubsequences: false)
        var report = ""
        for line in 0..<max(old.count, new.count) {
            let before = line < old.count ? old[line] : nil
            let after = line < new.count ? new[line] : nil
            if before == after { continue }
            if let before { report += "\(line + 1) - \(before)\n" }
            if let after { report += "\(line + 1) + \(after)\n" }
        }
        return report
    }

    private static func directory(of file: String) -> String {
        file.lastIndex(of: "/").map { String(file[..<$0]) } ?? "."
    }

    private static func read(_ path: String) -> String? {
        guard let stream = fopen(path, "r") else { return nil }
        defer { fclose(stream) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = fread(&buffer, 1, buffer.count, stream)
            if count == 0 { break }
            bytes += buffer[..<count]
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func write(_ text: String, to path: String) -> Bool {
        guard let stream = fopen(path, "w") else { return false }
        defer { fclose(stream) }
        let bytes = Array(text.utf8)
        return fwrite(bytes, 1, bytes.count, stream) == bytes.count
    }
}

/// Other processes of this machine, as the kernel shows them to everybody.
public enum SystemProcess {
    /// Whether a process has been stopped by a signal or a debugger; false where it is gone or not to be seen.
    public static func isStopped(_ processID: Int) -> Bool {
        guard let bytes = try? readFile("/proc/\(processID)/stat") else { return false }
        // The name in parentheses may hold anything; the state is the word behind the last one.
        guard let end = bytes.lastIndex(of: UInt8(ascii: ")")), bytes.indices.contains(end + 2) else { return false }
        return bytes[end + 2] == UInt8(ascii: "T") || bytes[end + 2] == UInt8(ascii: "t")
    }
}

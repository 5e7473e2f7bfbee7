import Glibc

/// The exit codes of sysexits.h that the program uses.
enum ExitStatus: Int32 {
    case done = 0
    case usage = 64
    case badData = 65
    case noInput = 66
    case unavailable = 69
    case cannotCreate = 73
    case inputOutput = 74
    case tryAgain = 75
    case noPermission = 77
    case configuration = 78
}

/// Writes a line to standard error; results alone go to standard output.
func say(_ line: String, newline: Bool = true) { write(newline ? line + "\n" : line, to: 2) }

/// Writes a line to standard output.
func answer(_ line: String) { write(line + "\n", to: 1) }

/// Writes bytes to standard output; many lines go out together.
func answer(_ bytes: [UInt8]) { write(bytes[...], to: 1) }

private func write(_ text: String, to descriptor: Int32) { write(Array(text.utf8)[...], to: descriptor) }

private func write(_ all: ArraySlice<UInt8>, to descriptor: Int32) {
    var bytes = all
    while !bytes.isEmpty {
        let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
        if count < 0 && errno == EINTR { continue }
        // A reader that went away, as `| head` does, wants no more.
        if count <= 0 { return }
        bytes = bytes.dropFirst(count)
    }
}

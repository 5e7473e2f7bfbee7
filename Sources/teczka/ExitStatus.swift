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

/// Writes a line to standard error; results alone go to standard output. What could steer a terminal is shown.
func say(_ line: String) { write(Shown.text(line) + "\n", to: 2) }

/// Writes over the terminal's line on standard error; the padding, plain characters, covers what stood there.
func sayInPlace(_ text: String, padding: String = "") { write("\r" + Shown.text(text) + padding, to: 2) }

/// Writes a line to standard output. What could steer a terminal is shown.
func answer(_ line: String) { write(Shown.text(line) + "\n", to: 1) }

/// Writes two columns to standard output, with a tab between them for programs that read them.
func answer(columns first: String, _ second: String) { write(Shown.text(first) + "\t" + Shown.text(second) + "\n", to: 1) }

/// Writes columns to standard output, with a tab between each two.
func answer(columns: [String]) { write(columns.map(Shown.text).joined(separator: "\t") + "\n", to: 1) }

/// Writes lines to standard output, many at once. What could steer a terminal is shown.
func answer(lines: [UInt8]) { write(Shown.lines(lines)[...], to: 1) }

/// Writes JSON values to standard output, each on a line of its own. What could steer a terminal is escaped.
func answer(json: [UInt8]) { write(Shown.json(json)[...], to: 1) }

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

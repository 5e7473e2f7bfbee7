import Foundation
import Testing

/// The walls of the house that the compiler alone does not hold.
@Suite("Walls") struct WallTests {
    /// What each room may import; the package manifest says the same of the targets, this adds the system's modules.
    static let imports: [String: Set<String>] = [
        "Rules": [],
        "StrictJSON": [],
        "Casework": ["Rules"],
        "Localization": ["Rules", "Casework"],
        "Terminal": [],
        "Screens": ["Terminal", "Localization", "Casework", "Rules"],
        "Programmes": ["Rules", "StrictJSON"],
        "Letters": ["Localization", "Rules", "StrictJSON", "Terminal"],
        "Importing": ["Casework", "Rules", "StrictJSON"],
        "Journal": ["StrictJSON", "Crypto", "Glibc"],
        "Storage": ["Journal", "Casework", "Rules", "GRDB", "GRDBSQLite"],
        "Demo": ["Storage", "Casework", "Rules"],
        "Runtime": ["Screens", "Storage", "Programmes", "Letters", "Terminal", "Localization", "Casework", "Rules", "Glibc"],
        "NcursesBackend": ["CNcurses", "Terminal", "Glibc"],
        "teczka": [
            "Runtime", "NcursesBackend", "Demo", "Importing", "Letters", "Storage", "Journal", "Programmes", "Localization", "Casework", "Rules", "Terminal", "Screens", "StrictJSON",
            "ArgumentParser", "Glibc",
        ],
    ]

    /// The files that may touch the operating system, room by room; everything else goes through them.
    static let systemFiles: [String: Set<String>] = [
        "Journal": ["RealFileSystem.swift", "RealSystem.swift", "RealWatch.swift", "RealWorker.swift"],
        "Storage": [],
    ]

    @Test("Each room imports only what it may", arguments: imports.keys.sorted())
    func roomsImportWhatTheyMay(room: String) {
        let files = Tree.files(under: "Sources/\(room)", suffix: ".swift")
        #expect(!files.isEmpty, "no files in \(room)")
        for file in files {
            for line in file.lines {
                let words = line.split(separator: " ")
                guard let position = words.firstIndex(of: "import"), words.prefix(position).allSatisfy({ $0.hasPrefix("@") || $0 == "public" || $0 == "internal" || $0 == "private" })
                else { continue }
                let module = String(words[position + 1].split(separator: ".")[0])
                #expect(Self.imports[room]!.contains(module), "\(file.path) imports \(module)")
            }
        }
    }

    @Test("Every target of the manifest has its line in the table of imports")
    func everyTargetIsListed() throws {
        let folders = try FileManager.default.contentsOfDirectory(atPath: Tree.root.appendingPathComponent("Sources").path)
        #expect(Set(folders) == Set(Self.imports.keys).union(["CNcurses"]))
    }

    @Test("The core reads no clock, no chance, no environment and no file", arguments: ["Rules", "StrictJSON", "Casework", "Localization", "Importing", "Letters", "Terminal", "Screens"])
    func coreIsPure(room: String) {
        let banned = [
            "Date()", "Clock", "clock_gettime", "gettimeofday", "SystemRandomNumberGenerator", ".random(", "randomElement", "shuffled()",
            "getenv", "ProcessInfo", "CommandLine", "FileManager", "fopen", "print(", "readLine", "Task {", "async ", "Thread",
        ]
        for file in Tree.files(under: "Sources/\(room)", suffix: ".swift") {
            let code = Tree.code(file.text)
            for word in banned where code.contains(word) {
                Issue.record("\(file.path) uses \(word)")
            }
        }
    }

    @Test("Journal and Storage reach files only through the file-system protocol", arguments: ["Journal", "Storage"])
    func filesGoThroughTheProtocol(room: String) {
        let banned = [
            "import Glibc", "import Foundation", "FileManager", "contentsOfFile", "String(contentsOf", "Data(contentsOf", "write(to", "fopen(", " open(\"", "Glibc.",
            "unlink(\"", "rename(\"",
        ]
        for file in Tree.files(under: "Sources/\(room)", suffix: ".swift") {
            let name = String(file.path.split(separator: "/").last!)
            if Self.systemFiles[room]!.contains(name) { continue }
            let code = Tree.code(file.text)
            for word in banned where code.contains(word) {
                Issue.record("\(file.path) uses \(word)")
            }
        }
    }

    @Test("Nothing is left open in the sources")
    func nothingLeftOpen() {
        for file in Tree.files(under: "Sources", suffix: ".swift") {
            for word in ["TODO", "FIXME", "XXX", "fatalError(", "try!", "not implemented", "as! "] where file.text.contains(word) {
                Issue.record("\(file.path) holds \(word)")
            }
        }
    }

    @Test("No test sleeps")
    func noTestSleeps() {
        for file in Tree.files(under: "Tests", suffix: ".swift") where !file.path.hasPrefix("Tests/TidyTests") {
            let code = Tree.code(file.text)
            for word in ["sleep(", "Task.sleep"] where code.contains(word) { Issue.record("\(file.path) uses \(word)") }
        }
    }
}

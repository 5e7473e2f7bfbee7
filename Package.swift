// swift-tools-version: 6.1
import PackageDescription

// Each target is a room with walls: it may import only what stands here (the build is run with
// --explicit-target-dependency-import-check error). ARCHITECTURE.md draws the same picture.

// scripts/fuzz builds the same rooms with libFuzzer's counters in them, and an executable in the place of the fuzz tests.
let isFuzzing = Context.environment["TECZKA_FUZZ"] != nil

let strict: [SwiftSetting] =
    [.swiftLanguageMode(.v6)]
    + (isFuzzing ? [.unsafeFlags(["-sanitize=fuzzer", "-O", "-Xfrontend", "-assert-config", "-Xfrontend", "Debug"])] : [])

// scripts/sanitize compiles our C with the checks for undefined behaviour; Swift's compiler has none on Linux, and traps on its own.
let checkedC: [CSetting] =
    Context.environment["TECZKA_UNDEFINED"] == nil ? [] : [.unsafeFlags(["-fsanitize=undefined", "-fno-sanitize-recover=undefined"])]

// A look-up is a process: half of its time was the loader's. Released programs are linked by LLVM's linker, export no symbols and hold the C
// libraries in themselves; the scripts in scripts/link lead to the archives. DECISIONS.md has the figures.
let quickStart: [LinkerSetting] = [
    .unsafeFlags(
        [
            "-use-ld=lld", "-L", "\(Context.packageDirectory)/scripts/link", "-Xclang-linker", "-static-libgcc",
            "-Xlinker", "--no-export-dynamic", "-Xlinker", "--as-needed", "-Xlinker", "-z", "-Xlinker", "pack-relative-relocs",
        ], .when(platforms: [.linux], configuration: .release))
]

let fuzzDependencies: [Target.Dependency] = [
    "Journal", "Storage", "Programmes", "Importing", "Letters", "Terminal", "StrictJSON", "Localization", "Casework", "Rules",
]

let package = Package(
    name: "teczka",
    products: [
        .library(name: "Rules", targets: ["Rules"]),
        .executable(name: "teczka", targets: ["teczka"]),
        .executable(name: "histories", targets: ["Histories"]),
        .executable(name: "demo-lebork", targets: ["DemoLebork"]),
    ],
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    ],
    targets: [
        // The core: pure, no Foundation, no clock, no file.
        .target(name: "Rules", swiftSettings: strict),
        .target(name: "StrictJSON", swiftSettings: strict),
        .target(name: "Casework", dependencies: ["Rules"], swiftSettings: strict),
        .target(name: "Localization", dependencies: ["Rules", "Casework"], swiftSettings: strict),
        .target(name: "Terminal", swiftSettings: strict),
        .target(name: "Screens", dependencies: ["Terminal", "Localization", "Casework", "Rules"], swiftSettings: strict),

        // The edge and the shell.
        .target(name: "Programmes", dependencies: ["Rules", "StrictJSON"], swiftSettings: strict),
        .target(name: "Letters", dependencies: ["Localization", "Rules", "StrictJSON", "Terminal"], swiftSettings: strict),
        .target(name: "Importing", dependencies: ["Casework", "Rules", "StrictJSON"], swiftSettings: strict),
        .target(
            name: "Journal",
            dependencies: ["StrictJSON", .product(name: "Crypto", package: "swift-crypto")],
            swiftSettings: strict),
        .target(
            name: "Storage",
            dependencies: [
                "Journal", "Casework", "Rules", .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ],
            swiftSettings: strict),
        .target(name: "Demo", dependencies: ["Storage", "Casework", "Rules"], swiftSettings: strict),
        .target(
            name: "Runtime",
            dependencies: ["Screens", "Storage", "Programmes", "Letters", "Terminal", "Localization", "Casework", "Rules"],
            swiftSettings: strict),
        .target(name: "CNcurses", cSettings: checkedC, linkerSettings: [.linkedLibrary("ncursesw")]),
        .target(name: "NcursesBackend", dependencies: ["CNcurses", "Terminal"], swiftSettings: strict),
        .executableTarget(
            name: "teczka",
            dependencies: [
                "Runtime", "NcursesBackend", "Demo", "Importing", "Letters", "Storage", "Journal", "Programmes", "Localization", "Casework", "Rules", "Terminal", "Screens", "StrictJSON",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict, linkerSettings: quickStart),

        // For measuring: offices of any size, made of invented people.
        .executableTarget(
            name: "Histories",
            dependencies: [
                "Storage", "Journal", "Casework", "Rules", "Programmes", "Demo", .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            path: "Benchmarks/Histories", swiftSettings: strict),

        // Measuring of saves beside their peers: see Benchmarks/.
        .target(name: "SavePeers", path: "Benchmarks/SavePeers", linkerSettings: [.linkedLibrary("sqlite3")]),
        .executableTarget(
            name: "Saves", dependencies: ["SavePeers", "Storage", "Journal", "Casework", "Rules", "Programmes"], path: "Benchmarks/Saves",
            swiftSettings: strict),

        // Tests. CPty and CVterm exist for the end-to-end tests only.
        .target(name: "CPty", path: "Tests/CPty", cSettings: checkedC, linkerSettings: [.linkedLibrary("util")]),
        .systemLibrary(name: "CVterm", path: "Tests/CVterm", providers: [.apt(["libvterm-dev"])]),
        .target(name: "TestSupport", dependencies: ["Journal", "CPty", "CVterm"], path: "Tests/TestSupport", swiftSettings: strict),
        .target(
            name: "OfficeSupport", dependencies: ["Storage", "Journal", "StrictJSON", "Casework", "Rules", "Programmes"], path: "Tests/OfficeSupport",
            swiftSettings: strict),
        .executableTarget(
            name: "Torturer", dependencies: ["OfficeSupport", "Storage", "Journal", "Casework", "Rules"], path: "Tests/Torturer",
            swiftSettings: strict),
        // Whole recruitments played by keys: by the end-to-end tests, and by scripts/demo-lebork for a person to watch.
        .target(name: "Stories", dependencies: ["TestSupport"], path: "Tests/Stories", swiftSettings: strict),
        .executableTarget(name: "DemoLebork", dependencies: ["Stories", "TestSupport"], path: "Tests/DemoLebork", swiftSettings: strict),
        .testTarget(name: "RulesTests", dependencies: ["Rules"], swiftSettings: strict),
        .testTarget(name: "StrictJSONTests", dependencies: ["StrictJSON"], swiftSettings: strict),
        .testTarget(
            name: "ProgrammesTests", dependencies: ["Programmes", "Rules", "StrictJSON"], exclude: ["Cases"],
            swiftSettings: strict),
        .testTarget(
            name: "LettersTests", dependencies: ["Letters", "Rules", "TestSupport"], exclude: ["Golden"], swiftSettings: strict),
        .testTarget(name: "ImportingTests", dependencies: ["Importing", "Casework", "Rules", "StrictJSON"], swiftSettings: strict),
        .testTarget(name: "CaseworkTests", dependencies: ["Casework", "Rules"], exclude: ["Fixtures"], swiftSettings: strict),
        .testTarget(
            name: "TerminalTests",
            dependencies: ["Terminal", "NcursesBackend", "Runtime", "Screens", "Localization", "Casework", "Rules", "OfficeSupport", "TestSupport", "CPty"],
            exclude: ["Golden"], swiftSettings: strict),
        .testTarget(
            name: "ScreensTests",
            dependencies: ["Screens", "Terminal", "Localization", "Casework", "Rules", "TestSupport"],
            exclude: ["Golden"], swiftSettings: strict),
        .testTarget(
            name: "JournalTests", dependencies: ["Journal", "StrictJSON", "TestSupport"], exclude: ["Verifier", "Fixtures"],
            swiftSettings: strict),
        .testTarget(
            name: "StorageTests",
            dependencies: ["Storage", "Journal", "Casework", "Rules", "Programmes", "Demo", "TestSupport", "OfficeSupport"],
            exclude: ["Fixtures"], swiftSettings: strict),
        .testTarget(
            name: "TortureTests", dependencies: ["Torturer", "OfficeSupport", "TestSupport", "CPty", "Storage", "Journal", "Casework", "Rules"],
            swiftSettings: strict),
        .testTarget(name: "HistoriesTests", dependencies: ["Histories", "Demo", "Storage", "Journal", "Casework", "Rules", "Programmes"], swiftSettings: strict),
        .testTarget(
            name: "SimulationTests", dependencies: ["OfficeSupport", "Storage", "Journal", "Casework", "Rules", "Programmes", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "RuntimeTests",
            dependencies: ["Runtime", "Screens", "Programmes", "Letters", "Terminal", "Localization", "Casework", "Rules", "Storage", "OfficeSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "EndToEndTests",
            dependencies: ["TestSupport", "OfficeSupport", "Stories", "DemoLebork", "teczka", "Journal", "Storage", "Localization"], exclude: ["Fakes"],
            swiftSettings: strict),
        .testTarget(
            name: "StormTests",
            dependencies: [
                "teczka", "Runtime", "Screens", "Terminal", "Localization", "Storage", "Journal", "Casework", "Rules", "Demo", "OfficeSupport", "TestSupport",
            ], swiftSettings: strict),
        .testTarget(name: "TidyTests", swiftSettings: strict),
        // The same targets twice: replayed over the corpus by plain tests, or driven by libFuzzer.
        isFuzzing
            ? .executableTarget(
                name: "Fuzz", dependencies: fuzzDependencies, path: "Tests/FuzzTests", exclude: ["Corpus", "Replay"], swiftSettings: strict)
            : .testTarget(
                name: "FuzzTests", dependencies: fuzzDependencies, path: "Tests/FuzzTests", exclude: ["Corpus", "Driver"],
                swiftSettings: strict),
    ]
)

// scripts/sanitize builds the tests that it runs, and what they need.
if let wanted = Context.environment["TECZKA_TESTS"]?.split(separator: " ").map(String.init) {
    package.targets.removeAll { $0.type == .test && !wanted.contains($0.name) }
}

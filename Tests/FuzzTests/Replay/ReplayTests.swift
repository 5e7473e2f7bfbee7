import Journal
import Testing

/// The committed inputs, through the same functions that libFuzzer drives: what was found once stays mended.
@Suite("Fuzz: replay of the corpus") struct ReplayTests {
    static let folder = Shipped.root + "/Tests/FuzzTests/Corpus"

    static func inputs(_ target: String) throws -> [(name: String, bytes: [UInt8])] {
        let files = RealFileSystem()
        return try files.list(folder + "/" + target).map { ($0, try files.readAll(folder + "/" + target + "/" + $0)) }
    }

    @Test("every committed input keeps its promises", arguments: FuzzTarget.all.map(\.name)) func corpus(_ name: String) throws {
        let target = try #require(FuzzTarget.all.first { $0.name == name })
        let inputs = try Self.inputs(name)
        #expect(!inputs.isEmpty, "the target \(name) has no corpus")
        for input in inputs {
            #expect(throws: Never.self, "\(name)/\(input.name)") { try target.check(input.bytes) }
        }
        #expect(throws: Never.self, "no bytes at all") { try target.check([]) }
    }

    @Test("every folder of the corpus belongs to a target") func folders() throws {
        #expect(try RealFileSystem().list(Self.folder) == FuzzTarget.all.map(\.name).sorted())
    }

    @Test("what ships with the program keeps the promises, whole and cut off anywhere") func shipped() throws {
        for (folder, check) in [("programmes", checkProgramme), ("law", checkLaw), ("samples", checkFacts)] {
            for name in Shipped.names("Resources/" + folder) where name.hasSuffix(".json") {
                let bytes = Shipped.bytes("Resources/\(folder)/\(name)")
                #expect(throws: Never.self, "\(name)") { try check(bytes) }
                for cut in stride(from: 0, to: bytes.count, by: 1 + bytes.count / 20) {
                    #expect(throws: Never.self, "\(name) cut after \(cut)") { try check(Array(bytes[..<cut])) }
                }
            }
        }
    }
}

import Programmes
import Rules
import Testing

@Suite("Samples and the law as one piece")
struct SampleTests {
    @Test("ST-2, ST-3, ST-9, ST-11 to ST-14, ST-16, ST-19, ST-20, ST-23: the sample cases come out as their names say")
    func cases() throws {
        let cases = try CaseReader.read(Shipped.bytes("samples/stegna-cases.json"), file: "stegna-cases.json")
        let outcomes = cases.map { ($0.id ?? "", verdict($0.facts).status) }
        let expected: [(String, Verdict.Status)] = [
            ("family-on-the-limit", .eligible), ("family-one-grosz-over", .ineligible), ("partial-incapacity-1998-08-16", .eligible),
            ("partial-incapacity-1998-08-17", .ineligible), ("income-not-declared", .undetermined),
            ("minor-with-child-certificate", .eligible),
            ("scholar-on-the-eve-of-24", .eligible), ("average-of-exactly-four", .ineligible), ("foster-family", .eligible),
            ("disabled-child-raises-the-limit", .eligible), ("care-allowance-alone", .undetermined), ("fiftieth-birthday", .eligible),
            ("village-club", .eligible), ("household-33", .ineligible),
        ]
        #expect(outcomes.map(\.0) == expected.map(\.0))
        #expect(outcomes.map(\.1) == expected.map(\.1))
    }

    @Test("The law comes back from its bundle as it was")
    func bundle() throws {
        var files: [String: [UInt8]] = [:]
        for name in LawBundle.names { files[name] = try Shipped.bytes("law/" + name) }
        let bundle = LawBundle.join(files)
        #expect(LawBundle.split(bundle) == files)
        #expect(try LawBundle.read(bundle) == Shipped.law)
        #expect(LawBundle.split(Array(bundle.dropLast())) == nil)
        #expect(LawBundle.split(Array(bundle.dropFirst())) == nil)
        #expect(throws: FileFaults.self) { try LawBundle.read([]) }
        files[LawBundle.names[0]] = nil
        let error = #expect(throws: FileFaults.self) { try LawBundle.read(LawBundle.join(files)) }
        #expect(error?.file == LawBundle.names[0])
    }
}

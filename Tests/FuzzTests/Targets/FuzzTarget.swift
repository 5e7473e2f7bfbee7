/// A function that takes any bytes and throws where a promise about them is broken: driven by libFuzzer, and replayed over the corpus by tests.
struct FuzzTarget: Sendable {
    /// Also the name of its folder in the corpus.
    let name: String
    let check: @Sendable ([UInt8]) throws -> Void

    static let all: [FuzzTarget] = [
        FuzzTarget(name: "json", check: checkJSON),
        FuzzTarget(name: "keys", check: checkKeys),
        FuzzTarget(name: "records", check: checkRecords),
        FuzzTarget(name: "forged", check: checkForgedRecords),
        FuzzTarget(name: "intents", check: checkIntents),
        FuzzTarget(name: "programme", check: checkProgramme),
        FuzzTarget(name: "law", check: checkLaw),
        FuzzTarget(name: "facts", check: checkFacts),
        FuzzTarget(name: "drafts", check: checkDraft),
        FuzzTarget(name: "views", check: checkView),
        FuzzTarget(name: "papers", check: checkOfficePapers),
        FuzzTarget(name: "table", check: checkTable),
        FuzzTarget(name: "letters", check: checkLetters),
        FuzzTarget(name: "details", check: checkOfficeDetails),
    ]
}

/// A promise that some bytes have broken.
struct BrokenPromise: Error, CustomStringConvertible {
    let description: String
}

/// Throws where a promise does not hold.
func promise(_ holds: Bool, _ sentence: @autoclosure () -> String) throws(BrokenPromise) {
    if !holds { throw BrokenPromise(description: sentence()) }
}

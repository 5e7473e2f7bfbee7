import ArgumentParser
import Localization
import Programmes
import Rules
import Runtime

/// `teczka assess`: the facts of applications in, verdicts with their reasons out. Nothing is stored.
struct AssessCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "assess", abstract: "Ocenia fakty z pliku według programu i podaje powody.",
        discussion: """
              teczka assess --programme stegna-2013 fakty.json
              teczka assess --programme stegna-2013 fakty.json --explain
              teczka assess --programme stegna-2013 - --json < fakty.json
              teczka assess --programme stegna-2013 fakty.json --set threshold.social_assistance.person=514,00
              teczka assess --schema                  opis pliku z faktami (JSON Schema)
            """)

    @Option(help: ArgumentHelp("Program, np. stegna-2013, albo plik programu (.json).", valueName: "id"))
    var programme: String?

    @Option(name: .customLong("on"), help: ArgumentHelp("Dzień złożenia, gdy plik go nie podaje (RRRR-MM-DD).", valueName: "dzień"))
    var day: String?

    @Option(name: .customLong("set"), help: ArgumentHelp("Co by było, gdyby: kwota, termin albo rozstrzygnięcie; można powtarzać.", valueName: "klucz=wartość"))
    var suppositions: [String] = []

    @Argument(help: ArgumentHelp("Plik z faktami: jeden przypadek albo tablica; „-” oznacza standardowe wejście.", valueName: "plik"))
    var file: String?

    @Flag(help: "Wynik jako JSON, jeden wiersz na przypadek.")
    var json = false

    @Flag(help: "Pełne wyjaśnienie: fakty, dowody, prawo i co zmieniłoby odmowę.")
    var explain = false

    @Flag(help: "Każdy krok oceny po kolei.")
    var trace = false

    @Flag(help: "Wypisuje opis pliku z faktami (JSON Schema).")
    var schema = false

    @OptionGroup var language: LanguageOption

    func validate() throws {
        guard !schema else { return }
        if programme == nil { throw ValidationError("Missing expected argument '--programme <id>'") }
        if file == nil { throw ValidationError("Missing expected argument '<plik>'") }
    }

    func run() throws {
        if schema { return answer(lines: Array(CaseSchema.jsonSchema.utf8)) }
        guard let programme, let file else { return }
        let library = ProgrammeLibrary(try ResourceLocator())
        let law = try LawBundle.read(try library.law())
        let ruleSet = try library.ruleSet(programme, law: law)
        let filed = try day.map { text in
            guard let day = CalendarDay(iso: text) else { throw CommandFailure.badDay(text) }
            return day
        }
        var supposed: [Supposition] = []
        for text in suppositions { supposed.append(try Supposition.parse(text, under: ruleSet, law: law)) }
        let desk = AssessmentDesk(
            actual: ruleSet, ruleSet: try ruleSet.supposing(supposed, law: law), law: law, suppositions: supposed, filed: filed,
            wants: (json, explain, trace), texts: language.texts)
        do {
            try desk.tell(try CaseReader.read(try readInput(file), file: file))
        } catch let faults as FileFaults {
            // Faults of the facts are bad data; those of a programme or a law table are a matter of configuration.
            throw FactFaults(faults: faults)
        }
    }
}

/// A facts file that is refused.
struct FactFaults: Error {
    var faults: FileFaults
}

/// Assesses case after case and writes what was asked for; the output goes out in large pieces.
struct AssessmentDesk {
    /// The programme as it is, and as it is supposed to be; the same where nothing is supposed.
    let actual: RuleSet
    let ruleSet: RuleSet
    let law: LawTables
    let suppositions: [Supposition]
    /// The day of filing for facts that do not say.
    let filed: CalendarDay?
    let wants: (json: Bool, explanation: Bool, trace: Bool)
    let texts: any Texts

    private static let pieceSize = 1 << 18

    func tell(_ cases: [AssessCase]) throws {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(Self.pieceSize + (1 << 16))
        for item in cases {
            append(item, to: &bytes)
            if bytes.count >= Self.pieceSize {
                flush(bytes)
                bytes.removeAll(keepingCapacity: true)
            }
        }
        flush(bytes)
    }

    private func flush(_ bytes: [UInt8]) {
        if wants.json { answer(json: bytes) } else { answer(lines: bytes) }
    }

    private func append(_ item: AssessCase, to bytes: inout [UInt8]) {
        var facts = item.facts
        if let filed, facts.filing.receivedDay == nil {
            // Who says only the day brought it that day.
            facts.filing.receivedDay = filed
            if facts.filing.channel == nil { facts.filing.channel = .inPerson }
        }
        let verdict = assess(facts, under: ruleSet, law: law)
        let changes = suppositions.isEmpty ? [] : actual.changes(supposing: suppositions, law: law, on: facts.factsDay(under: ruleSet))
        // Explaining costs several times as much as assessing.
        let explanation = wants.explanation || wants.trace ? Rules.explain(verdict, facts: facts, under: ruleSet, law: law) : nil
        if wants.json {
            let report = CaseReport(
                id: item.id, facts: facts, verdict: verdict, documents: Checklist.documents(for: facts, under: ruleSet),
                nearestChange: nearestChange(turning: verdict, facts: facts, under: ruleSet, law: law), supposed: changes,
                explanation: wants.explanation ? explanation.map(inBothLanguages) : nil,
                trace: wants.trace ? explanation?.trace(under: ruleSet) : nil)
            return VerdictWriter.append(report, under: ruleSet, to: &bytes)
        }
        var lines: [String] = []
        if let id = item.id { lines.append("— " + id) }
        if !changes.isEmpty { lines += [texts.supposedHeading] + changes.map { "    " + texts.describe($0) } }
        if wants.trace, let explanation { lines += texts.describe(explanation.trace(under: ruleSet)) }
        if wants.explanation, let explanation {
            lines += texts.explain(explanation, under: ruleSet)
        } else {
            lines += texts.describe(verdict, under: ruleSet)
        }
        for line in lines { bytes += Array((Shown.text(line) + "\n").utf8) }
    }

    private func inBothLanguages(_ explanation: Explanation) -> [(language: String, lines: [String])] {
        Language.allCases.map { ($0.rawValue, $0.texts.explain(explanation, under: ruleSet)) }
    }
}

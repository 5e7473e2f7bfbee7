import ArgumentParser
import Casework
import Localization
import Runtime
import Storage

/// `teczka lookup`: who is this, what do they have, until when.
struct LookupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lookup", abstract: "Karta osoby albo krótka lista.",
        discussion: "  teczka lookup KOWALSKA\n  teczka lookup W/12/2013 --json")

    @Argument(help: ArgumentHelp("Część nazwiska, PESEL, numer wniosku, umowy, inwentarzowy albo seryjny.", valueName: "szukane"))
    var query: [String]

    @Flag(help: "Wynik jako JSON.")
    var json = false

    @OptionGroup var office: OfficeOptions

    func run() throws {
        try LookupRun(texts: office.texts, json: json).run(query.joined(separator: " "), office: office.path())
    }
}

/// One look-up: a card where one person fits, else a list.
struct LookupRun {
    var texts: any Texts
    var json: Bool

    func run(_ query: String, office path: String) throws {
        let office = try OfficeAccess(texts: texts).openForCommand(path)
        // Closed, and then left to the end of the process, which is near: taking it apart costs a twentieth of a look-up.
        let kept = Unmanaged.passRetained(office)
        defer { kept.takeUnretainedValue().close() }
        // What is shown may not be all that was saved.
        if let reason = office.readOnly { say("teczka: " + ProgramFailure.words(reason, texts)) }
        guard case .found(let hits) = try office.query(.find(query)), !hits.isEmpty else { return try tellUnits(query, office) }
        if Set(hits.map(\.person)).count == 1, case .card(let card) = try office.query(.card(hits[0].person)) {
            if json { return answer(CardJSON.text([CardJSON.value(card, try office.ruleBook())])) }
            for line in CardText.lines(card, texts, on: office.moment.day) { answer(line) }
            return
        }
        if json {
            let cards = try hits.compactMap { hit -> PersonCard? in
                guard case .card(let card) = try office.query(.card(hit.person)) else { return nil }
                return card
            }
            return answer(CardJSON.text(try cards.map { CardJSON.value($0, try office.ruleBook()) }))
        }
        for hit in hits {
            answer([hit.name, hit.pesel, hit.locality, hit.number].filter { !$0.isEmpty }.map(Shown.text).joined(separator: "  "))
        }
    }

    /// A number that is nobody's may stand on a unit in stock.
    private func tellUnits(_ query: String, _ office: Office) throws {
        guard query.contains(where: \.isNumber), case .equipment(let page) = try office.query(.equipment(ListRequest(narrow: query), status: nil)),
            !page.rows.isEmpty
        else {
            if json { answer(CardJSON.text([])) }
            throw CommandFailure.nothingFound(query)
        }
        if json { return answer(CardJSON.text(page.rows.map(CardJSON.value))) }
        for unit in page.rows {
            let parts = [unit.inventoryNumber, unit.serialNumber, unit.name, texts.name(of: unit.status)]
            answer(parts.map(Shown.text).joined(separator: "  "))
        }
    }
}

import ArgumentParser
import Casework
import Localization
import Runtime
import Storage
import StrictJSON

/// `teczka lookup`: who is this, what do they have, until when.
struct LookupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lookup", abstract: "Karta osoby albo krótka lista.",
        discussion: "  teczka lookup KOWALSKA\n  teczka lookup W/12/2013 --json")

    @Argument(help: ArgumentHelp("Część nazwiska, PESEL, numer wniosku, umowy, inwentarzowy albo seryjny, nazwa jednostki publicznej.", valueName: "szukane"))
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
        guard case .found(let hits) = try office.query(.find(query)), let first = hits.first else {
            if json { answer(json: CardJSON.line([])) }
            throw CommandFailure.nothingFound(query)
        }
        if let person = first.person, hits.allSatisfy({ $0.person == person }), case .card(let card) = try office.query(.card(person)) {
            if json { return answer(json: CardJSON.line([CardJSON.value(card, try office.ruleBook())])) }
            for line in CardText.lines(card, texts, on: office.moment.day) { answer(line) }
            return
        }
        if json { return answer(json: CardJSON.line(try hits.compactMap { try value($0, office) })) }
        for hit in hits {
            answer(parts(hit).filter { !$0.isEmpty }.joined(separator: "  "))
        }
    }

    private func value(_ hit: FinderHit, _ office: Office) throws -> JSONValue? {
        switch hit.subject {
        case .unit(let unit): return CardJSON.value(unit)
        case .publicUnit(let unit): return CardJSON.value(unit)
        case .person(let person, _):
            guard case .card(let card) = try office.query(.card(person)) else { return nil }
            return CardJSON.value(card, try office.ruleBook())
        }
    }

    private func parts(_ hit: FinderHit) -> [String] {
        switch hit.subject {
        case .unit(let unit): [unit.inventoryNumber, unit.serialNumber, unit.name, texts.name(of: unit.status)]
        case .publicUnit(let unit): [unit.name, texts.name(of: unit.kind), unit.locality]
        case .person: [hit.name, hit.pesel, hit.locality, hit.number]
        }
    }
}

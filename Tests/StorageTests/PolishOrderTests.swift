import Casework
import Rules
import Testing

@testable import Storage

/// Every list that is ordered by words, in the order of the Polish alphabet: told by an alphabet written out here, not by the program's keys.
@Suite("Lists in Polish order") struct PolishOrderTests {
    /// Each differs from its neighbour by a letter that an order by code points, or one without marks, puts elsewhere.
    static let words = ["Adam", "Ądam", "Cud", "Ćma", "Edek", "Ęda", "Lis", "Łoś", "Nysa", "Ńa", "Osa", "Ósma", "Sum", "Ślaz", "Zupa", "Źdźbło", "Żak"]
    private static let alphabet = Array(" aąbcćdeęfghijklłmnńoóprsśtuwyzźż")

    /// Whether the letters stand in the alphabet's order.
    private func isOrdered(_ texts: [String], _ what: String) {
        let keys = texts.map { $0.lowercased().compactMap { Self.alphabet.firstIndex(of: $0) } }
        for (first, second) in zip(keys, keys.dropFirst()) { #expect(!second.lexicographicallyPrecedes(first), "\(what): \(texts)") }
        #expect(Set(texts).count > 10, "\(what): \(texts)")
    }

    private func fill(_ office: Office) throws {
        try office.saved(.defineModule(DefineModule(module: caseID(6000), title: "Podstawy", hours: 10)))
        // Neither in order nor backwards.
        for number in Self.words.indices {
            let word = Self.words[(number * 7 + 3) % Self.words.count]
            var content = Sample.household(number, family: word, given: "Jan", locality: word + " Mała")
            content.addresses[0].street = "ul. " + word
            content.members[0].sex = nil
            guard case .saveApplication(var save) = Sample.application(number) else { return }
            save.household = content
            try office.saved(.saveApplication(save))
            let application = caseID(2000 + number)
            try office.saved(.recordFormalResult(.init(application: application, passed: true, reason: "Uwaga")))
            try office.saved(.decideList(.init(application: application, outcome: .basicList, reason: "Uwaga")))
            if number % 4 != 0 { try office.saved(.draftLoan(.init(loan: caseID(3000 + number), application: application, until: nil))) }
            let unit = EquipmentContent(inventoryNumber: word + "/1", serialNumber: word + "/2", name: word)
            try office.saved(.saveEquipment(.init(unit: caseID(4000 + number), content: unit)))
            try office.saved(.defineModule(DefineModule(module: caseID(6001 + number), title: word, hours: 10)))
            let group = FormGroup(group: caseID(7000 + number), module: caseID(6001 + number), name: word, capacity: 3, trainer: word)
            try office.saved(.formGroup(group))
        }
    }

    @Test("ą after a, ł after l, ó after o, ź and ż after z: in every list, by every column of words")
    func everyList() throws {
        let surroundings = Surroundings()
        let office = try surroundings.found()
        try fill(office)
        func ordered(_ key: ListOrder.Key) -> ListRequest { ListRequest(order: ListOrder(key)) }
        for key in [nil, ListOrder.Key.name, .locality, .address] {
            let request = key.map(ordered) ?? ListRequest()
            if case .households(let page) = try office.query(.households(request)) {
                isOrdered(page.rows.map { key == .locality ? $0.locality : key == .address ? $0.address : $0.name }, "households by \(String(describing: key))")
            }
            guard let key else { continue }
            if case .applications(let page) = try office.query(.applications(request, status: nil)) {
                isOrdered(page.rows.map { key == .locality ? $0.locality : key == .address ? $0.address : $0.applicantName }, "applications by \(key)")
            }
            if case .loans(let page) = try office.query(.loans(request, status: nil)) {
                isOrdered(page.rows.map { key == .locality ? $0.locality : key == .address ? $0.address : $0.borrowerName }, "loans by \(key)")
            }
        }
        for key in [nil, ListOrder.Key.number, .serial, .title] {
            guard case .equipment(let page) = try office.query(.equipment(key.map(ordered) ?? ListRequest(), status: nil)) else { continue }
            isOrdered(page.rows.map { key == .serial ? $0.serialNumber : key == .title ? $0.name : $0.inventoryNumber }, "equipment by \(String(describing: key))")
        }
        for key in [nil, ListOrder.Key.name, .module, .trainer] {
            guard case .groups(let page) = try office.query(.groups(key.map(ordered) ?? ListRequest())) else { continue }
            isOrdered(page.rows.map { key == .module ? $0.moduleTitle : key == .trainer ? $0.trainer : $0.name }, "groups by \(String(describing: key))")
        }
        guard case .modules(let modules) = try office.query(.modules) else { throw Unexpected(what: "no modules") }
        isOrdered(modules.map(\.title), "modules")
        guard case .people(let people) = try office.query(.enrolmentCandidates(group: caseID(7000))) else { throw Unexpected(what: "no people") }
        isOrdered(people.map(\.name), "people to enrol")
        let hits = try office.found("jan")
        isOrdered(hits.map(\.name), "the finder")
    }
}

import Casework
import Importing
import Rules
import Testing

@Suite("A list of earlier beneficiaries") struct EarlierTableTests {
    private struct BadFile: Error {}

    private func rows(_ text: String) throws -> [EarlierTable.Row] {
        var names = 0
        var file = try EarlierTable(Array(text.utf8), training: true) {
            names += 1
            return "n\(names)"
        }
        var rows: [EarlierTable.Row] = []
        while let row = try file.next() { rows.append(row) }
        return rows
    }

    private func person(_ text: String) throws -> ImportedBeneficiary {
        guard case .person(let row)? = try rows(text).first else { throw BadFile() }
        return row
    }

    private func faults(_ text: String) throws -> [RowFault] {
        guard case .refused(_, _, _, let faults)? = try rows(text).first else { throw BadFile() }
        return faults
    }

    private static let polish = "Lp.;Nazwisko;Imiona;PESEL;Data urodzenia;Edycja;Rodzaj wsparcia;Co otrzymano;Nr umowy;Data wsparcia;Rok wsparcia;Utrata sprzętu;Utrata potwierdzona;Miejscowość;Ulica;Nr domu;Nr lokalu\n"
    private static let english = "No.;Surname;Given names;PESEL;Birth date;Edition;Kind of support;Granted;Agreement number;Date of support;Year of support;Loss of equipment;Loss confirmed;Locality;Street;Building;Flat\n"

    @Test("a whole row, under Polish and under English headings, says the same and is known as the same row")
    func wholeRow() throws {
        let row = "7;Nowak;Jan;60651700005;17.5.2260;I;Sprzęt publiczny;laptop;12/2011;1.9.2011 r.;2011;zdarzenie losowe;tak;Toruń;Polna;3;2\n"
        let polish = try person(Self.polish + row.replacingOccurrences(";17.5.2260;", ";;"))
        let grant = EarlierGrant(
            support: .publicEquipment, edition: "I", item: "laptop", agreement: "12/2011", day: CalendarDay(iso: "2011-09-01"), loss: .randomEvent,
            lossConfirmed: true)
        #expect(polish.content.grant == grant)
        #expect(polish.content.address == EarlierAddress(locality: "Toruń", street: "Polna", building: "3", flat: "2"))
        #expect(polish.content.pesel?.digits == "60651700005" && polish.content.listName == "Nowak Jan" && polish.ordinal == "7")
        #expect(polish.content.person.rawValue != polish.id.rawValue)
        let english = try person(Self.english + row.replacingOccurrences(";17.5.2260;", ";;").replacingOccurrences("7;Nowak", "9;Nowak"))
        #expect(english.canonical == polish.canonical && english.content.grant == grant)
        let other = try person(Self.polish + row.replacingOccurrences(";17.5.2260;", ";;").replacingOccurrences("laptop", "komputer"))
        #expect(other.canonical != polish.canonical)
    }

    @Test("words of support and loss in both languages; a year alone", arguments: [
        ("wcześniejsza edycja", PriorSupportKind.earlierEdition), ("Sprzęt unijny", .euEquipment), ("inna pomoc unijna", .euOther),
        ("Earlier edition", .earlierEdition), ("public equipment", .publicEquipment), ("EU equipment", .euEquipment), ("Other EU help", .euOther),
    ])
    func words(_ word: String, _ kind: PriorSupportKind) throws {
        let row = try person("nazwisko,imię,data urodzenia,program,rodzaj wsparcia,rok wsparcia\nNowak,Jan,17.5.1960,KP,\(word),2011 r.\n")
        #expect(row.content.grant == EarlierGrant(support: kind, edition: "KP", year: 2011))
        #expect(row.content.bornOn(.training)?.iso == "1960-05-17")
    }

    @Test("what is wrong is named by row and column, all of it")
    func wrong() throws {
        let all = try rows(
            Self.polish + "1;Nowak;Jan;;;I;wcześniejsza edycja;;;;;;;;;;\n2;Nowak;;60651700006;;I;laptop;;;1.9.11;20111;;;;;;\n"
                + "3;Nowak;Ewa;;;I;sprzęt publiczny;;;1.9.2011;2012;sprzedaż;tak;;Polna;3;\n")
        guard case .refused(2, 2, "1", let first) = all[0], case .refused(3, 3, "2", let second) = all[1], case .refused(4, 4, "3", let third) = all[2]
        else { throw BadFile() }
        #expect(first.map(\.column) == ["PESEL"] && first[0].sentence.text().contains("a name alone"))
        #expect(second.map(\.column) == ["imiona", "PESEL", "rodzaj wsparcia", "data wsparcia", "rok wsparcia"])
        #expect(second[2].sentence.text().contains("wcześniejsza edycja"))
        #expect(third.map(\.column) == ["PESEL", "miejscowość", "rok wsparcia", "utrata potwierdzona"])
    }

    @Test("a header without the obligatory columns, with one under two names, is a fault of the whole file")
    func header() throws {
        let missing = #expect(throws: HeaderFaults.self) { try rows("nazwisko;imiona;PESEL\n") }
        #expect(missing?.faults.count == 2)
        let twice = #expect(throws: HeaderFaults.self) { try rows("nazwisko;surname;imiona;edycja;rodzaj wsparcia\n") }
        #expect(twice?.faults.count == 1)
    }

    @Test("every field of the list that a refusal names has its column")
    func places() throws {
        let row = try person("nazwisko;imiona;PESEL;edycja;rodzaj wsparcia\n\nNowak;\"Jan\nMaria\";60651700005;I;wcześniejsza edycja\n")
        let columns = FieldKey.EarlierField.allCases.compactMap { row.place(of: FieldKey.earlier($0)).column }
        #expect(Set(columns).count == FieldKey.EarlierField.allCases.count)
        #expect(row.place(of: FieldKey.earlier(.pesel)).line == 4)
        #expect(row.place(of: FieldKey.earlier(.year)).line == 3 && row.place(of: "other").column == nil)
    }
}

extension String {
    fileprivate func replacingOccurrences(_ old: String, _ new: String) -> String {
        guard let range = firstRange(of: old) else { return self }
        return String(self[..<range.lowerBound]) + new + String(self[range.upperBound...])
    }
}

import Casework
import Rules
import StrictJSON

/// One row of a file of applications: what `SaveApplication` needs.
public struct ImportedApplication: Equatable, Sendable {
    /// As a spreadsheet counts; 1 is the header.
    public var number: Int
    /// The line of the file, from 1.
    public var line: Int
    /// What stands in the column `lp.`.
    public var ordinal: String?
    public var command: SaveApplication
    /// The same for the same application, wherever it stands: what the name of its submission is made of.
    public var canonical: [UInt8]
    /// Where each column's cell begins.
    private var lines: [Column: Int]
    /// The number in the row of each member, in the members' order: a row may leave numbers out.
    private var persons: [Int]

    /// The column and line of the form field that a refusal names.
    public func place(of field: String?) -> (column: String?, line: Int) {
        guard var column = column(of: field) else { return (nil, line) }
        // An address of registration that was taken from the residence is mended there.
        if case .once(let single) = column, let origin = Column.residence(of: single), !Column.registered.contains(where: { lines[.once($0)] != nil }) {
            column = .once(origin)
        }
        return (column.name, lines[column] ?? line)
    }

    private func column(of field: String?) -> Column? {
        let parts = (field ?? "").split(separator: ".").map(String.init)
        guard parts.count == 3, let index = Int(parts[1]) else { return Column.of(field: field) }
        let household = command.household
        func person(_ id: PersonID) -> Int { persons[household.members.firstIndex { $0.id == id } ?? 0] }
        switch parts[0] {
        case "member" where persons.indices.contains(index):
            guard case .person(_, let personal)? = Column.of(field: field) else { return nil }
            return .person(persons[index], personal)
        case "income" where household.incomes.indices.contains(index):
            if parts[2] == FieldKey.IncomeField.period.rawValue { return .once(.incomeMonth) }
            return .person(person(household.incomes[index].person), parts[2] == FieldKey.IncomeField.kind.rawValue ? .incomeSource : .income)
        case "certificate" where household.certificates.indices.contains(index):
            let columns: [String: Column.Personal] = [
                "authority": .certificateAuthority, "issuedOn": .certificateFrom, "validUntil": .certificateUntil,
            ]
            return .person(person(household.certificates[index].person), columns[parts[2]] ?? .certificate)
        default: return Column.of(field: field)
        }
    }

    fileprivate init(_ reader: RowReader, _ command: SaveApplication, persons: [Int]) {
        self.persons = persons
        number = reader.row.number
        line = reader.row.line
        ordinal = reader.text(.ordinal)
        self.command = command
        canonical = reader.canonical
        lines = Dictionary(uniqueKeysWithValues: Column.all.filter { reader.text($0) != nil }.map { ($0, reader.line(of: $0)) })
    }
}

/// Opaque names, drawn by the shell: 32 lower-case hexadecimal digits each.
public typealias DrawName = () -> String

/// Makes the content of an application of the cells of a row.
struct ApplicationRowReader {
    private var reader: RowReader
    private let training: Bool
    private let draw: DrawName
    private var household = HouseholdContent()
    /// By the persons' numbers in the row.
    private var persons: [Int: PersonID] = [:]

    init(_ row: CSVRow, places: [Column: Int], training: Bool, draw: @escaping DrawName) {
        reader = RowReader(row, places: places)
        self.training = training
        self.draw = draw
    }

    /// The application, or everything that is wrong with the row.
    mutating func read() -> Result<ImportedApplication, RowRefused> {
        let month = reader.value(.incomeMonth, CellReader.month)
        for number in 1...Column.persons where number == 1 || reader.mentions(person: number) { readPerson(number, month: month) }
        readAddresses()
        household.home = HomeEquipment(
            computer: reader.word(.computer, Words.yesNo), computerWorks: reader.word(.computerWorks, Words.yesNo),
            internet: reader.word(.internet, Words.yesNo))
        let filing = readFiling()
        let representative = readRepresentative()
        guard reader.faults.isEmpty, let filing, let applicant = persons[1] else { return .failure(RowRefused(faults: reader.faults)) }
        let content = ApplicationContent(
            household: CaseID(rawValue: draw()), applicant: applicant, representative: representative.person,
            representativeKind: representative.kind, filing: filing, claimedGroups: CellReader.codes(reader.text(.groups) ?? ""),
            documents: CellReader.codes(reader.text(.documents) ?? "").map { DocumentTick(kind: $0, presented: true) })
        return .success(
            ImportedApplication(reader, SaveApplication(application: CaseID(rawValue: draw()), content: content, household: household),
                persons: persons.keys.sorted()))
    }

    private mutating func readFiling() -> FilingContent? {
        reader.require(.once(.receivedOn))
        let channel = reader.word(.channel, Words.channel)
        let day = reader.value(.receivedOn, CellReader.day)
        let time = reader.value(.receivedAt, CellReader.time)
        let postmark = reader.value(.postmark, CellReader.day)
        if postmark != nil, let channel, channel != .post { reader.note(.once(.postmark), "a postmark, and not sent by post") }
        guard let day else { return nil }
        return FilingContent(
            channel: channel ?? (postmark == nil ? .inPerson : .post), receivedOn: day, receivedAt: time, postmark: postmark,
            rightInstitution: reader.word(.rightInstitution, Words.yesNo), signed: reader.word(.signed, Words.yesNo))
    }

    private mutating func readRepresentative() -> (person: PersonID?, kind: RepresentativeKind?) {
        let number = reader.value(.representative, CellReader.personNumber)
        let kind = reader.word(.representativeKind, Words.representative)
        if kind != nil, number == nil { reader.require(.once(.representative)) }
        guard let number else { return (nil, nil) }
        guard let person = persons[number] else {
            reader.note(.once(.representative), "the row has no person \(number)")
            return (nil, nil)
        }
        return (person, kind)
    }

    private mutating func readPerson(_ number: Int, month: YearMonth?) {
        let id = PersonID(rawValue: draw())
        persons[number] = id
        func column(_ personal: Column.Personal) -> Column { .person(number, personal) }
        reader.require(column(.familyName))
        reader.require(column(.givenNames))
        if number > 1 { reader.require(column(.relation)) }
        let training = self.training
        let certificate = reader.word(column(.certificate), Words.certificate)
        let pesel = reader.value(column(.pesel)) { CellReader.pesel($0, training: training) }
        household.members.append(
            Member(
                id: id, familyName: reader.text(column(.familyName)) ?? "", givenNames: reader.text(column(.givenNames)) ?? "",
                pesel: pesel,
                identityDocument: reader.text(column(.identityDocument)), birthDate: reader.value(column(.birthDate), CellReader.day) ?? pesel?.birthDate(training ? .training : .civil),
                sex: reader.word(column(.sex), Words.sex) ?? pesel?.sex,
                relation: number == 1 ? .applicant : reader.word(column(.relation), Words.relation) ?? .other,
                phone: reader.text(column(.phone)), learner: reader.word(column(.learner), Words.yesNo),
                singleParent: reader.word(column(.singleParent), Words.yesNo),
                livesInTerritory: reader.word(column(.livesInTerritory), Words.yesNo),
                hasCertificate: certificate == .some(nil) ? false : nil))
        readIncome(id, number, month: month)
        readCertificate(id, number, kind: certificate ?? nil)
    }

    private mutating func readIncome(_ id: PersonID, _ number: Int, month: YearMonth?) {
        let column = Column.person(number, .income)
        let amount = reader.value(column, CellReader.money)
        let source = reader.word(.person(number, .incomeSource), Words.incomeSource)
        if source != nil, source != IncomeSource.none, reader.text(column) == nil { reader.require(column) }
        guard amount != nil || source != nil else { return }
        if reader.text(.incomeMonth) == nil { reader.note(.once(.incomeMonth), "an income needs the month in which it was earned") }
        guard let month else { return }
        let value = amount ?? .zero
        household.incomes.append(IncomeLine(person: id, period: month, kind: source ?? (value == .zero ? .none : .other), amount: value))
    }

    private mutating func readCertificate(_ id: PersonID, _ number: Int, kind: CertificateKind?) {
        let details: [Column.Personal] = [.certificateAuthority, .certificateFrom, .certificateUntil]
        guard reader.text(.person(number, .certificate)) != nil else {
            for detail in details where reader.text(.person(number, detail)) != nil { return reader.require(.person(number, .certificate)) }
            return
        }
        guard let kind else { return }
        reader.require(.person(number, .certificateAuthority))
        let authority = reader.word(.person(number, .certificateAuthority), Words.authority)
        let isPermanent = reader.text(.person(number, .certificateUntil)).map { text in Words.forEver.contains { $0.0 == Column.key(text) } } ?? false
        let until = isPermanent ? nil : reader.value(.person(number, .certificateUntil), CellReader.day)
        let from = reader.value(.person(number, .certificateFrom), CellReader.day)
        guard let authority else { return }
        household.certificates.append(
            CertificateLine(person: id, authority: authority, kind: kind, issuedOn: from, validUntil: until, permanent: isPermanent))
    }

    /// The address of registration is that of residence where the row says how somebody is registered and not where.
    private mutating func readAddresses() {
        let residence = address(
            .residence, (.locality, .street, .building, .flat, .postcode, .postTown))
        var registered = address(
            .registered,
            (.registeredLocality, .registeredStreet, .registeredBuilding, .registeredFlat, .registeredPostcode, .registeredPostTown))
        let registration = reader.word(.registration, Words.registration)
        let until = reader.value(.registeredUntil, CellReader.day)
        if registration == nil, registered != nil || until != nil { reader.require(.once(.registration)) }
        if let registration, registered == nil {
            if residence == nil { reader.require(.once(.locality)) }
            registered = residence
            registered?.kind = .registered
            registered?.registration = registration
        }
        registered?.registration = registration
        registered?.validUntil = until
        household.addresses = [registered, residence].compactMap { $0 }
    }

    private typealias AddressColumns = (
        locality: Column.Single, street: Column.Single, building: Column.Single, flat: Column.Single, postcode: Column.Single,
        postTown: Column.Single
    )

    private func address(_ kind: AddressKind, _ columns: AddressColumns) -> Address? {
        let texts = [columns.locality, columns.street, columns.building, columns.flat, columns.postcode, columns.postTown].map(reader.text)
        guard texts.contains(where: { $0 != nil }) else { return nil }
        return Address(
            kind: kind, locality: texts[0] ?? "", street: texts[1], building: texts[2] ?? "", flat: texts[3], postcode: texts[4] ?? "",
            postTown: texts[5] ?? "")
    }
}

/// A row of which nothing is taken in.
public struct RowRefused: Error, Equatable, Sendable {
    /// Never empty.
    public var faults: [RowFault]
}

import Casework
import Foundation
import Journal
import Programmes
import Rules
import TestSupport

@testable import Storage

/// The surroundings of an office under test: a clock that the test turns, identifiers that count up, a directory of its own.
final class Surroundings {
    let fileSystem: any FileSystem
    let directory: String
    private let temporary: String
    var now: Int64
    var login = "ola"
    var processID = 4711
    var killPoint: (KillPoint) -> Void = { _ in }
    var progressCalls = 0
    var indexElsewhere: String?
    private var counter: UInt64 = 0

    /// On a real disk.
    init(now: Int64 = Surroundings.spring) {
        let real = RealFileSystem()
        fileSystem = real
        temporary = Surroundings.makeTemporary()
        directory = temporary + "/office"
        self.now = now
    }

    /// On a simulated disk, with the index on a real one.
    init(simulated: SimulatedFileSystem, now: Int64 = Surroundings.spring) {
        fileSystem = simulated
        temporary = Surroundings.makeTemporary()
        directory = "/office"
        indexElsewhere = temporary + "/index.sqlite"
        self.now = now
    }

    deinit { try? FileManager.default.removeItem(atPath: temporary) }

    /// 2014-03-12 09:30 in Warsaw.
    static let spring: Int64 = 1_394_613_000_000

    private static func makeTemporary() -> String {
        let base = FileManager.default.fileExists(atPath: "/dev/shm") ? "/dev/shm" : "/tmp"
        let path = "\(base)/teczka-storage-\(UUID().uuidString)"
        try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        return path
    }

    var indexPath: String { indexElsewhere ?? directory + "/index.sqlite" }

    func id() -> OpaqueID {
        counter += 1
        return OpaqueID(high: UInt64(processID) << 32 | 0xABCD, low: counter)
    }

    func environment() -> OfficeEnvironment {
        var environment = OfficeEnvironment(
            fileSystem: fileSystem, now: { self.now }, randomID: { self.id() }, login: login, processID: processID, bootID: "boot",
            pause: { _ in }, lockAttempts: 3, programVersion: "0.1.0", readRules: readRules, progress: { _, _ in self.progressCalls += 1 },
            killPoint: { self.killPoint($0) })
        environment.indexElsewhere = indexElsewhere.map { ($0, RealFileSystem()) }
        return environment
    }

    /// A training office on the demo's day, with its project opened.
    func found(places: Int = 32, open: Bool = true) throws -> Office {
        let office = try Office.create(
            directory, programme: Resource.programme, law: Resource.law, trainingDay: CalendarDay(year: 2014, month: 3, day: 12),
            environment())
        if open { try office.saved(.openProject(OpenProject(project: caseID(1), programme: "stegna-2013", places: places))) }
        return office
    }

    func reopen() throws -> Office { try Office.open(directory, environment()) }
}

/// Reads the rules as the program does.
func readRules(_ programme: [UInt8], _ law: [UInt8], _ training: Bool) throws -> RuleBook {
    let tables = try LawBundle.read(law)
    let read = try ProgrammeReader.read(programme, file: "programme", law: tables)
    return RuleBook(ruleSet: read.ruleSet, law: tables, training: training)
}

/// Files that ship with the program.
enum Resource {
    private static let root = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Resources")

    static let programme = bytes("programmes/stegna-2013.json")
    static let law: [UInt8] = LawBundle.join(
        Dictionary(uniqueKeysWithValues: LawBundle.names.map { ($0, bytes("law/\($0)")) }))

    private static func bytes(_ name: String) -> [UInt8] {
        guard let data = try? Data(contentsOf: root.appendingPathComponent(name)) else { return [] }
        return [UInt8](data)
    }
}

func caseID(_ number: Int) -> CaseID { CaseID(rawValue: String(format: "%032x", number)) }
func personID(_ number: Int) -> PersonID { PersonID(rawValue: String(format: "%032x", 0xF000_0000 + number)) }
func commandID(_ number: Int) -> CommandID { CommandID(rawValue: String(format: "%032x", 0xC000_0000 + number)) }
func day(_ text: String) -> CalendarDay { CalendarDay(iso: text) ?? CalendarDay(dayNumber: 0) }

/// A wrong answer of an office under test.
struct Unexpected: Error { let what: String }

extension Office {
    /// Submits under a fresh command and expects it to be saved.
    @discardableResult
    func saved(_ command: Command, base: [VersionedCase] = [], id: CommandID? = nil) throws -> Receipt {
        let id = id ?? CommandID(rawValue: environment.randomID().description)
        guard case .saved(let receipt) = try submit(Submission(id: id, command: command, base: base)) else {
            throw Unexpected(what: "not saved: \(try submit(Submission(id: id, command: command, base: base)))")
        }
        return receipt
    }

    func desk() throws -> DeskCounts {
        guard case .desk(let counts) = try query(.desk) else { throw Unexpected(what: "no desk") }
        return counts
    }

    func found(_ needle: String) throws -> [FinderHit] {
        guard case .found(let hits) = try query(.find(needle)) else { throw Unexpected(what: "no hits") }
        return hits
    }
}

/// Sample people: invented, with numbers of the years 2200–2299.
enum Sample {
    static func pesel(_ year: Int, _ month: Int, _ dayOfMonth: Int, serial: Int, _ sex: Sex) -> PESEL {
        let short = year % 100
        var digits = [short / 10, short % 10, (month + 60) / 10, (month + 60) % 10, dayOfMonth / 10, dayOfMonth % 10]
        digits += [serial / 100 % 10, serial / 10 % 10, serial % 10, (serial % 5) * 2 + (sex == .female ? 0 : 1)]
        digits.append(PESEL.controlDigit(of: digits))
        guard let pesel = try? PESEL.parse(digits.map(String.init).joined(), training: true) else {
            preconditionFailure("the sample's number is well formed")
        }
        return pesel
    }

    /// A household of one woman, born 1960-05-17, in Jantar.
    static func household(
        _ number: Int, family: String = "Żółkiewska", given: String = "Anna Łucja", locality: String = "Jantar"
    ) -> HouseholdContent {
        let member = Member(
            id: personID(number), familyName: family, givenNames: given, pesel: pesel(1960, 5, 17, serial: number, .female),
            birthDate: day("1960-05-17"), sex: .female, relation: .applicant, phone: "55 247 00 \(10 + number % 90)")
        let income = IncomeLine(
            person: member.id, period: YearMonth(of: day("2013-10-01")), kind: .pension, amount: Money(grosze: 54_200))
        return HouseholdContent(
            members: [member],
            addresses: [Address(
                kind: .registered, locality: locality, street: "ul. Bursztynowa", building: "7", postcode: "82-103", postTown: "Stegna",
                registration: .permanent)],
            incomes: [income], home: HomeEquipment(computer: false, internet: false))
    }

    static func application(_ number: Int, family: String = "Żółkiewska", given: String = "Anna Łucja") -> Command {
        let content = ApplicationContent(
            household: caseID(1000 + number), applicant: personID(number),
            filing: FilingContent(channel: .inPerson, receivedOn: day("2013-11-28"), rightInstitution: true, signed: true),
            claimedGroups: ["G-SA"], documents: [DocumentTick(kind: "application_form", presented: true)])
        return .saveApplication(SaveApplication(
            application: caseID(2000 + number), content: content, household: household(number, family: family, given: given)))
    }
}

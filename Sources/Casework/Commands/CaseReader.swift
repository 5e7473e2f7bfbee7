import Rules

/// What deciding may look at, beside the command: the present state of the office, read under its lock.
/// The storage layer conforms to it; tests use a dictionary. Methods throw only where the store itself fails.
public protocol CaseReader {
    /// The case's state, or `nil` where no such case exists.
    func state(of id: CaseID) throws -> CaseState?
    /// Tells which cases will be asked for next, where they are many: a store may read them together.
    func prepare(_ ids: [CaseID]) throws
    /// Does the same with many values, in their order: a store may share the work out, for the core has no threads.
    func map<Item: Sendable, Value: Sendable>(_ items: [Item], _ work: @escaping @Sendable (Item) -> Value) throws -> [Value]
    /// The office's project, or `nil` before it is opened.
    func project() throws -> Project?
    /// How many applications are in a status now.
    func count(on status: ApplicationStatus) throws -> Int
    /// The highest position that an application in this status holds now; 0 where none holds one.
    func lastPosition(on status: ApplicationStatus) throws -> Int
    /// The application in this status with the lowest position, if any has one.
    func first(on status: ApplicationStatus) throws -> CaseID?
    /// Whether an application in this status holds the position now.
    func isHeld(_ position: Int, on status: ApplicationStatus) throws -> Bool
    /// The login of whoever saved the case last; `nil` where nobody knows.
    func lastSaver(of id: CaseID) throws -> String?
    /// Who founded the office; `nil` where nobody knows.
    func founder() throws -> String?
    /// The highest number given so far in a series and year; 0 before the first.
    func lastNumber(_ series: NumberSeries, year: Int) throws -> Int
    /// The unit with this inventory number, if any.
    func unit(inventoryNumber: String) throws -> CaseID?
    /// The unit with this serial number, if any.
    func unit(serialNumber: String) throws -> CaseID?
    /// The applications of a household, in the order of their numbers.
    func applications(of household: CaseID) throws -> [CaseID]
    /// The loan of an application, if one was drafted.
    func loan(of application: CaseID) throws -> CaseID?
    /// The groups in which a person is enrolled now, in any order.
    func groups(of person: PersonID) throws -> [CaseID]
    /// The sitting with this number, if any.
    func sitting(numbered number: String) throws -> CaseID?
    /// What the ranking knows of applications on a sitting's agenda, as far as the store keeps it under the rules in force, without what the
    /// committee said of them; those that are left out are worked out from their cases.
    func keptCandidates(of sitting: CaseID) throws -> [CaseID: Candidate]
    /// The content hashes of the programme and law files in force.
    func ruleFiles() throws -> RuleFiles
    /// SHA-256 of bytes in lower-case hexadecimal digits: the core has no cryptography of its own.
    func digest(_ bytes: [UInt8]) throws -> String
    /// The highest case number given so far in a unit, class and year; 0 before the first.
    func lastCaseNumber(unit: String, fileClass: String, year: Int) throws -> Int
    /// Whether a case of the year that was counted under another unit or class bears this number, read as a whole.
    func isGiven(_ number: CaseNumber) throws -> Bool
    /// All rounds of the office, in any order.
    func rounds() throws -> [CaseID]
    /// The applications of a round, in the order of their numbers.
    func applications(inRound round: CaseID) throws -> [CaseID]
    /// Text whose order by code units is that of the Polish alphabet: the core has no collation of its own.
    func sortKey(_ text: String) throws -> String
    /// How many applications of a round are in each status now; a missing status is zero.
    func tally(of round: CaseID) throws -> [ApplicationStatus: Int]
    /// Households in which this PESEL stands, other than as an outside representative.
    func households(pesel: PESEL) throws -> [CaseID]
    /// People on the list of earlier beneficiaries with this PESEL, or with these names, folded as the store folds, and no other birth date.
    func earlierBeneficiaries(_ search: EarlierSearch, _ reading: PESEL.Reading) throws -> [EarlierBeneficiary]
}

/// The series in which the office gives numbers, each restarting every year and never reusing one.
public enum NumberSeries: String, Sendable, Codable, CaseIterable {
    case application = "W"
    case loan = "U"

    /// The printed number, e.g. `W/12/2013`.
    public func text(_ number: Int, year: Int) -> String { "\(rawValue)/\(number)/\(year)" }
}

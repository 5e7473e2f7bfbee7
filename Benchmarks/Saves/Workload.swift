import Casework
import Rules

/// What one clerk saves, one after another: the same seed gives the same submissions.
///
/// Four for each household: it is registered, applies, is decided on formally, and changes its telephone number.
struct Workload {
    private var random: UInt64
    /// The number of the next person: no two may have one PESEL.
    private var person: UInt64
    private var step = 0
    private var household = CaseID(rawValue: "")
    private var application = CaseID(rawValue: "")
    private var content = HouseholdContent(members: [], addresses: [])

    /// - Parameter block: Sets the people apart from those of other workloads in the same office; below 20.
    init(seed: UInt64, block: UInt64) {
        random = seed
        person = block * 80_000
    }

    mutating func next() -> Submission {
        defer { step += 1 }
        let base: [VersionedCase]
        let command: Command
        switch step % 4 {
        case 0:
            household = CaseID(rawValue: opaque())
            application = CaseID(rawValue: opaque())
            content = makeHousehold()
            base = [VersionedCase(id: household, version: 0)]
            command = .saveHousehold(SaveHousehold(household: household, content: content))
        case 1:
            base = [VersionedCase(id: application, version: 0)]
            command = .saveApplication(
                SaveApplication(application: application, content: makeApplication(), household: content))
        case 2:
            base = [VersionedCase(id: application, version: 1)]
            command = .recordFormalResult(RecordFormalResult(application: application, passed: true, reason: "Komplet dokumentów."))
        default:
            content.members[0].phone = phone()
            base = []
            command = .saveHousehold(SaveHousehold(household: household, content: content))
        }
        return Submission(id: CommandID(rawValue: opaque()), command: command, base: base)
    }

    // MARK: People

    private static let families = [
        "Wiśniewska", "Kowalczyk", "Zielińska", "Szymańska", "Woźniak", "Dąbrowska", "Kozłowska", "Jankowska", "Mazur", "Krawczyk", "Piotrowska",
        "Grabowska", "Nowakowska", "Pawłowska", "Michalska", "Żółkiewska",
    ]
    private static let given = ["Anna", "Maria", "Katarzyna", "Łucja", "Zofia", "Barbara", "Ewa", "Krystyna", "Irena", "Agnieszka"]
    private static let places = ["Stegna", "Jantar", "Mikoszewo", "Drewnica", "Rybina", "Tujsk", "Żuławki", "Chełmek"]

    private mutating func makeHousehold() -> HouseholdContent {
        let family = pick(Self.families)
        var members: [Member] = []
        for index in 0..<(1 + Int(draw() % 4)) {
            let (birth, pesel) = identity(index == 0 ? 1950 : 1998)
            members.append(
                Member(
                    id: PersonID(rawValue: opaque()), familyName: family, givenNames: "\(pick(Self.given)) \(pick(Self.given))",
                    pesel: pesel, birthDate: birth, sex: .female, relation: index == 0 ? .applicant : .child,
                    phone: index == 0 ? phone() : nil))
        }
        let income = members.map {
            IncomeLine(
                person: $0.id, period: YearMonth(of: CalendarDay(year: 2013, month: 10, day: 1) ?? CalendarDay(dayNumber: 0)),
                kind: $0.relation == .applicant ? .employment : .none,
                amount: Money(grosze: $0.relation == .applicant ? Int64(draw() % 60_000) : 0))
        }
        return HouseholdContent(
            members: members,
            addresses: [
                Address(
                    kind: .registered, locality: pick(Self.places), street: "ul. Bursztynowa", building: String(1 + draw() % 90),
                    postcode: "82-103", postTown: "Stegna", registration: .permanent)
            ],
            incomes: income, home: HomeEquipment(computer: false, internet: false))
    }

    private func makeApplication() -> ApplicationContent {
        ApplicationContent(
            household: household, applicant: content.members[0].id,
            filing: FilingContent(
                channel: .inPerson, receivedOn: CalendarDay(year: 2013, month: 11, day: 28) ?? CalendarDay(dayNumber: 0), rightInstitution: true,
                signed: true),
            claimedGroups: ["G-SA"], documents: [DocumentTick(kind: "application_form", presented: true)])
    }

    /// A birth date from a year on, and a number that nobody else has.
    private mutating func identity(_ first: Int) -> (CalendarDay, PESEL?) {
        person += 1
        // A walk that visits every place once: the factor shares no divisor with the number of places.
        var place = Int(person * 1_000_003 % (28 * 12 * 5000 * 14))
        func digit(_ count: Int) -> Int {
            defer { place /= count }
            return place % count
        }
        let (sex, serial, day, month) = (digit(5) * 2, digit(1000), 1 + digit(28), 1 + digit(12))
        let short = (first + place) % 100
        var digits = [short / 10, short % 10, (month + 60) / 10, (month + 60) % 10, day / 10, day % 10]
        digits += [serial / 100, serial / 10 % 10, serial % 10, sex]
        digits.append(PESEL.controlDigit(of: digits))
        let birth = CalendarDay(year: first + place, month: month, day: day) ?? CalendarDay(dayNumber: 0)
        return (birth, try? PESEL.parse(digits.map(String.init).joined(), training: true))
    }

    private mutating func phone() -> String { "55 247 \(10 + draw() % 90) \(10 + draw() % 90)" }

    // MARK: Chance

    /// SplitMix64.
    mutating func draw() -> UInt64 {
        random &+= 0x9E37_79B9_7F4A_7C15
        var value = random
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }

    private mutating func pick(_ choices: [String]) -> String { choices[Int(draw() % UInt64(choices.count))] }

    private mutating func opaque() -> String {
        [draw(), draw()].map { word in
            let digits = String(word, radix: 16)
            return String(repeating: "0", count: 16 - digits.utf8.count) + digits
        }.joined()
    }
}

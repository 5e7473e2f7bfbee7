import Rules

/// The desk's counts; each equals the list that it opens.
public struct DeskCounts: Equatable, Sendable {
    /// By status; a missing key is zero.
    public var applications: [ApplicationStatus: Int]
    public var places: Int
    public var households: Int
    public var loans: [LoanStatus: Int]
    public var openFailures: Int
    public var unitsInStock: Int
    public var groups: Int
    /// Groups that meet today.
    public var sessionsToday: Int
    /// Applications that wait for the formal decision and lack a needed document or an answer.
    public var incomplete: Int
    /// Loans in force whose last day is over.
    public var overdue: Int
    /// Called applications whose letter is not written yet.
    public var callLetters = 0
    /// Called applications whose term is over.
    public var lapsedCalls = 0
    /// Rounds with a published list that has to be taken down.
    public var takeDowns = 0
    public var drafts: Int
    /// Sittings called for today, or open.
    public var sittingsToday = 0
    /// Lists that somebody has proposed and nobody has closed yet.
    public var proposedLists = 0
    /// Free places, where somebody waits on the reserve list.
    public var placesToGive: Int { min(max(0, places - (applications[.basicList] ?? 0)), applications[.reserveList] ?? 0) }

    public init(
        applications: [ApplicationStatus: Int] = [:], places: Int = 0, households: Int = 0, loans: [LoanStatus: Int] = [:],
        openFailures: Int = 0, unitsInStock: Int = 0, groups: Int = 0, sessionsToday: Int = 0, drafts: Int = 0, incomplete: Int = 0, overdue: Int = 0
    ) {
        self.incomplete = incomplete
        self.overdue = overdue
        self.applications = applications
        self.places = places
        self.households = households
        self.loans = loans
        self.openFailures = openFailures
        self.unitsInStock = unitsInStock
        self.groups = groups
        self.sessionsToday = sessionsToday
        self.drafts = drafts
    }
}

/// A line of the applications list.
public struct ApplicationRow: Equatable, Sendable {
    public var id: CaseID
    public var number: String
    public var applicantName: String
    public var locality: String
    public var filedOn: CalendarDay
    public var status: ApplicationStatus
    public var listPosition: Int?
    public var groups: [String]
    /// Street, building and flat of the household.
    public var address: String
    /// The round that it entered; nil in offices without rounds.
    public var round: CaseID?
    /// What is to be noted of how it came in, by the window of its round; empty in offices without rounds.
    public var flags: [FilingFlag] = []

    public init(
        id: CaseID, number: String, applicantName: String, locality: String, filedOn: CalendarDay, status: ApplicationStatus,
        listPosition: Int?, groups: [String], address: String = "", round: CaseID? = nil
    ) {
        self.address = address
        self.round = round
        self.id = id
        self.number = number
        self.applicantName = applicantName
        self.locality = locality
        self.filedOn = filedOn
        self.status = status
        self.listPosition = listPosition
        self.groups = groups
    }
}

/// A line of the list of calls to supplement.
public struct CallRow: Equatable, Sendable {
    public var application: ApplicationRow
    /// The day of the call.
    public var calledOn: CalendarDay
    /// The last day of the term; nil as long as it does not run.
    public var last: CalendarDay?
    /// Whether its letter is still to be written.
    public var awaitsLetter: Bool
    /// What has not come, without the persons whom it concerns.
    public var outstanding: [CalledItem]

    public init(application: ApplicationRow, calledOn: CalendarDay, last: CalendarDay?, awaitsLetter: Bool, outstanding: [CalledItem]) {
        self.application = application
        self.calledOn = calledOn
        self.last = last
        self.awaitsLetter = awaitsLetter
        self.outstanding = outstanding
    }

    /// Whether the term is over, so that a rejection may be proposed; a person decides (P-13).
    public func hasLapsed(on day: CalendarDay) -> Bool { last.map { $0 < day } ?? false }
}

/// A line of the households list.
public struct HouseholdRow: Equatable, Sendable {
    public var id: CaseID
    public var name: String
    public var locality: String
    public var address: String
    public var members: Int
    public var applications: Int

    public init(id: CaseID, name: String, locality: String, address: String, members: Int, applications: Int) {
        self.id = id
        self.name = name
        self.locality = locality
        self.address = address
        self.members = members
        self.applications = applications
    }
}

/// A line of the loans list.
public struct LoanRow: Equatable, Sendable {
    public var id: CaseID
    public var number: String
    public var borrowerName: String
    public var locality: String
    public var status: LoanStatus
    public var until: CalendarDay?
    public var units: Int
    public var openFailures: Int
    /// Street, building and flat of the household.
    public var address: String

    public init(
        id: CaseID, number: String, borrowerName: String, locality: String, status: LoanStatus, until: CalendarDay?, units: Int,
        openFailures: Int, address: String = ""
    ) {
        self.address = address
        self.id = id
        self.number = number
        self.borrowerName = borrowerName
        self.locality = locality
        self.status = status
        self.until = until
        self.units = units
        self.openFailures = openFailures
    }
}

/// A line of the equipment list.
public struct EquipmentRow: Equatable, Sendable {
    public var id: CaseID
    public var inventoryNumber: String
    public var serialNumber: String
    public var name: String
    public var status: EquipmentStatus
    public var marked: Bool
    public var insured: Bool
    /// Who has it, where it is lent.
    public var holderName: String?
    /// The last insured day, where there is a policy.
    public var insuredUntil: CalendarDay?

    public init(
        id: CaseID, inventoryNumber: String, serialNumber: String, name: String, status: EquipmentStatus, marked: Bool, insured: Bool,
        holderName: String?, insuredUntil: CalendarDay? = nil
    ) {
        self.insuredUntil = insuredUntil
        self.id = id
        self.inventoryNumber = inventoryNumber
        self.serialNumber = serialNumber
        self.name = name
        self.status = status
        self.marked = marked
        self.insured = insured
        self.holderName = holderName
    }
}

/// A line of the groups list.
public struct GroupRow: Equatable, Sendable {
    public var id: CaseID
    public var name: String
    public var moduleTitle: String
    public var trainer: String
    public var participants: Int
    public var capacity: Int
    public var sessionsHeld: Int
    public var sessions: Int
    public var nextSession: CalendarDay?

    public init(
        id: CaseID, name: String, moduleTitle: String, trainer: String, participants: Int, capacity: Int, sessionsHeld: Int,
        sessions: Int, nextSession: CalendarDay?
    ) {
        self.id = id
        self.name = name
        self.moduleTitle = moduleTitle
        self.trainer = trainer
        self.participants = participants
        self.capacity = capacity
        self.sessionsHeld = sessionsHeld
        self.sessions = sessions
        self.nextSession = nextSession
    }
}

/// A training module in a choice.
public struct ModuleRow: Equatable, Sendable {
    public var id: CaseID
    public var title: String
    public var hours: Int

    public init(id: CaseID, title: String, hours: Int) {
        self.id = id
        self.title = title
        self.hours = hours
    }
}

/// A person in a choice (enrolment, duplicates).
public struct PersonRow: Equatable, Sendable {
    public var person: PersonID
    public var household: CaseID
    public var name: String
    public var birthDate: CalendarDay?
    public var locality: String

    public init(person: PersonID, household: CaseID, name: String, birthDate: CalendarDay?, locality: String) {
        self.person = person
        self.household = household
        self.name = name
        self.birthDate = birthDate
        self.locality = locality
    }
}

/// One hit of the finder: what it is, and where it leads.
public struct FinderHit: Equatable, Sendable {
    /// What was found.
    public enum Subject: Equatable, Sendable {
        case person(PersonID, household: CaseID)
        /// A unit that nobody has.
        case unit(EquipmentRow)
        case publicUnit(PublicUnitRow)
    }

    public var subject: Subject
    public var name: String
    /// Masked.
    public var pesel: String
    public var locality: String
    /// The number that matched, if a number was typed; else that of the household's agreement or application.
    public var number: String
    /// How many more numbers of the same person match.
    public var moreNumbers: Int
    /// The household's latest application.
    public var application: CaseID?
    /// The household's agreement: the one in force, else the latest.
    public var loan: CaseID?

    public init(
        subject: Subject, name: String, pesel: String = "", locality: String = "", number: String, moreNumbers: Int = 0,
        application: CaseID? = nil, loan: CaseID? = nil
    ) {
        self.subject = subject
        self.name = name
        self.pesel = pesel
        self.locality = locality
        self.number = number
        self.moreNumbers = moreNumbers
        self.application = application
        self.loan = loan
    }

    /// Who it is, where it is a person.
    public var person: PersonID? {
        if case .person(let person, _) = subject { person } else { nil }
    }
}

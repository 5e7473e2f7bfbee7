import Rules

/// An application with all that its form and its screen need.
public struct ApplicationFile: Equatable, Sendable {
    public var application: Versioned<Application>
    public var household: Versioned<Household>
    public var loan: CaseID?
    /// The round that it entered; nil in offices without rounds.
    public var round: Round?
    /// Members who may be somebody on the list of earlier beneficiaries, about whom nobody has decided.
    public var earlier: [EarlierMatch]
    /// Applications of other households at the same address: allowed, and noted.
    public var neighbours: [Neighbour]

    public init(
        application: Versioned<Application>, household: Versioned<Household>, loan: CaseID?, round: Round? = nil, earlier: [EarlierMatch] = [],
        neighbours: [Neighbour] = []
    ) {
        self.application = application
        self.household = household
        self.loan = loan
        self.round = round
        self.earlier = earlier
        self.neighbours = neighbours
    }
}

/// An application of another household that lives at the same address.
public struct Neighbour: Equatable, Sendable {
    public var application: CaseID
    public var number: String
    public var applicantName: String

    public init(application: CaseID, number: String, applicantName: String) {
        self.application = application
        self.number = number
        self.applicantName = applicantName
    }
}

/// A household with what belongs to it.
public struct HouseholdFile: Equatable, Sendable {
    public var household: Versioned<Household>
    public var applications: [ApplicationRow]
    public var loans: [LoanRow]

    public init(household: Versioned<Household>, applications: [ApplicationRow], loans: [LoanRow]) {
        self.household = household
        self.applications = applications
        self.loans = loans
    }
}

/// A loan with the household, the application's number and the units, open for work.
public struct LoanFile: Equatable, Sendable {
    public var loan: Versioned<Loan>
    public var applicationNumber: String
    public var household: Versioned<Household>
    public var units: [Versioned<EquipmentUnit>]

    public init(loan: Versioned<Loan>, applicationNumber: String, household: Versioned<Household>, units: [Versioned<EquipmentUnit>]) {
        self.loan = loan
        self.applicationNumber = applicationNumber
        self.household = household
        self.units = units
    }
}

/// One unit of equipment: where it is, and who had it before.
public struct EquipmentCard: Equatable, Sendable {
    public var unit: Versioned<EquipmentUnit>
    /// The loans that it belonged to, the present one last.
    public var loans: [EquipmentLoan]
    /// The public units where it stood, the present one last.
    public var places: [EquipmentPlace]

    public init(unit: Versioned<EquipmentUnit>, loans: [EquipmentLoan], places: [EquipmentPlace] = []) {
        self.unit = unit
        self.loans = loans
        self.places = places
    }
}

/// A unit's stay in a public unit.
public struct EquipmentPlace: Equatable, Sendable {
    public var installation: Installation
    public var name: String
    public var locality: String

    public init(installation: Installation, name: String, locality: String) {
        self.installation = installation
        self.name = name
        self.locality = locality
    }
}

/// A public unit with its equipment by inventory number.
public struct PublicUnitFile: Equatable, Sendable {
    public var unit: Versioned<PublicUnit>
    /// Whatever stands or stood there.
    public var equipment: [Versioned<EquipmentUnit>]

    public init(unit: Versioned<PublicUnit>, equipment: [Versioned<EquipmentUnit>]) {
        self.unit = unit
        self.equipment = equipment
    }

    /// What stands there now.
    public var installed: [Versioned<EquipmentUnit>] {
        equipment.filter { $0.state.installation?.place == unit.state.id }
    }
}

/// A line of the list of public units.
public struct PublicUnitRow: Equatable, Sendable {
    public var id: CaseID
    public var name: String
    public var kind: PublicUnitKind
    public var locality: String
    public var computers: Int

    public init(id: CaseID, name: String, kind: PublicUnitKind, locality: String, computers: Int) {
        self.id = id
        self.name = name
        self.kind = kind
        self.locality = locality
        self.computers = computers
    }
}

/// A loan of a unit with who took it, and where to.
public struct EquipmentLoan: Equatable, Sendable {
    public var loan: Loan
    public var borrowerName: String
    public var address: Address?

    public init(loan: Loan, borrowerName: String, address: Address?) {
        self.loan = loan
        self.borrowerName = borrowerName
        self.address = address
    }
}

/// A group with its module and its people by name.
public struct GroupFile: Equatable, Sendable {
    public var group: Versioned<TrainingGroup>
    public var module: TrainingModule
    /// In the order of enrolment.
    public var people: [PersonRow]
    /// Who was removed last, while that can be taken back.
    public var removed: PersonRow?

    public init(group: Versioned<TrainingGroup>, module: TrainingModule, people: [PersonRow], removed: PersonRow? = nil) {
        self.group = group
        self.module = module
        self.people = people
        self.removed = removed
    }
}

/// The person card: what is asked on the phone, on one screen.
public struct PersonCard: Equatable, Sendable {
    public var person: PersonID
    public var household: Versioned<Household>
    public var applications: [ApplicationFileLine]
    public var loans: [LoanCardLine]
    public var training: [TrainingLine]
    public var nextStep: NextStep?

    public init(
        person: PersonID, household: Versioned<Household>, applications: [ApplicationFileLine], loans: [LoanCardLine],
        training: [TrainingLine], nextStep: NextStep?
    ) {
        self.person = person
        self.household = household
        self.applications = applications
        self.loans = loans
        self.training = training
        self.nextStep = nextStep
    }
}

/// An application on the card.
public struct ApplicationFileLine: Equatable, Sendable {
    public var id: CaseID
    public var number: String
    public var filedOn: CalendarDay
    public var status: ApplicationStatus
    public var listPosition: Int?

    public init(id: CaseID, number: String, filedOn: CalendarDay, status: ApplicationStatus, listPosition: Int?) {
        self.id = id
        self.number = number
        self.filedOn = filedOn
        self.status = status
        self.listPosition = listPosition
    }
}

/// A loan on the card, with its units and open failures.
public struct LoanCardLine: Equatable, Sendable {
    public var loan: Loan
    public var units: [EquipmentUnit]

    public init(loan: Loan, units: [EquipmentUnit]) {
        self.loan = loan
        self.units = units
    }
}

/// A person's training on the card.
public struct TrainingLine: Equatable, Sendable {
    public var group: CaseID
    public var groupName: String
    public var moduleTitle: String
    /// Exact; `hoursPlanned` are hours of the clock.
    public var minutesAttended: Int
    public var hoursPlanned: Int
    public var nextSession: TrainingSession?

    public init(
        group: CaseID, groupName: String, moduleTitle: String, minutesAttended: Int, hoursPlanned: Int, nextSession: TrainingSession?
    ) {
        self.group = group
        self.groupName = groupName
        self.moduleTitle = moduleTitle
        self.minutesAttended = minutesAttended
        self.hoursPlanned = hoursPlanned
        self.nextSession = nextSession
    }
}

/// What comes next for a person, with its date where there is one.
public enum NextStep: Equatable, Sendable {
    case checkFormally
    case decideList
    case draftLoan
    case signLoan
    case handOver
    case mendFailure(since: CalendarDay)
    case attendSession(CalendarDay, TimeOfDay)
    case loanEnds(CalendarDay)
}

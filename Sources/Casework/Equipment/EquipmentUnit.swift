import Rules

/// Basic or specialist (adapted for a disability) equipment.
public enum EquipmentKind: String, Sendable, Codable, CaseIterable {
    case basic, specialist
}

/// Where a unit is in its life.
public enum EquipmentStatus: String, Sendable, Codable, CaseIterable {
    case inStock = "in_stock"
    case issued
    case inService = "in_service"
    case returned
    /// Stands in a public unit.
    case installed
}

/// Everything a clerk may type about a unit when it enters the inventory.
public struct EquipmentContent: Equatable, Sendable, Codable {
    public var inventoryNumber: String
    public var serialNumber: String
    public var kind: EquipmentKind
    /// What it is, e.g. "Laptop 15,6".
    public var name: String
    public var value: Money?
    /// The day the information sticker was put on; a unit without it is not issued.
    public var markedOn: CalendarDay?
    public var policyNumber: String?
    public var insuredUntil: CalendarDay?

    public init(
        inventoryNumber: String, serialNumber: String, kind: EquipmentKind = .basic, name: String, value: Money? = nil,
        markedOn: CalendarDay? = nil, policyNumber: String? = nil, insuredUntil: CalendarDay? = nil
    ) {
        self.inventoryNumber = inventoryNumber
        self.serialNumber = serialNumber
        self.kind = kind
        self.name = name
        self.value = value
        self.markedOn = markedOn
        self.policyNumber = policyNumber
        self.insuredUntil = insuredUntil
    }
}

/// A unit of equipment as it stands after all its events.
public struct EquipmentUnit: Equatable, Sendable, Codable {
    public var id: CaseID
    public var content: EquipmentContent
    public var status: EquipmentStatus
    /// The open loan it belongs to; one unit, one open loan.
    public var loan: CaseID?
    /// The loans that it came back from, the oldest first; nil where there were none.
    public var pastLoans: [CaseID]?
    /// Where it stood among the public units, the oldest first; nil where nowhere.
    public var installations: [Installation]?

    public init(
        id: CaseID, content: EquipmentContent, status: EquipmentStatus = .inStock, loan: CaseID? = nil, pastLoans: [CaseID]? = nil,
        installations: [Installation]? = nil
    ) {
        self.id = id
        self.content = content
        self.status = status
        self.loan = loan
        self.pastLoans = pastLoans
        self.installations = installations
    }
}

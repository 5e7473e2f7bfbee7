import Casework
import Rules

/// What the lists show of a case, as rows.
struct CaseRows {
    /// How PESEL numbers tell birth dates in this office.
    let reading: PESEL.Reading
    /// How applications came in, by the rules.
    let filings: FilingRows

    /// The rows of one case in this state; what an earlier state had is for the caller to take away.
    func put(_ state: CaseState, into rows: inout some RowSink) throws {
        switch state {
        case .project: return
        case .household(let value): try put(value, into: &rows)
        case .application(let value): try put(value, into: &rows)
        case .equipment(let value): try put(value, into: &rows)
        case .loan(let value): try put(value, into: &rows)
        case .module(let value):
            try rows.put(
                .modules, .text(value.id.rawValue), .text(value.title), .text(SortKey.make(value.title)), .integer(value.hours),
                .text(Folding.fold(value.title)))
        case .group(let value): try put(value, into: &rows)
        case .recommendation(let value):
            try rows.put(
                .recommendations, .text(value.id.rawValue), .text(value.centre), .text(SortKey.make(value.centre)),
                .integer(value.lists.applications.count), RowValue(value.handedOverOn?.dayNumber))
        case .sitting(let value):
            try rows.put(
                .sittings, .text(value.id.rawValue), .text(value.number), .integer(value.day.dayNumber), RowValue(value.body),
                RowValue(value.round?.rawValue), .text(value.status.rawValue), .integer(value.agenda.count))
        case .earlierBeneficiary(let value):
            let content = value.content
            try rows.put(
                .earlier, .text(value.id.rawValue), RowValue(content.pesel?.digits), .text(Folding.fold(content.listName)),
                RowValue(content.bornOn(reading)?.dayNumber))
        case .round(let value): try rows.put(.rounds, .text(value.id.rawValue), .integer(value.number), RowValue(value.takeDown?.dayNumber))
        case .publicUnit(let value):
            let content = value.content
            try rows.put(
                .places, .text(value.id.rawValue), .text(content.name), .text(SortKey.make(content.name)), .text(content.kind.rawValue),
                .text(content.locality), .text(Folding.fold(content.searchText)))
        }
    }

    private func put(_ household: Household, into rows: inout some RowSink) throws {
        let content = household.content
        let residence = content.mainAddress
        let inside = content.members.filter(\.livesInHousehold)
        let name = content.headMember?.listName ?? ""
        let names = content.members.map(\.listName)
        // With the number of the building, so that "Leśna 3A" finds who lives there.
        let place = "\(residence?.locality ?? "") \(residence?.line ?? "")"
        let fold = Folding.fold("\(names.joined(separator: " ")) \(place)")
        try rows.put(
            .households, .text(household.id.rawValue), .text(name), .text(SortKey.make(name)), .text(residence?.locality ?? ""),
            .text(residence?.line ?? ""), .integer(inside.count), .text(fold), RowValue(residence?.place))
        for (member, name) in zip(content.members, names) {
            try rows.put(
                .persons, .text(member.id.rawValue), .text(household.id.rawValue), .text(name), .text(SortKey.make(name)),
                RowValue(member.bornOn(reading)?.dayNumber), RowValue(member.pesel?.digits), RowValue(!member.livesInHousehold),
                .text(Folding.fold(name)), .text(Folding.fold("\(name) \(place)")))
        }
    }

    private func put(_ application: Application, into rows: inout some RowSink) throws {
        let content = application.content
        let number = SerialNumber(application.number)
        let filing = try filings.found(of: application)
        try rows.put(
            .applications, .text(application.id.rawValue), .text(application.number), .integer(number.year), .integer(number.ordinal),
            .text(content.household.rawValue), .text(content.applicant.rawValue), .integer(filing.day.dayNumber),
            .text(application.status.rawValue), RowValue(application.listPosition), .text(content.claimedGroups.joined(separator: "\n")),
            RowValue(application.round?.rawValue), RowValue(filing.flags), .text(Folding.fold(application.number)))
        if let number = application.caseNumber {
            try rows.put(
                .caseNumbers, .integer(number.year), .text(number.unit), .text(number.fileClass), .integer(number.number), .text(application.id.rawValue))
        }
        if let call = application.openCall {
            try rows.put(
                .calls, .text(application.id.rawValue), .integer(number.year), .integer(number.ordinal), .integer(call.day.dayNumber),
                RowValue(call.term?.last.dayNumber), RowValue(call.awaitsLetter), .text(CalledItem.text(of: call.outstanding)))
        }
    }

    private func put(_ loan: Loan, into rows: inout some RowSink) throws {
        let number = SerialNumber(loan.number)
        try rows.put(
            .loans, .text(loan.id.rawValue), .text(loan.number), .integer(number.year), .integer(number.ordinal),
            .text(loan.application.rawValue), .text(loan.household.rawValue), .text(loan.borrower.rawValue), .text(loan.status.rawValue),
            RowValue(loan.until?.dayNumber), .integer(loan.units.count), .integer(loan.openFailures.count), .text(Folding.fold(loan.number)))
    }

    private func put(_ unit: EquipmentUnit, into rows: inout some RowSink) throws {
        let content = unit.content
        try rows.put(
            .equipment, .text(unit.id.rawValue), .text(content.inventoryNumber), .text(content.serialNumber), .text(content.name),
            .text(SortKey.make(content.inventoryNumber)), .text(unit.status.rawValue), RowValue(content.markedOn != nil),
            RowValue(content.insuredDayNumber), RowValue(unit.loan?.rawValue), RowValue(unit.installation?.place.rawValue),
            .text(Folding.fold("\(content.inventoryNumber) \(content.serialNumber) \(content.name)")))
        // A unit may have stood in the same place twice.
        for place in Set((unit.installations ?? []).map(\.place)) {
            try rows.put(.stays, .text(place.rawValue), .text(unit.id.rawValue))
        }
    }

    private func put(_ group: TrainingGroup, into rows: inout some RowSink) throws {
        let id = group.id.rawValue
        try rows.put(
            .groups, .text(id), .text(group.name), .text(SortKey.make(group.name)), .text(group.module.rawValue), .text(group.trainer),
            .integer(group.participants.count), .integer(group.capacity), .text(Folding.fold("\(group.name) \(group.trainer)")))
        for session in group.sessions {
            try rows.put(
                .sessions, .text(id), .integer(session.day.dayNumber), .integer(session.startsAt.minutes), .text(session.id.rawValue))
        }
        for participant in group.participants { try rows.put(.participants, .text(participant.person.rawValue), .text(id)) }
    }
}

/// A number such as `W/12/2013` in parts, for ordering; zeros where it has another shape.
struct SerialNumber {
    let ordinal: Int
    let year: Int

    init(_ text: String) {
        let parts = text.split(separator: "/")
        ordinal = parts.count == 3 ? Int(parts[1]) ?? 0 : 0
        year = parts.count == 3 ? Int(parts[2]) ?? 0 : 0
    }
}

extension Address {
    /// What two households at one address have in common, however they spell it; nil where it is no whole address.
    var place: String? {
        guard !locality.isEmpty, !building.isEmpty else { return nil }
        return Folding.fold("\(locality) \(street ?? "") \(building)/\(flat ?? "")")
    }

    /// Street, building and flat on one line; villages have no street.
    var line: String {
        let place = flat.map { "\(building)/\($0)" } ?? building
        return street.map { "\($0) \(place)" } ?? place
    }
}

extension CalledItem {
    /// What a call still waits for, a line each, without the persons.
    fileprivate static func text(of items: [CalledItem]) -> String { items.map { $0.kind.rawValue + " " + $0.code }.joined(separator: "\n") }

    /// What ``text(of:)`` wrote; nil for anything else.
    static func items(_ text: String) -> [CalledItem]? {
        var items: [CalledItem] = []
        for line in text.split(separator: "\n") {
            let parts = line.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2, let kind = CalledItem.Kind(rawValue: String(parts[0])) else { return nil }
            items.append(CalledItem(kind, code: String(parts[1])))
        }
        return items
    }
}

extension EquipmentContent {
    /// The last insured day, nil where there is no policy (see `EquipmentUnit.isInsured`).
    var insuredDayNumber: Int? {
        (policyNumber ?? "").allSatisfy(\.isWhitespace) ? nil : insuredUntil?.dayNumber
    }
}

extension PublicUnitContent {
    /// What it is looked for by.
    var searchText: String { "\(name) \(locality) \(address ?? "")" }
}

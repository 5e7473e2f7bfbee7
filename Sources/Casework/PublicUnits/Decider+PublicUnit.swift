import Rules

extension Decider {
    /// Enters a public unit, or brings its entry to the given content.
    func savePublicUnit(_ command: SavePublicUnit) throws -> Decision {
        let (stored, taken) = try existing(PublicUnit.self, command.unit)
        guard !taken else { return .refused(.unknownCase(.publicUnit)) }
        let content = command.content
        var reasons = Reasons()
        reasons.check(name: content.name, FieldKey.publicUnitName)
        reasons.check(name: content.locality, FieldKey.publicUnitLocality)
        reasons.check(text: content.address, FieldKey.publicUnitAddress)
        reasons.check(text: content.phone, FieldKey.publicUnitPhone)
        reasons.check(text: content.remark, FieldKey.publicUnitRemark)
        reasons.check(past: content.eRegisterSince, today: moment.day, FieldKey.publicUnitRegister)
        if !content.opening.isWeek { reasons.add(.openingInvalid, FieldKey.publicUnitOpening(content.opening.first?.day ?? .monday)) }
        return reasons.decision {
            guard let stored else { return [CaseEvent(command.unit, .publicUnitRegistered(PublicUnitRegistered(content: content)))] }
            guard stored.content != content else { return [] }
            return [CaseEvent(command.unit, .publicUnitCorrected(PublicUnitCorrected(content: content)))]
        }
    }

    /// Sets a unit that is in the office's hands up in a public unit.
    func installEquipment(_ command: InstallEquipment) throws -> Decision {
        guard try load(PublicUnit.self, command.place) != nil else { return .refused(.unknownCase(.publicUnit)) }
        guard let unit = try load(EquipmentUnit.self, command.unit) else {
            return .refused(.unknownCase(.equipment), field: FieldKey.installationUnit)
        }
        var reasons = Reasons()
        reasons.check(past: command.day, today: moment.day, FieldKey.installationDay)
        reasons.check(text: command.room, FieldKey.installationRoom, limit: TextLimit.name)
        if !unit.isAvailable {
            reasons.add(.unitNotInStock(inventoryNumber: unit.content.inventoryNumber), FieldKey.installationUnit)
        }
        return reasons.decision {
            let event = UnitInstalled(place: command.place, room: command.room, day: command.day)
            return [CaseEvent(command.unit, .unitInstalled(event))]
        }
    }

    /// Takes a unit back from the public unit where it stands.
    func takeBackEquipment(_ command: TakeBackEquipment) throws -> Decision {
        guard let unit = try load(EquipmentUnit.self, command.unit) else { return .refused(.unknownCase(.equipment)) }
        guard let installation = unit.installation else {
            return .refused(.unitNotInstalled(inventoryNumber: unit.content.inventoryNumber))
        }
        var reasons = Reasons()
        reasons.check(past: command.day, today: moment.day, notBefore: installation.since, FieldKey.installationDay)
        reasons.check(text: command.reason, FieldKey.takeBackReason)
        return reasons.decision {
            [CaseEvent(command.unit, .unitTakenBack(UnitTakenBack(place: installation.place, day: command.day, reason: command.reason)))]
        }
    }
}

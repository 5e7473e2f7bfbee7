import Rules

extension Decider {
    /// Enters a unit into the inventory, or brings its entry to the given content.
    func saveEquipment(_ command: SaveEquipment) throws -> Decision {
        let (stored, taken) = try existing(EquipmentUnit.self, command.unit)
        guard !taken else { return .refused(.unknownCase(.equipment)) }
        let content = command.content
        var reasons = Reasons()
        reasons.check(name: content.name, FieldKey.equipmentName)
        if content.inventoryNumber.isBlank { reasons.add(.numberMissing, FieldKey.inventoryNumber) }
        if content.serialNumber.isBlank { reasons.add(.numberMissing, FieldKey.serialNumber) }
        reasons.check(text: content.inventoryNumber, FieldKey.inventoryNumber, limit: TextLimit.name)
        reasons.check(text: content.serialNumber, FieldKey.serialNumber, limit: TextLimit.name)
        reasons.check(text: content.policyNumber, FieldKey.policyNumber, limit: TextLimit.name)
        reasons.check(past: content.markedOn, today: moment.day, FieldKey.markedOn)
        if let value = content.value, value < .zero { reasons.add(.amountNegative, FieldKey.equipmentValue) }
        if let other = try reader.unit(inventoryNumber: content.inventoryNumber), other != command.unit {
            reasons.add(.inventoryNumberTaken, FieldKey.inventoryNumber)
        }
        if let other = try reader.unit(serialNumber: content.serialNumber), other != command.unit {
            reasons.add(.serialNumberTaken, FieldKey.serialNumber)
        }
        return reasons.decision {
            guard let stored else { return [CaseEvent(command.unit, .unitReceived(UnitReceived(content: content)))] }
            guard stored.content != content else { return [] }
            return [CaseEvent(command.unit, .unitCorrected(UnitCorrected(content: content)))]
        }
    }
}

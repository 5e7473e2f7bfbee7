import Rules

extension EquipmentUnit {
    /// In the office's hands: in stock, or back from an earlier loan.
    public var isAvailable: Bool { loan == nil && (status == .inStock || status == .returned) }

    /// Where it stands among the public units now, if it does.
    public var installation: Installation? { status == .installed ? installations?.last : nil }

    /// Bears the information sticker on the day (LE-14).
    public func isMarked(on day: CalendarDay) -> Bool { content.markedOn.map { $0 <= day } ?? false }

    /// Insured on the day: a policy that has not run out (LE-13).
    public func isInsured(on day: CalendarDay) -> Bool {
        guard let policy = content.policyNumber, !policy.isBlank, let last = content.insuredUntil else { return false }
        return day <= last
    }
}

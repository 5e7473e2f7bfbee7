// Where a colon is a colon, and what closing a screen from outside would lose. A screen that says nothing takes text.

extension FormScreen {
    public func holdsTyping(_ context: ScreenContext) -> Bool { form.isDirty }
}

extension ApplicationScreen {
    public var takesText: Bool { act != nil || prompt != nil }
    public func holdsTyping(_ context: ScreenContext) -> Bool { takesText }
}

extension LoanScreen {
    public var takesText: Bool { prompt != nil }
    public func holdsTyping(_ context: ScreenContext) -> Bool { takesText }
}

extension GroupScreen {
    public var takesText: Bool { prompt != nil }
    public func holdsTyping(_ context: ScreenContext) -> Bool { takesText || draft(context) != nil }
}

extension LoanCandidatesScreen {
    public var takesText: Bool { list.isTyping || prompt != nil }
    public func holdsTyping(_ context: ScreenContext) -> Bool { prompt != nil }
}

extension CardScreen {
    public var takesText: Bool { prompt != nil }
    public func holdsTyping(_ context: ScreenContext) -> Bool { takesText }
}

extension HouseholdScreen {
    public var takesText: Bool { false }
}

extension HelpScreen {
    public var takesText: Bool { false }
}

extension NoticeScreen {
    public var takesText: Bool { false }
}

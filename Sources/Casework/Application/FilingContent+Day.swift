import Rules

extension FilingContent {
    /// The day that counts as the day of filing: the postmark's for post where the programme goes by the postmark (ST-23), else the day of
    /// receipt. The one definition for lists, letters, numbers and the ranking; whether it was in time is asked of the same day.
    public func filedOn(under rule: FilingRule) -> CalendarDay {
        Facts(filing: Facts.Filing(self)).filingDate(under: rule) ?? receivedOn
    }
}

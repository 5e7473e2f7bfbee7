/// Every text for people, by area; a language that lacks one does not compile.
///
/// Each area is a protocol in `Texts+<Area>.swift`; each language conforms in `Polish+<Area>.swift` and `English+<Area>.swift`.
public protocol Texts: Sendable, CommonTexts, JumpTexts, TaggedTexts, UndoTexts, VerdictTexts, RefusalTexts, DeskTexts, ApplicationTexts, HouseholdTexts, LoanTexts,
    EquipmentTexts, TrainingTexts, EntryTexts, ShellTexts, WhatIfTexts, ProgrammeTexts, TraceTexts, JournalTexts,
    PresenceTexts, TroubleTexts, MergeTexts, ViewTexts, DuplicateTexts, SittingTexts, SittingScreenTexts, RankingTexts, RecommendationTexts, AwardTexts,
    EquipmentCardTexts, PublicUnitTexts, GalleryTexts, ImportTexts, UserTexts, LetterTexts,
    RecruitmentTexts, CheckTexts, EarlierTexts, PublicationTexts, CaseNumberTexts, SupplementTexts, CallTexts
{
    var language: Language { get }
}

/// The languages there are; Polish is the office's own.
public enum Language: String, Sendable, CaseIterable {
    case polish = "pl"
    case english = "en"

    public var texts: any Texts {
        switch self {
        case .polish: Polish()
        case .english: English()
        }
    }
}

/// Polish texts.
public struct Polish: Texts {
    public init() {}
    public var language: Language { .polish }
}

/// English texts.
public struct English: Texts {
    public init() {}
    public var language: Language { .english }
}

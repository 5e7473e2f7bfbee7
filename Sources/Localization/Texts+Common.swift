import Casework
import Rules

/// What every screen and command says: formats, answers, keys, lists, forms, dialogs and typing errors.
public protocol CommonTexts {
    // Answers and marks.
    var yes: String { get }
    var no: String { get }
    var notKnown: String { get }
    var none: String { get }
    /// What stands on the title bar of a training office; nobody may take its data for real.
    var trainingMark: String { get }
    var readOnlyMark: String { get }

    /// The name of a key that is a word in the language, such as the space bar.
    var spaceKey: String { get }
    var keyHelp: String { get }
    var keySave: String { get }
    var keyFinder: String { get }
    var keyLeave: String { get }
    var keyBack: String { get }
    var keyOpen: String { get }
    var keyNarrow: String { get }
    var keyNew: String { get }
    var keyEdit: String { get }
    var keySame: String { get }
    var keyNext: String { get }
    /// The keys of a prompt at the foot of a screen.
    var promptAccept: ActionText { get }
    var promptCancel: ActionText { get }
    var helpOfHelp: String { get }
    var helpOfSave: String { get }
    var helpOfFinder: String { get }
    var helpOfLeave: String { get }
    var helpOfBack: String { get }
    var helpOfRepaint: String { get }
    var helpOfSuspend: String { get }
    var helpOfNarrow: String { get }
    var helpOfOpenRow: String { get }
    var helpOfRows: String { get }
    var helpOfSame: String { get }
    var helpOfNextField: String { get }
    /// A key that does nothing here, and where to look.
    func keyUnknown(_ key: String) -> String

    /// Shown alone where the terminal is smaller than every screen needs; the lines are short.
    func terminalTooSmall(width: Int, height: Int) -> [String]

    // Lists.
    /// `500 z 12 345`, or just the total where all are shown.
    func shown(_ count: Int, of total: Int) -> String
    func narrowed(_ text: String) -> String
    var narrowPrompt: String { get }
    var nothingHere: String { get }
    var nothingMatches: String { get }
    var loading: String { get }
    var notFound: String { get }

    // Forms.
    func errorsFound(_ count: Int) -> String
    /// A fault and the label of its field.
    func fault(_ label: String, _ text: String) -> String
    var nothingChanged: String { get }
    var saving: String { get }
    var unsavedTitle: String { get }
    var unsavedText: String { get }
    var choiceKeepDraft: String { get }
    var choiceDropDraft: String { get }
    var choiceStay: String { get }
    var draftRestored: String { get }
    var draftKept: String { get }
    var noPreviousValue: String { get }
    var characterRefused: String { get }
    var conflictNotice: String { get }

    // Dialogs.
    var choiceYes: String { get }
    var choiceNo: String { get }
    var choiceCancel: String { get }

    // Typing errors.
    var required: String { get }
    func tooLong(_ limit: Int) -> String
    /// - Parameters:
    ///   - code: the code point, as in `U+202E`.
    ///   - place: its place in the text, from 1.
    func forbiddenCharacter(_ code: String, at place: Int) -> String
    func badPESEL(_ failure: PESEL.ParseFailure) -> String
    func badMoney(_ failure: Money.ParseFailure) -> String
    var badDate: String { get }
    var badTime: String { get }
    var badMonth: String { get }
    var badPostcode: String { get }
    var badNumber: String { get }
    func numberOutside(_ low: Int, _ high: Int) -> String
    var dateInFuture: String { get }
    var hintDate: String { get }
    var hintMoney: String { get }
    var hintPESEL: String { get }
    var hintChoice: String { get }
    var hintYesNo: String { get }

    // Plurals that several screens need.
    func persons(_ count: Int) -> String
    func documents(_ count: Int) -> String
    func applications(_ count: Int) -> String
    func households(_ count: Int) -> String

    // Names of the vocabularies.
    func name(of role: Role) -> String
    func name(of kind: CaseKind) -> String
    func name(of sex: Sex) -> String
    /// A relation as an item of a choice, both sexes named where the words differ.
    func name(of relation: Relation) -> String
    /// What a person is to the applicant, in the word for their sex; the item's words while the sex is not known.
    func name(of relation: Relation, sex: Sex?) -> String
    func name(of kind: AddressKind) -> String
    func name(of weekday: Weekday) -> String
    func name(of channel: FilingChannel) -> String
    func name(of registration: RegistrationKind) -> String
    func name(of representative: RepresentativeKind) -> String
    func name(of source: IncomeSource) -> String
    func name(of authority: CertificateAuthority) -> String
    func name(of kind: CertificateKind) -> String
    func name(of degree: DisabilityDegree) -> String
    func name(of status: ApplicationStatus) -> String
    /// The status in a list's column: at most 15 characters, a place on a list of up to 999 included.
    func shortName(of status: ApplicationStatus) -> String
    func name(of outcome: DecideList.Outcome) -> String
    func title(_ title: Bilingual) -> String
}

extension CommonTexts {
    /// `06.08.2013`.
    public func date(_ day: CalendarDay) -> String { Format.date(day) }
    /// `06.08.2013`, or a dash where there is none.
    public func date(_ day: CalendarDay?) -> String { day.map(Format.date) ?? "–" }
    /// `11.2013`.
    public func month(_ month: YearMonth) -> String { Format.month(month) }
    /// `09:05`.
    public func time(_ time: TimeOfDay) -> String { Format.time(time) }
    /// `06.08.2013 09:05`.
    public func moment(_ moment: Moment) -> String { Format.date(moment.day) + " " + Format.time(moment.time) }
    /// `1 270,00 zł`.
    public func money(_ amount: Money) -> String { Format.money(amount) }
    /// `12 345`.
    public func number(_ value: Int) -> String { Format.number(value) }
    /// Yes, no, or not known.
    public func answer(_ value: Bool?) -> String { value.map { $0 ? yes : no } ?? notKnown }
}

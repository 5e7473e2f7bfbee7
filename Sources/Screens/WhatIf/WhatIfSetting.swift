import Casework
import Localization
import Rules
import Terminal

/// One line of the what-if screen: a setting of the programme, what it is now, and what may be typed over it.
struct WhatIfSetting: Equatable {
    /// What can't be read in a field, in words.
    struct Fault: Error, Equatable {
        let text: String
    }

    /// Which setting, with the value in force; the value is nil where nothing is in force.
    enum Subject: Equatable {
        case threshold(String, Money?)
        case opens(CalendarDay?)
        case closes(CalendarDay?)
        case closesAt(TimeOfDay?)
    }

    let subject: Subject
    /// The key of the supposition that the field makes.
    let id: FieldID
    let name: String
    let longName: String
    /// The value in force as the field shows it; empty where there is none.
    let now: String
    let since: String
    let source: String
    let hint: String

    /// The amounts that the programme compares with, then its filing window; amounts as they are when filing opens.
    static func all(_ context: ScreenContext) -> [WhatIfSetting] {
        let rules = context.rules.ruleSet
        let day = rules.filing.opens ?? context.moment.day
        let filing: [Subject] = [.opens(rules.filing.opens), .closes(rules.filing.closes), .closesAt(rules.filing.closesAt)]
        return byKind(rules.thresholdKeys).map { threshold($0, on: day, context) } + filing.map { WhatIfSetting(filing: $0, context) }
    }

    /// Amounts of one kind next to each other, such as those of social assistance; kinds and amounts in the programme's order.
    private static func byKind(_ keys: [String]) -> [String] {
        func kind(_ key: String) -> Substring { key.prefix { $0 != "." } }
        var seen: Set<Substring> = []
        return keys.map(kind).filter { seen.insert($0).inserted }.flatMap { one in keys.filter { kind($0) == one } }
    }

    private static func threshold(_ key: String, on day: CalendarDay, _ context: ScreenContext) -> WhatIfSetting {
        let texts = context.texts
        let inForce = context.rules.ruleSet.thresholdInForce(key, on: day, law: context.rules.law)
        let resolved = inForce?.key ?? key
        let longName = texts.threshold(resolved)
        return WhatIfSetting(
            subject: .threshold(key, inForce?.amount), id: FieldID(Supposition.threshold(key, .zero).key),
            name: texts.whatIfThreshold(resolved), longName: capitalized(longName),
            now: inForce.map { MoneyEntry.text($0.amount) } ?? "", since: inForce?.since.map { texts.date($0) } ?? "",
            source: inForce.map { texts.whatIfSource($0.source) } ?? "",
            hint: inForce.map(texts.whatIfInForce) ?? texts.whatIfNoAmount)
    }

    private init(filing subject: Subject, _ context: ScreenContext) {
        let texts = context.texts
        let example: Supposition
        let now: String?
        switch subject {
        case .opens(let day):
            example = .filingOpens(day ?? context.moment.day)
            now = day.map { texts.date($0) }
        case .closes(let day):
            example = .filingCloses(day ?? context.moment.day)
            now = day.map { texts.date($0) }
        case .closesAt(let time):
            example = .filingClosesAt(time ?? context.moment.time)
            now = time.map { texts.time($0) }
        case .threshold: preconditionFailure("a threshold is no part of the filing window")
        }
        let name = texts.settingName(example)
        let title = Self.capitalized(name)
        self.init(
            subject: subject, id: FieldID(example.key), name: title, longName: title, now: now ?? "", since: "",
            source: now == nil ? "" : texts.whatIfSource(.printed), hint: texts.whatIfPrinted(now))
    }

    private init(
        subject: Subject, id: FieldID, name: String, longName: String, now: String, since: String, source: String, hint: String
    ) {
        self.subject = subject
        self.id = id
        self.name = name
        self.longName = longName
        self.now = now
        self.since = since
        self.source = source
        self.hint = hint
    }

    private static func capitalized(_ name: String) -> String { name.prefix(1).uppercased() + name.dropFirst() }

    /// What a text supposes: nothing where it is empty or what is in force.
    func read(_ text: String, _ context: ScreenContext) throws(Fault) -> Supposition? {
        let text = FieldText.trimmed(text)
        if text.isEmpty { return nil }
        switch subject {
        case .threshold(let key, let current):
            do {
                let amount = try MoneyEntry.parse(text)
                return amount == current ? nil : .threshold(key, amount)
            } catch {
                throw Fault(text: context.texts.badMoney(error))
            }
        case .opens(let current):
            let day = try day(text, context)
            return day == current ? nil : .filingOpens(day)
        case .closes(let current):
            let day = try day(text, context)
            return day == current ? nil : .filingCloses(day)
        case .closesAt(let current):
            guard let time = TimeEntry.parse(text) else { throw Fault(text: context.texts.badTime) }
            return time == current ? nil : .filingClosesAt(time)
        }
    }

    private func day(_ text: String, _ context: ScreenContext) throws(Fault) -> CalendarDay {
        guard let day = DateEntry.parse(text, today: context.moment.day) else { throw Fault(text: context.texts.badDate) }
        return day
    }

    /// A supposition as its field shows it.
    static func text(_ supposition: Supposition, _ context: ScreenContext) -> String {
        if case .threshold(_, let amount) = supposition { return MoneyEntry.text(amount) }
        return context.texts.settingValue(supposition)
    }

    // MARK: Columns

    static let labelWidth = width(isWide: false)

    static func width(isWide: Bool) -> Int { nameWidth(isWide: isWide) + 32 }

    private static func nameWidth(isWide: Bool) -> Int { isWide ? 70 : 30 }

    func field(named label: String) -> FormField {
        let kind: FieldKind =
            switch subject {
            case .threshold: .money
            case .opens, .closes: .date
            case .closesAt: .time
            }
        return FormField(id, label: label, kind: kind, hint: hint, width: 12)
    }

    /// The setting with what is in force, in columns: the label of its field.
    func label(_ context: ScreenContext, isWide: Bool) -> String {
        Self.line(isWide ? longName : name, now, since, source, isWide: isWide)
    }

    /// The headings of the columns.
    static func titles(_ context: ScreenContext, isWide: Bool) -> String {
        let titles = context.texts.whatIfColumns
        return line(titles.setting, titles.now, titles.since, titles.source, isWide: isWide) + " " + titles.supposed
    }

    private static func line(_ name: String, _ now: String, _ since: String, _ source: String, isWide: Bool) -> String {
        let columns = [(name, nameWidth(isWide: isWide), false), (now, 10, true), (since, 10, false), (source, 9, false)]
        return columns.map { text, width, isRight in
            let clipped = DisplayText.clipped(text, to: width)
            let blanks = String(repeating: " ", count: max(0, width - DisplayWidth.columns(of: clipped)))
            return isRight ? blanks + clipped : clipped + blanks
        }.joined(separator: " ")
    }
}

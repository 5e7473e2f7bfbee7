import Rules

/// The result for the notice board: numbers on two lists, or, where the office may name people, one alphabetical list of names and nothing else
/// (KP-31).
public struct BoardList: Equatable, LetterContent {
    /// One application on a list.
    public struct Entry: Equatable, Sendable {
        public var position: Int
        /// The number of the application or of its case.
        public var label: String

        public init(position: Int, label: String) {
            self.position = position
            self.label = label
        }
    }

    public enum Content: Equatable, Sendable {
        case numbers(basic: [Entry], reserve: [Entry])
        /// Family name and given name of final beneficiaries, in alphabetical order; no position, no list, no group.
        case names([String])
    }

    public static var kind: LetterKind { .boardList }

    public var head: LetterHead
    /// The round, such as `nabór nr 1`.
    public var round: String
    public var content: Content
    /// The day on which it is taken down.
    public var takenDownOn: CalendarDay?

    public init(head: LetterHead, round: String, content: Content, takenDownOn: CalendarDay? = nil) {
        self.head = head
        self.round = round
        self.content = content
        self.takenDownOn = takenDownOn
    }

    public var values: LetterValues {
        var own: [String: String?] = ["nabór": round, "dzień zdjęcia": takenDownOn.map(LetterDay.text)]
        var lists: [String: [[String: String?]]] = [:]
        switch content {
        case .numbers(let basic, let reserve):
            own["liczba podstawowych"] = PolishNoun.application.counted(basic.count)
            own["liczba rezerwowych"] = PolishNoun.application.counted(reserve.count)
            func lines(_ entries: [Entry]) -> [[String: String?]] { entries.map { ["pozycja": String($0.position), "oznaczenie": $0.label] } }
            lists = ["podstawowa": lines(basic), "rezerwowa": lines(reserve)]
        case .names(let names):
            own["liczba osób"] = PolishNoun.person.counted(names.count)
            lists = ["osoby": names.map { ["nazwisko i imię": $0] }]
        }
        return LetterValues(fields: head.fields.merging(own) { $1 }, lists: lists)
    }
}

/// The register of the applications of a round.
public struct ApplicationRegister: Equatable, LetterContent {
    /// One application.
    public struct Entry: Equatable, Sendable {
        public var number: String
        public var caseNumber: String?
        public var filedOn: CalendarDay
        /// `osobiście`, `pocztą`, `elektronicznie`.
        public var channel: String
        /// Nil in a register without names.
        public var applicant: String?
        /// In words.
        public var status: String

        public init(
            number: String, caseNumber: String? = nil, filedOn: CalendarDay, channel: String, applicant: String? = nil, status: String
        ) {
            self.number = number
            self.caseNumber = caseNumber
            self.filedOn = filedOn
            self.channel = channel
            self.applicant = applicant
            self.status = status
        }
    }

    public static var kind: LetterKind { .register }

    public var head: LetterHead
    public var round: String
    public var window: ClosedRange<CalendarDay>?
    public var entries: [Entry]

    public init(head: LetterHead, round: String, window: ClosedRange<CalendarDay>? = nil, entries: [Entry]) {
        self.head = head
        self.round = round
        self.window = window
        self.entries = entries
    }

    public var values: LetterValues {
        let own: [String: String?] = [
            "nabór": round, "liczba wniosków": PolishNoun.application.counted(entries.count),
            "okres": window.map { "od " + LetterDay.text($0.lowerBound) + " do " + LetterDay.text($0.upperBound) },
        ]
        let lines = entries.enumerated().map { index, entry -> [String: String?] in
            [
                "nr": String(index + 1), "numer": entry.number, "znak sprawy": entry.caseNumber, "data złożenia": LetterDay.text(entry.filedOn),
                "sposób złożenia": entry.channel, "wnioskodawca": entry.applicant, "stan": entry.status,
            ]
        }
        return LetterValues(fields: head.fields.merging(own) { $1 }, lists: ["wnioski": lines])
    }
}

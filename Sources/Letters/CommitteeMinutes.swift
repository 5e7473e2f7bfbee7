import Localization
import Rules

/// The minutes of the sitting that closed the list.
public struct CommitteeMinutes: Equatable, LetterContent {
    /// A member of the committee, in the nominative.
    public struct Member: Equatable, Sendable {
        public var name: String
        public var function: String
        public var isPresent: Bool

        public init(name: String, function: String, isPresent: Bool) {
            self.name = name
            self.function = function
            self.isPresent = isPresent
        }
    }

    /// A member who did not vote on an application.
    public struct Exclusion: Equatable, Sendable {
        public var member: String
        public var application: String

        public init(member: String, application: String) {
            self.member = member
            self.application = application
        }
    }

    /// An application with its position on a list.
    public struct Ranked: Equatable, Sendable {
        public var position: Int
        public var application: String
        public var reason: String?

        public init(position: Int, application: String, reason: String? = nil) {
            self.position = position
            self.application = application
            self.reason = reason
        }
    }

    /// An application without a place, and why.
    public struct Rejected: Equatable, Sendable {
        public var application: String
        public var reason: String

        public init(application: String, reason: String) {
            self.application = application
            self.reason = reason
        }
    }

    /// Applications that were equal, and how their order was found.
    public struct Tie: Equatable, Sendable {
        public var applications: [String]
        public var resolution: String

        public init(applications: [String], resolution: String) {
            self.applications = applications
            self.resolution = resolution
        }
    }

    public static var kind: LetterKind { .minutes }

    public var head: LetterHead
    /// The committee's name.
    public var body: String
    /// The act that appointed it.
    public var basis: String?
    public var day: CalendarDay
    public var place: String?
    public var earlierSittings: [CalendarDay] = []
    public var members: [Member]
    public var quorum: Int
    public var exclusions: [Exclusion] = []
    public var places: Int
    public var basic: [Ranked]
    public var reserve: [Ranked] = []
    public var rejected: [Rejected] = []
    /// Applications that never came before the committee, for their form; only in the minutes of a recruitment's last sitting.
    public var formallyRejected: [Rejected] = []
    /// What put the applications in order, in a sentence without its full stop.
    public var order: String?
    /// `79 = 75 + 3 + 1` over the whole recruitment; only in the minutes of its last sitting.
    public var recruitmentSum: String?
    public var ties: [Tie] = []
    /// Who proposed the list and who closed it; two people.
    public var proposer: String
    public var closer: String
    /// Number and hash of the journal's last record.
    public var journalHead: String
    /// The digest of the frozen list.
    public var listDigest: String?

    public init(
        head: LetterHead, body: String, day: CalendarDay, members: [Member], quorum: Int, places: Int, basic: [Ranked], proposer: String,
        closer: String, journalHead: String
    ) {
        self.head = head
        self.body = body
        self.day = day
        self.members = members
        self.quorum = quorum
        self.places = places
        self.basic = basic
        self.proposer = proposer
        self.closer = closer
        self.journalHead = journalHead
    }

    /// All applications on the agenda.
    public var filed: Int { basic.count + reserve.count + rejected.count }

    public var values: LetterValues {
        let present = members.filter(\.isPresent)
        let own: [String: String?] = [
            "organ": body, "podstawa": basis, "dzień posiedzenia": LetterDay.text(day), "miejsce posiedzenia": place,
            "wcześniejsze posiedzenia": earlierSittings.map(LetterDay.text).joined(separator: ", "),
            "liczba członków": PolishNoun.person.counted(members.count), "liczba obecnych": PolishNoun.person.counted(present.count),
            "kworum": PolishNoun.person.counted(quorum), "liczba złożonych": PolishNoun.application.counted(filed),
            "liczba miejsc": PolishNoun.place.counted(places), "rachunek": sum,
            "liczba podstawowych": PolishNoun.application.counted(basic.count), "liczba rezerwowych": PolishNoun.application.counted(reserve.count),
            "liczba pozostałych": PolishNoun.application.counted(rejected.count), "proponujący": proposer, "zamykający": closer,
            "kotwica": journalHead, "skrót listy": listDigest, "kolejność": order, "rachunek naboru": recruitmentSum,
            "liczba formalnych": formallyRejected.isEmpty ? nil : PolishNoun.application.counted(formallyRejected.count),
        ]
        // A heading with nothing under it would leave open whether there was nothing or something was forgotten.
        let none: [String: String?] = [
            "bez nieobecnych": present.count == members.count ? "brak" : nil, "bez wyłączeń": exclusions.isEmpty ? "brak" : nil,
            "bez równych": ties.isEmpty ? "brak" : nil, "bez podstawowych": basic.isEmpty ? "brak" : nil,
            "bez rezerwowych": reserve.isEmpty ? "brak" : nil, "bez pozostałych": rejected.isEmpty ? "brak" : nil,
        ]
        return LetterValues(fields: head.fields.merging(own) { $1 }.merging(none) { $1 }, lists: lists)
    }

    /// `79 = 75 + 3 + 1`.
    private var sum: String { Self.sum(of: filed, [basic.count, reserve.count, rejected.count]) }

    /// `79 = 75 + 3 + 1`; the parts stay together at the end of a line.
    public static func sum(of whole: Int, _ parts: [Int]) -> String {
        Format.number(whole) + "\u{00A0}=\u{00A0}" + parts.map(Format.number).joined(separator: "\u{00A0}+\u{00A0}")
    }

    private var lists: [String: [[String: String?]]] {
        func people(_ members: [Member]) -> [[String: String?]] {
            members.enumerated().map { ["nr": String($0.offset + 1), "osoba": $0.element.name, "funkcja": $0.element.function] }
        }
        func ranked(_ entries: [Ranked]) -> [[String: String?]] {
            entries.map { ["pozycja": String($0.position), "wniosek": $0.application, "uzasadnienie": $0.reason] }
        }
        return [
            "obecni": people(members.filter(\.isPresent)), "nieobecni": people(members.filter { !$0.isPresent }),
            "wyłączenia": exclusions.map { ["osoba": $0.member, "wniosek": $0.application] }, "podstawowa": ranked(basic),
            "rezerwowa": ranked(reserve), "pozostałe": rejected.map { ["wniosek": $0.application, "powód": $0.reason] },
            "formalne": formallyRejected.map { ["wniosek": $0.application, "powód": $0.reason] },
            "równe": ties.map { ["wnioski": $0.applications.joined(separator: ", "), "rozstrzygnięcie": $0.resolution] },
        ]
    }
}

import Casework
import Rules
import Testing

@testable import Storage

@Suite("Folding, sorting, legal time")
struct TextAndTimeTests {
    @Test("Folding keeps what a clerk types in a hurry", arguments: [
        ("Żółkiewska", "zolkiewska"), ("  Łukasz   Ćma ", "lukasz cma"), ("Śliwińska-Zając", "sliwinska zajac"), ("O'Neill", "o neill"),
        ("W/12/2013", "w/12/2013"), ("Z\u{307}o\u{301}łty", "zolty"), ("Müßig", "mussig"), ("", ""), ("—", ""), ("Ґудзь", "ґудзь"),
        ("a\u{202E}b", "a b"),
    ])
    func folding(text: String, folded: String) { #expect(Folding.fold(text) == folded) }

    @Test("Sort keys follow the whole Polish alphabet, small and capital alike")
    func sorting() {
        let letters = "aąbcćdeęfghijklłmnńoópqrsśtuvwxyzźż".map(String.init)
        #expect(letters.shuffled().sorted { SortKey.make($0) < SortKey.make($1) } == letters)
        let names = ["Anna", "anna Ż", "Ądrian", "Bąk", "Bor", "Łoś", "Lot", "o\u{301}sma", "ósmy", "9 Maja"]
        let sorted = names.sorted { SortKey.make($0) < SortKey.make($1) }
        #expect(sorted == ["9 Maja", "Anna", "anna Ż", "Ądrian", "Bąk", "Bor", "Lot", "Łoś", "o\u{301}sma", "ósmy"].sortedAsGiven)
        #expect(SortKey.make("Ab") != SortKey.make("ab"))
    }

    @Test("The legal day at 23:30 UTC is the next one, in winter and in summer", arguments: [
        (1_387_236_600_000, "2013-12-17", "00:30"),  // 2013-12-16 23:30 UTC
        (1_404_257_400_000, "2014-07-02", "01:30"),  // 2014-07-01 23:30 UTC
        (1_387_231_140_000, "2013-12-16", "22:59"),  // 2013-12-16 21:59 UTC
        (1_387_234_800_000, "2013-12-17", "00:00"),  // 2013-12-16 23:00 UTC
        (1_387_234_799_999, "2013-12-16", "23:59"),
        (-1, "1970-01-01", "00:59"),
    ] as [(Int64, String, String)])
    func legalDay(now: Int64, day: String, time: String) {
        let moment = LegalZone.warsaw.moment(at: now)
        #expect(moment.day.iso == day && moment.time.iso == time)
    }

    @Test("Both nights of the clock change: 01:00 UTC of the last Sunday of March and of October", arguments: [
        (1_396_141_199_000, "2014-03-30", "01:59", 60), (1_396_141_200_000, "2014-03-30", "03:00", 120),
        (1_414_285_199_000, "2014-10-26", "02:59", 120), (1_414_285_200_000, "2014-10-26", "02:00", 60),
    ] as [(Int64, String, String, Int)])
    func clockChange(now: Int64, day: String, time: String, offset: Int) {
        let moment = LegalZone.warsaw.moment(at: now)
        #expect(moment.day.iso == day && moment.time.iso == time)
        #expect(LegalZone.warsaw.offsetMinutes(now) == offset)
    }

    @Test("Records of an office bear the legal day and offset, and a training office its own day")
    func recorded() throws {
        let surroundings = Surroundings(now: 1_387_236_600_000)
        let office = try Office.create(surroundings.directory, programme: Resource.programme, law: Resource.law, surroundings.environment())
        #expect(office.moment.day == day("2013-12-17"))
        #expect(!office.training)
        try office.saved(.openProject(OpenProject(project: caseID(1), programme: "stegna-2013", places: 32)))
        let record = try office.journal.records(after: .beginning, limit: 2)
        #expect(record.map(\.day) == ["2013-12-17", "2013-12-17"] && record.map(\.offset) == [60, 60])
        let training = Surroundings(now: 1_387_236_600_000)
        let school = try training.found()
        #expect(school.training && school.moment.day == day("2014-03-12") && school.moment.time.iso == "00:30")
        #expect(try school.journal.records(after: .beginning, limit: 1).map(\.day) == ["2014-03-12"])
    }
}

extension [String] {
    /// The expectation as it stands.
    fileprivate var sortedAsGiven: [String] { self }
}

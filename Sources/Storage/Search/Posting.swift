import Casework
import Rules

/// One word under which a person, a unit that nobody has, or a public unit can be found.
struct Posting: Hashable {
    /// What the word is, the better hit first. Raw values are stored.
    enum Rank: Int, CaseIterable {
        case pesel, phone, application, loan, inventory, serial
        case familyName, givenName
        case publicUnit = 9
        case place = 8

        /// Numbers are matched whole or from their beginning; the others from three letters on also inside.
        var isNumber: Bool { self <= .serial }

        static func <= (a: Rank, b: Rank) -> Bool { a.rawValue <= b.rawValue }
    }

    let rank: Rank
    /// Folded; numbers without spaces.
    let word: String
    let person: PersonID
    /// The unit that carries the number, or the public unit; empty where the word belongs to one source only.
    var source = ""
    /// The number as printed, where it may be shown.
    var label: String?

    /// The posting as a row.
    func put(into rows: inout some RowSink) throws {
        try rows.put(.postings, .integer(rank.rawValue), .text(word), .text(person.rawValue), .text(source), RowValue(label))
    }
}

extension Posting {
    /// Stands where a number belongs to no person; `source` then tells the unit.
    static let nobody = PersonID(rawValue: "")

    /// The words of a household's people.
    static func of(_ household: Household) -> Set<Posting> {
        var postings: Set<Posting> = []
        let place = household.content.mainAddress
        let placeWords = Folding.words(place?.locality ?? "") + Folding.words(place?.street ?? "")
        for member in household.content.members {
            for word in Folding.words(member.familyName) {
                postings.insert(Posting(rank: .familyName, word: word, person: member.id))
            }
            for word in Folding.words(member.givenNames) {
                postings.insert(Posting(rank: .givenName, word: word, person: member.id))
            }
            for word in placeWords {
                postings.insert(Posting(rank: .place, word: word, person: member.id))
            }
            if let pesel = member.pesel {
                postings.insert(Posting(rank: .pesel, word: pesel.digits, person: member.id))
            }
            let phone = nationalPhone(member.phone ?? "")
            if !phone.isEmpty {
                postings.insert(Posting(rank: .phone, word: phone, person: member.id, label: member.phone))
            }
        }
        return postings
    }

    /// The words of an application's number: whole, and without its series letter.
    static func of(_ application: Application) -> Set<Posting> {
        numbers(application.number, rank: .application, person: application.content.applicant)
    }

    /// The words of an agreement's number.
    static func of(_ loan: Loan) -> Set<Posting> {
        numbers(loan.number, rank: .loan, person: loan.borrower)
    }

    /// The digits of a telephone number without the country's, so that it is found however it was written.
    static func nationalPhone(_ text: String) -> String {
        let digits = text.filter { ("0"..."9").contains($0) }
        if digits.count == 13, digits.hasPrefix("0048") { return String(digits.dropFirst(4)) }
        return digits.count == 11 && digits.hasPrefix("48") ? String(digits.dropFirst(2)) : digits
    }

    /// The numbers of a unit, under the person who has it; under nobody's name where nobody has it.
    static func of(_ unit: EquipmentUnit, borrower: PersonID?) -> Set<Posting> {
        let borrower = borrower ?? nobody
        let source = unit.id.rawValue
        let numbers: [(Rank, String)] = [(.inventory, unit.content.inventoryNumber), (.serial, unit.content.serialNumber)]
        var postings: Set<Posting> = []
        for (rank, text) in numbers {
            let word = Folding.words(text).joined()
            guard !word.isEmpty else { continue }
            postings.insert(Posting(rank: rank, word: word, person: borrower, source: source, label: text))
        }
        return postings
    }

    /// The words of a public unit: of its name and of where it is.
    static func of(_ unit: PublicUnit) -> Set<Posting> {
        Set(Folding.words(unit.content.searchText).map { Posting(rank: .publicUnit, word: $0, person: nobody, source: unit.id.rawValue) })
    }

    private static func numbers(_ number: String, rank: Rank, person: PersonID) -> Set<Posting> {
        let word = Folding.words(number).joined()
        var postings: Set<Posting> = [Posting(rank: rank, word: word, person: person, label: number)]
        if let slash = word.firstIndex(of: "/") {
            let rest = String(word[word.index(after: slash)...])
            postings.insert(Posting(rank: rank, word: rest, person: person, label: number))
        }
        return postings
    }
}

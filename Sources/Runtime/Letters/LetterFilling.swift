import Casework
import Letters
import Localization
import Rules

/// Makes the contents of letters of what the office answers. Letters are Polish, whatever language the screens have.
public struct LetterFilling {
    let details: OfficeDetails
    let book: RuleBook
    /// The day of the letter.
    let day: CalendarDay
    let texts = Language.polish.texts

    public init(details: OfficeDetails, book: RuleBook, day: CalendarDay) {
        self.details = details
        self.book = book
        self.day = day
    }

    /// The letters of a paper, in the order in which they are to be written; never empty.
    ///
    /// Of several calls those are left out that have been answered since. Of a sitting's notices those are left out that tell of nothing any more, because the application was withdrawn since.
    public func contents(of paper: Paper, _ file: PaperFile) throws(LetterRefusal) -> [any LetterContent] {
        switch (paper, file) {
        case (.call, .matters(let matters)):
            guard let matter = matters.first else { throw .noCase }
            return [try call(matter)]
        case (.calls, .matters(let matters)):
            let letters = calls(matters)
            guard !letters.isEmpty else { throw .noCase }
            return letters
        case (.notice, .matters(let matters)):
            guard let matter = matters.first else { throw .noCase }
            return [try notice(matter)]
        case (.notices, .matters(let matters)):
            let notices = matters.compactMap { try? notice($0) }
            guard !notices.isEmpty else { throw .noCase }
            return notices
        case (.boardList, .sitting(let record)): return [boardList(record)]
        case (.minutes, .sitting(let record)): return [minutes(record)]
        case (.register, .register(let entries, let round)): return [register(entries, of: round)]
        case (_, .sittingWithoutList(let number)): throw .noList(number: number)
        default: throw .noCase
        }
    }

    func head(_ caseNumber: String? = nil) -> LetterHead {
        LetterHead(
            office: details[.office] ?? "", officeAddress: details[.officeAddress], place: details[.place] ?? "", day: day,
            caseNumber: caseNumber ?? details[.caseNumber] ?? "", projectNumber: details[.projectNumber] ?? book.ruleSet.projectNumber ?? OfficeDetails.inventedProjectNumber,
            projectTitle: details[.projectTitle] ?? texts.title(book.ruleSet.title), signatory: details[.signatory] ?? "",
            signatoryFunction: details[.signatoryFunction], footer: details[.footer])
    }

    func matter(_ matter: PaperMatter) -> LetterMatter {
        let content = matter.application.content
        let household = matter.household
        let applicant = household.member(content.applicant)
        let representative = content.representative.flatMap { household.member($0) }
        let addressee = representative ?? applicant
        let address = household.address(.correspondence) ?? household.mainAddress
        return LetterMatter(
            addresseeSex: addressee?.sex ?? addressee?.pesel?.sex, addressee: [addressee.map(name)].compactMap { $0 } + lines(address),
            applicationNumber: matter.application.number, filedOn: matter.filedOn, applicant: applicant.map(name) ?? "",
            representative: representative.map(name))
    }

    /// The given names first, in the nominative, as an envelope has it.
    func name(_ member: Member) -> String { member.givenNames.isEmpty ? member.familyName : member.givenNames + " " + member.familyName }

    /// The lines of an envelope below the name.
    private func lines(_ address: Address?) -> [String] {
        guard let address else { return [] }
        let number = address.building + (address.flat.map { " m. " + $0 } ?? "")
        let post = address.postcode + " " + address.postTown
        guard let street = address.street, !street.isEmpty else { return [address.locality + " " + number, post] }
        let first = texts.householdStreet(street) + " " + number
        return address.locality == address.postTown ? [first, post] : [first, address.locality, post]
    }
}

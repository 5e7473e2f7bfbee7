import Casework
import Letters
import Rules

/// Writes papers of an office: asks it, fills the contents, sets them with the office's template.
public struct LetterWriter {
    private let library: LetterLibrary
    private let book: RuleBook
    private let day: CalendarDay
    private let ask: (Query) throws -> Answer

    /// - Parameters:
    ///   - book: The rules of the office.
    ///   - day: The day of the letters.
    ///   - ask: The office's answers.
    public init(_ library: LetterLibrary, book: RuleBook, day: CalendarDay, ask: @escaping (Query) throws -> Answer) {
        self.library = library
        self.book = book
        self.day = day
        self.ask = ask
    }

    /// The letters of a paper on their pages.
    /// - Throws: `LetterRefusal`, `FileReadError`, `LetterFileFaults`, and what the office throws.
    public func write(_ paper: Paper) throws -> [Letter] {
        let (filling, template, file) = try prepare(paper)
        func letter(_ content: some LetterContent) -> Letter { Letter(content, template: template) }
        return try filling.contents(of: paper, file).map { letter($0) }
    }

    /// The calls to supplement these applications, each with the application's number, so that each can have a file of its own.
    /// - Throws: As ``write(_:)``.
    public func calls(_ applications: [CaseID]) throws -> [(number: String, letter: Letter)] {
        let (filling, template, file) = try prepare(.calls(applications))
        guard case .matters(let matters) = file else { throw LetterRefusal.noCase }
        let letters = filling.calls(matters).map { (number: $0.matter.applicationNumber, letter: Letter($0, template: template)) }
        guard !letters.isEmpty else { throw LetterRefusal.noCase }
        return letters
    }

    private func prepare(_ paper: Paper) throws -> (filling: LetterFilling, template: LetterTemplate, file: PaperFile) {
        let details = try library.details(needsProjectNumber: book.ruleSet.projectNumber == nil, training: book.training)
        let template = try library.template(paper.kind)
        guard case .paper(let file) = try ask(.paper(paper)) else { throw LetterRefusal.noCase }
        return (LetterFilling(details: details, book: book, day: day), template, file)
    }
}

extension Paper {
    /// The kind of its template.
    public var kind: LetterKind {
        switch self {
        case .call, .calls: .call
        case .notice, .notices: .notice
        case .boardList: .boardList
        case .minutes: .minutes
        case .register: .register
        }
    }
}

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
        let details = try library.details(needsProjectNumber: book.ruleSet.projectNumber == nil, training: book.training)
        let template = try library.template(paper.kind)
        guard case .paper(let file) = try ask(.paper(paper)) else { throw LetterRefusal.noCase }
        func letter(_ content: some LetterContent) -> Letter { Letter(content, template: template) }
        return try LetterFilling(details: details, book: book, day: day).contents(of: paper, file).map { letter($0) }
    }
}

extension Paper {
    /// The kind of its template.
    public var kind: LetterKind {
        switch self {
        case .call: .call
        case .notice, .notices: .notice
        case .boardList: .boardList
        case .minutes: .minutes
        case .register: .register
        }
    }
}

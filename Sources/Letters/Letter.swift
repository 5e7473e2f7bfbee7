import Terminal

/// A letter on its pages: plain text of at most 80 columns and 60 lines a page.
public struct Letter: Equatable, Sendable {
    /// The lines of each page, at most `pageLines`; the last one is its foot.
    public let pages: [[String]]

    public static let pageColumns = 80
    public static let pageLines = 60

    /// What ends a page.
    public enum PageEnd: Sendable {
        /// Empty lines up to `pageLines`, as printers with a fixed page want it.
        case emptyLines
        case formFeed
    }

    /// Fills a template and folds it into pages; each page's foot has the case's number and the page's own.
    public init(_ content: some LetterContent, template: LetterTemplate) {
        let foot = content.values.fields["znak sprawy"] ?? ""
        self.init(paragraphs: template.paragraphs(content), foot: foot)
    }

    init(paragraphs: [String], foot: String) {
        var pages: [[String]] = [[]]
        let room = Self.pageLines - 2
        for paragraph in paragraphs {
            let lines = LetterFolding.lines(paragraph)
            // Short paragraphs are not parted.
            if lines.count <= 4, pages[pages.count - 1].count + lines.count > room { pages.append([]) }
            for line in lines {
                if pages[pages.count - 1].count == room { pages.append([]) }
                if line.isEmpty && pages[pages.count - 1].isEmpty && pages.count > 1 { continue }
                pages[pages.count - 1].append(line)
            }
        }
        if pages.count > 1, pages[pages.count - 1].allSatisfy(\.isEmpty) { pages.removeLast() }
        let count = pages.count
        self.pages = pages.enumerated().map { index, lines in
            let padding = [String](repeating: "", count: Self.pageLines - 1 - lines.count)
            return lines + padding + [Self.foot(foot, page: index + 1, of: count)]
        }
    }

    /// The whole text; each line ends with a line feed.
    public func text(pageEnd: PageEnd) -> String {
        var text = ""
        for (index, page) in pages.enumerated() {
            switch pageEnd {
            case .emptyLines: for line in page { text += line + "\n" }
            case .formFeed:
                // The padding is the printer's: a form feed goes to the next sheet.
                for line in page { text += line + "\n" }
                if index + 1 < pages.count { text += "\u{0C}" }
            }
        }
        return text
    }

    /// Several letters one after the other, each from a page of its own on.
    public static func text(_ letters: [Letter], pageEnd: PageEnd) -> String {
        letters.map { $0.text(pageEnd: pageEnd) }.joined(separator: pageEnd == .formFeed ? "\u{0C}" : "")
    }

    private static func foot(_ text: String, page: Int, of count: Int) -> String {
        let number = "Strona \(page) z \(count)"
        let left = DisplayText.clipped(DisplayText.visible(text), to: LetterFolding.width - number.count - 2)
        let gap = LetterFolding.width - DisplayWidth.columns(of: left) - number.count
        return left + String(repeating: " ", count: gap) + number
    }
}

import Letters

/// The templates of letters: those that ship with the program, and an office's own in their place.
public struct LetterLibrary: Sendable {
    private let locator: ResourceLocator
    private let office: String?

    /// - Parameter office: the office's directory; its templates lie in `letters` there. Nil for those of the program alone.
    public init(_ locator: ResourceLocator, office: String?) {
        self.locator = locator
        self.office = office
    }

    /// The file that a kind of letter is written from.
    public func path(of kind: LetterKind) -> String {
        if let office, fileExists(office + "/letters/" + kind.file) { return office + "/letters/" + kind.file }
        return locator.folder + "/letters/" + kind.file
    }

    /// The template. An office's own that has a fault is never replaced by the program's: the office would send another text than it believes.
    /// - Throws: `FileReadError`, `LetterFileFaults`.
    public func template(_ kind: LetterKind) throws -> LetterTemplate { try Self.template(kind, file: path(of: kind)) }

    /// The template in a file.
    /// - Throws: `FileReadError`, `LetterFileFaults`.
    public static func template(_ kind: LetterKind, file: String) throws -> LetterTemplate {
        let bytes = try readFile(file)
        do throws(TemplateFaults) {
            return try LetterTemplate(bytes, kind: kind)
        } catch {
            throw LetterFileFaults(file: file, faults: error.faults)
        }
    }
}

/// A template that is refused, with the file in which it stands.
public struct LetterFileFaults: Error, Equatable, Sendable {
    public var file: String
    /// Never empty.
    public var faults: [TemplateFault]
}

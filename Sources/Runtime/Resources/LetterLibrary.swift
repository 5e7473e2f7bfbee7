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

    /// The file in which the office says what stands on its letters.
    /// - Returns: the office's own, or the program's empty one, to begin with.
    public var detailsPath: String {
        if let office, fileExists(office + "/letters/" + OfficeDetails.file) { return office + "/letters/" + OfficeDetails.file }
        return locator.folder + "/letters/" + OfficeDetails.file
    }

    /// What the office says of itself. A training office without a file is an invented one; a real one has to say who it is.
    /// - Throws: `FileReadError`, `LetterFileFaults`, `LetterRefusal.noDetails`.
    public func details(needsProjectNumber: Bool, training: Bool) throws -> OfficeDetails {
        let file = (office ?? "") + "/letters/" + OfficeDetails.file
        guard office != nil, fileExists(file) else {
            if training { return .invented }
            throw LetterRefusal.noDetails(file: file)
        }
        return try Self.details(file: file, needsProjectNumber: needsProjectNumber)
    }

    /// What a file says of an office.
    /// - Throws: `FileReadError`, `LetterFileFaults`.
    public static func details(file: String, needsProjectNumber: Bool) throws -> OfficeDetails {
        let bytes = try readFile(file)
        do throws(TemplateFaults) {
            return try OfficeDetails(bytes, needsProjectNumber: needsProjectNumber)
        } catch {
            throw LetterFileFaults(file: file, faults: error.faults)
        }
    }

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

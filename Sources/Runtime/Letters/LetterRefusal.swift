import Casework
import Localization

/// Why a letter can't be written from a case; a sentence says what must happen first.
public enum LetterRefusal: Error, Equatable, Sendable {
    /// The office has not said who it is.
    case noDetails(file: String)
    /// Nothing was decided on the application yet, or nothing that a notice tells.
    case noResult(number: String, ApplicationStatus)
    /// The application was not called to supplement.
    case noCall(number: String, ApplicationStatus)
    /// The sitting has no closed list.
    case noList(number: String)
    /// The case is not there.
    case noCase
}

extension LetterRefusal {
    /// What it says to whoever asked for the letter.
    public func text(_ texts: any Texts) -> String {
        switch self {
        case .noDetails(let file): texts.letterNoDetails(file)
        case .noResult(let number, let status): texts.letterNoResult(number: number, status)
        case .noCall(let number, let status): texts.letterNoCall(number: number, status)
        case .noList(let number): texts.letterNoList(number: number)
        case .noCase: texts.letterNoCase
        }
    }
}

import Casework
import Localization
import Terminal

/// The letter that an application asks for where it stands now.
extension ApplicationScreen {
    /// The call while the applicant is called, the notice once there is a result; nil in between.
    var letterOffer: LetterOffer? {
        guard let application = file?.application.state else { return nil }
        switch application.status {
        case .called: return LetterOffer(.call(id), number: application.number)
        case .basicList, .reserveList, .notAccepted, .formallyRejected, .struckOff: return LetterOffer(.notice(id), number: application.number)
        case .received, .inVerification, .supplemented, .formallyCorrect, .inAssessment, .resigned, .withdrawn, .died: return nil
        }
    }

    func letterBinding(_ context: ScreenContext) -> Binding {
        let texts = context.texts
        let none = file.map { texts.letterNoResult(number: $0.application.state.number, $0.application.state.status) }
        return Binding("letter", [.control("p"), .character("k")], texts.letterAction, unavailable: file == nil ? texts.loading : letterOffer == nil ? none : nil)
    }
}

import Casework
import Localization
import Terminal

/// The call with its letter: made in one go, before the queue takes the clerk to the next case.
extension ApplicationScreen {
    /// The answer that makes the call and goes on to its letter.
    static let withLetter = "letter"

    /// The call is recorded: its letter is next where it was wanted at once, else the case is dealt with.
    mutating func called(_ context: ScreenContext) -> [Effect] {
        let number = file?.application.state.number ?? ""
        guard awaitsLetter else {
            notice = Message(.done, context.texts.callDone(withLetter: false))
            return [.query(.application(id)), .finished(Message(.done, number + ": " + context.texts.callDone(withLetter: false)))]
        }
        return [.open(.letter([LetterOffer(.call(id), number: number)]))]
    }

    /// The letter's screen has closed and the case was asked for anew: the queue goes on, and is told whether there is a letter.
    mutating func leaveAfterLetter(_ file: ApplicationFile, _ context: ScreenContext) -> [Effect] {
        guard letterIsClosed, let call = file.application.state.openCall else { return [] }
        (awaitsLetter, letterIsClosed) = (false, false)
        let words = context.texts.callDone(withLetter: !call.awaitsLetter)
        notice = Message(.done, words)
        return [.finished(Message(.done, file.application.state.number + ": " + words))]
    }

    /// Begins the act that the screen was opened for, or says why not now.
    mutating func begin(_ context: ScreenContext) -> [Effect] {
        guard let step = beginning else { return [] }
        beginning = nil
        let action = step == .reject ? "formal" : "check." + step.rawValue
        guard let binding = bindings(context).first(where: { $0.action == action }) else { return [] }
        if let reason = binding.unavailable {
            notice = Message(.warning, reason)
            return []
        }
        return perform(action, context)
    }
}

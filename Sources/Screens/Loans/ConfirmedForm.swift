import Casework
import Terminal

/// A form whose saving is final: what it will do is named once more, and "no" is the default.
protocol ConfirmedForm: FormScreen {
    /// The submission that waits for a yes.
    var pending: Submission? { get set }
    func question(_ command: Command, _ context: ScreenContext) -> Question
}

extension ConfirmedForm {
    /// Takes any event as a form does, but asks where a form would submit. The question's tag is `confirm`.
    mutating func handleConfirmed(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
        if case .answered(let choice, "confirm") = event {
            guard choice == "yes", let submission = pending else { return [] }
            form.isSaving = true
            form.notice = Message(.hint, context.texts.saving)
            return [.submit(submission)]
        }
        return handleForm(event, context).map { effect in
            guard case .submit(let submission) = effect else { return effect }
            pending = submission
            form.isSaving = false
            form.notice = nil
            return .ask(question(submission.command, context))
        }
    }
}

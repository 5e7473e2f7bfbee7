import Casework
import Rules

/// The texts of the training screens.
public protocol TrainingTexts {
    func name(of mark: AttendanceMark) -> String
    /// One letter for the sheet; a key of the same letter sets the mark.
    func symbol(of mark: AttendanceMark) -> String
    func hours(_ count: Int) -> String
    var groupsTitle: String { get }
    var groupColumns: (name: String, module: String, trainer: String, people: String, sessions: String, next: String) { get }
    var groupNew: ActionText { get }
    var moduleNew: ActionText { get }

    func groupTitle(_ name: String) -> String
    func groupHeading(_ module: String, hours: Int, trainer: String) -> String
    func groupPlaces(_ taken: Int, of capacity: Int) -> String
    func groupPlanned(_ planned: Int, of hours: Int) -> String
    var groupNoPeople: String { get }
    var groupNoSessions: String { get }
    /// What the letters of the sheet mean, and what a cell without one is.
    var groupLegend: String { get }
    var groupMinutes: ActionText { get }
    var groupMinutesLabel: String { get }
    /// The session's length in minutes.
    func groupMinutesHint(_ most: Int) -> String
    /// Why a number of minutes is not right.
    func groupMinutesFault(_ most: Int) -> String
    var groupMinutesNotPresent: String { get }
    /// The person was taken off the list while the minutes were typed.
    var groupMinutesGone: String { get }
    /// How many cells of the session under the cursor are not marked.
    func groupUnmarked(_ count: Int) -> String
    var groupHoursColumn: String { get }
    func groupSessionLine(_ session: TrainingSession) -> String
    var groupSave: ActionText { get }
    var groupAllPresent: ActionText { get }
    var groupEnrol: ActionText { get }
    var groupRemove: ActionText { get }
    var groupPlan: ActionText { get }
    var groupCard: ActionText { get }
    var groupCycle: ActionText { get }
    var groupNothingChanged: String { get }
    var groupSessionInFuture: String { get }
    var groupFullNotice: String { get }
    var groupSaved: String { get }
    var groupUnsavedTitle: String { get }
    var groupUnsavedText: String { get }
    var groupUnsavedDrop: String { get }
    var groupChangedMeanwhile: String { get }
    var groupRemoveReason: String { get }
    var groupRemoveReasonHint: String { get }
    var groupRemoveAsk: (title: String, text: (String) -> String) { get }
    var groupRemoved: String { get }
    var groupUnsavedFirst: String { get }

    func enrolmentTitle(_ group: String) -> String
    var enrolmentColumns: (name: String, born: String, locality: String) { get }
    var enrolmentEnrol: ActionText { get }
    var enrolmentNobody: String { get }
    var enrolmentChanged: String { get }
    func enrolmentDone(_ name: String) -> String

    func sessionTitle(_ group: String) -> String
    var sessionDay: String { get }
    var sessionStart: String { get }
    var sessionStartHint: String { get }
    var sessionHours: String { get }
    var sessionHoursHint: String { get }
    var sessionRoom: String { get }
    var sessionRoomHint: String { get }
    var sessionSaved: String { get }

    var groupFormTitle: String { get }
    var groupFormModule: String { get }
    var groupFormModuleHint: String { get }
    var groupFormNoModules: String { get }
    var groupFormName: String { get }
    var groupFormNameHint: String { get }
    var groupFormCapacity: String { get }
    var groupFormCapacityHint: String { get }
    var groupFormTrainer: String { get }
    var groupFormTrainerHint: String { get }
    var groupFormSaved: String { get }
    var moduleFormTitle: String { get }
    var moduleFormName: String { get }
    var moduleFormNameHint: String { get }
    var moduleFormHours: String { get }
    var moduleFormHoursHint: String { get }
    var moduleFormSaved: String { get }
}

extension TrainingTexts {
    /// A time attended: whole hours as a number, `3`; with minutes as a clock shows them, `2:45`. The same in every language.
    public func hoursAndMinutes(_ minutes: Int) -> String {
        let (hours, rest) = minutes.quotientAndRemainder(dividingBy: TrainingSession.minutesInHour)
        return rest == 0 ? "\(hours)" : "\(hours):" + (rest < 10 ? "0" : "") + "\(rest)"
    }
}

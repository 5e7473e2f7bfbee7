import Casework
import Rules

extension English {
    public func name(of mark: AttendanceMark) -> String {
        switch mark {
        case .present: "present"
        case .absent: "absent"
        case .excused: "excused"
        }
    }
    public func symbol(of mark: AttendanceMark) -> String {
        switch mark {
        case .present: "Y"
        case .absent: "N"
        case .excused: "E"
        }
    }
    public func hours(_ count: Int) -> String { counted(count, "hour", "hours") }
    public var groupsTitle: String { "Training groups" }
    public var groupColumns: (name: String, module: String, trainer: String, people: String, sessions: String, next: String) {
        ("Group", "Module", "Trainer", "People", "Sessions", "Next")
    }
    public var groupNew: ActionText { ActionText("New group", "Creates a training group.") }
    public var moduleNew: ActionText { ActionText("New module", "Adds a training that is held in groups.") }

    public func groupTitle(_ name: String) -> String { name.lowercased().hasPrefix("group") ? name : "Group \(name)" }
    public func groupHeading(_ module: String, hours count: Int, trainer: String) -> String {
        let start = "\(module), \(hours(count))"
        return trainer.isEmpty ? start : start + ", trainer: \(trainer)"
    }
    public func groupPlaces(_ taken: Int, of capacity: Int) -> String { "places: \(taken) of \(capacity)" }
    public func groupPlanned(_ planned: Int, of hours: Int) -> String { "\(planned) of \(counted(hours, "hour", "hours")) planned" }
    public var groupNoPeople: String { "The group is empty; \"z\" enrols people." }
    public var groupNoSessions: String { "No session is planned yet; \"p\" plans the first." }
    public var groupLegend: String { "Y present  number: minutes attended  N absent  E excused  . not marked" }
    public var groupMinutes: ActionText {
        ActionText("Minutes", "Enters the minutes of somebody who came late or left early; without a number: the whole session.")
    }
    public var groupMinutesLabel: String { "Minutes attended" }
    public func groupMinutesHint(_ most: Int) -> String { "1 to \(most); empty: the whole session." }
    public func groupMinutesFault(_ most: Int) -> String { "minutes can be 1 to \(most), the length of the session" }
    public var groupMinutesNotPresent: String { "Only people who are present have minutes; change the mark to present first." }
    public var groupMinutesGone: String { "This person is no longer on the list; no minutes were entered." }
    public func groupUnmarked(_ count: Int) -> String { count == 0 ? "all are marked" : "not marked: \(count)" }
    public var groupHoursColumn: String { "hours" }
    public func groupSessionLine(_ session: TrainingSession) -> String {
        let place = session.room.isEmpty ? "" : ", \(session.room)"
        return "Session \(date(session.day)) at \(time(session.startsAt)), \(hours(session.hours))\(place)"
    }
    public var groupSave: ActionText { ActionText("Save", "Saves the changed columns of the attendance list.") }
    public var groupAllPresent: ActionText { ActionText("All present", "Marks everybody of the column who has no mark yet as present.") }
    public var groupEnrol: ActionText { ActionText("Enrol", "Opens the list of people who can be enrolled.") }
    public var groupRemove: ActionText { ActionText("Remove", "Takes the person under the cursor out of the group; asks for the reason.") }
    public var groupPlan: ActionText { ActionText("Session", "Plans a new session of the group.") }
    public var groupCard: ActionText { ActionText("Card", "Opens the card of the person under the cursor.") }
    public var groupCycle: ActionText { ActionText("Change", "Changes the mark: present, absent, excused, none.") }
    public var groupNothingChanged: String { "Nothing was changed on the attendance list." }
    public var groupSessionInFuture: String { "This session has not been held yet; attendance is entered on its day or later." }
    public var groupFullNotice: String { "The group is full." }
    public var groupSaved: String { "Attendance list saved." }
    public var groupUnsavedTitle: String { "Attendance list not saved" }
    public var groupUnsavedText: String { "The marks on the attendance list are not saved yet." }
    public var groupUnsavedDrop: String { "Drop the marks" }
    public var groupChangedMeanwhile: String { "Somebody else changed the group; its new state is shown, the marks stayed. F2 saves." }
    public var groupRemoveReason: String { "Reason" }
    public var groupRemoveReasonHint: String { "Such as resignation, or moved to another group." }
    public var groupRemoveAsk: (title: String, text: (String) -> String) {
        ("Removal from the group", { name in "Remove from the group: \(name)? The hours they attended stay recorded." })
    }
    public var groupRemoved: String { "The person was removed from the group." }
    public var groupUnsavedFirst: String { "Save the attendance list first (F2)." }

    public func enrolmentTitle(_ group: String) -> String { group.isEmpty ? "Enrolment" : "Enrolment: \(groupTitle(group))" }
    public var enrolmentColumns: (name: String, born: String, locality: String) { ("Person", "Born", "Locality") }
    public var enrolmentEnrol: ActionText { ActionText("Enrol", "Enrols the person under the cursor.") }
    public var enrolmentNobody: String { "There is nobody who can be enrolled in this group." }
    public var enrolmentChanged: String { "Somebody else changed the group; its new state is shown. Nobody was enrolled." }
    public func enrolmentDone(_ name: String) -> String { "Enrolled: \(name)." }

    public func sessionTitle(_ group: String) -> String { group.isEmpty ? "New session" : "New session: \(groupTitle(group))" }
    public var sessionDay: String { "Day" }
    public var sessionStart: String { "Starts at" }
    public var sessionStartHint: String { "The time, such as 9:00 or 900." }
    public var sessionHours: String { "Hours" }
    public var sessionHoursHint: String { "Training hours that count for those present." }
    public var sessionRoom: String { "Place" }
    public var sessionRoomHint: String { "Room or building; may be left out." }
    public var sessionSaved: String { "Session planned." }

    public var groupFormTitle: String { "New training group" }
    public var groupFormModule: String { "Module" }
    public var groupFormModuleHint: String { "First letters choose, Space opens the list of modules." }
    public var groupFormNoModules: String { "There are no modules yet; add a training module first." }
    public var groupFormName: String { "Group's name" }
    public var groupFormNameHint: String { "Short, such as \"A\" or \"Morning 1\"." }
    public var groupFormCapacity: String { "Places" }
    public var groupFormCapacityHint: String { "How many people fit into the group, 1 to 1000." }
    public var groupFormTrainerHint: String { "Who leads the sessions; may be left empty." }
    public var groupFormTrainer: String { "Trainer" }
    public var groupFormSaved: String { "Group created." }
    public var moduleFormTitle: String { "New training module" }
    public var moduleFormName: String { "Title" }
    public var moduleFormNameHint: String { "Such as \"Computer basics\"." }
    public var moduleFormHours: String { "Hours" }
    public var moduleFormHoursHint: String { "How many hours each group is to hold." }
    public var moduleFormSaved: String { "Module added." }
}

import Casework
import Rules

extension DemoStory {
    /// Two groups of the first training, each with two sessions behind it, one today and two to come; nobody in the second training yet.
    func train(_ listed: [Filed]) throws {
        let basics = newCase()
        let services = newCase()
        try send("module", .defineModule(.init(module: basics, title: "Obsługa komputera i Internetu", hours: 20)), new: [basics])
        try send("module", .defineModule(.init(module: services, title: "E-usługi i bezpieczeństwo w sieci", hours: 10)), new: [services])
        let groups: [(name: String, trainer: String, hour: Int, first: CalendarDay)] = [
            ("Grupa 1 – rano", "Prowadzący 1", 9, DemoOffice.date(2014, 2, 26)),
            ("Grupa 2 – popołudnie", "Prowadzący 2", 15, DemoOffice.date(2014, 2, 26)),
        ]
        for (index, plan) in groups.enumerated() {
            let group = newCase()
            try send("group", .formGroup(.init(
                group: group, module: basics, name: plan.name, capacity: 12, trainer: plan.trainer)), new: [group])
            let people = listed.dropFirst(3 + index * 12).prefix(12)
            for entry in people {
                let command = Enrol(group: group, person: entry.applicant, household: entry.household)
                try send("enrolment", .enrol(command))
            }
            try hold(group, people.map(\.applicant), hour: plan.hour, first: plan.first)
        }
    }

    private func hold(_ group: CaseID, _ participants: [PersonID], hour: Int, first: CalendarDay) throws {
        for week in 0..<5 {
            let day = first.adding(days: week * 7)
            guard let start = TimeOfDay(hour: hour, minute: 0) else { preconditionFailure("sessions begin on the hour") }
            let session = TrainingSession(id: newCase(), day: day, startsAt: start, hours: 4, room: "Świetlica w Stegnie")
            try send("session", .planSession(.init(group: group, session: session)))
            guard day < DemoOffice.day else { continue }
            let entries = participants.map { person in
                let mark: AttendanceMark = people.random.chance(85) ? .present : (people.random.chance(50) ? .excused : .absent)
                return AttendanceEntry(person: person, mark: mark)
            }
            try send("attendance", .markAttendance(.init(group: group, session: session.id, entries: entries)))
        }
    }
}

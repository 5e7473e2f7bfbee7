import Casework
import Demo
import Rules

/// A training group on its way through its sessions.
final class HistoryClass {
    static let capacity = 12
    static let sessions = 5

    let group: CaseID
    var participants: [PersonID] = []
    var held = 0
    /// A session that has its day and no marks yet.
    var unmarked: CaseID?

    init(group: CaseID) { self.group = group }
}

extension HistoryStory {
    func defineModules() throws {
        for (title, hours) in [("Obsługa komputera i Internetu", 20), ("E-usługi i bezpieczeństwo w sieci", 10), ("Poszukiwanie pracy w sieci", 10)] {
            let module = people.random.caseID()
            modules.append(module)
            try office.submit(.defineModule(.init(module: module, title: title, hours: hours)))
        }
    }

    /// The grown-ups of a household join the group that is being filled.
    func enrol(_ life: HistoryLife) throws {
        let adults = household(of: life).members.filter { ($0.birthDate?.year ?? HistoryPeople.year) < 1996 && $0.livesInHousehold }
        for adult in adults.prefix(2) {
            let group = try openClass ?? formGroup(life.clerk)
            openClass = group
            try office.submit(.enrol(Enrol(group: group.group, person: adult.id, household: life.household)), by: life.clerk)
            group.participants.append(adult.id)
            guard group.participants.count == HistoryClass.capacity else { continue }
            classes.append(group)
            openClass = nil
        }
    }

    private func formGroup(_ clerk: String) throws -> HistoryClass {
        groupCount += 1
        let group = HistoryClass(group: people.random.caseID())
        let hour = people.random.pick(["rano", "popołudnie", "wieczór", "sobota"])
        try office.submit(
            .formGroup(.init(
                group: group.group, module: people.random.pick(modules), name: "Grupa \(groupCount) – \(hour)", capacity: HistoryClass.capacity,
                trainer: "Prowadzący \(people.random.number(1...40))")),
            by: clerk)
        return group
    }

    /// One group's next session is planned, or its sign-in list entered; some drop out.
    func teach() throws {
        let index = people.random.number(0...(classes.count - 1))
        let group = classes[index]
        let clerk = people.random.pick(Self.clerks)
        if let session = group.unmarked {
            let entries = group.participants.map { person in
                let mark: AttendanceMark = people.random.chance(85) ? .present : (people.random.chance(50) ? .excused : .absent)
                return AttendanceEntry(person: person, mark: mark)
            }
            try office.submit(.markAttendance(.init(group: group.group, session: session, entries: entries)), by: clerk)
            group.unmarked = nil
        } else if group.held == HistoryClass.sessions {
            classes.remove(at: index)
            office.forget(group: group.group)
        } else if people.random.chance(8), group.participants.count > 4 {
            let person = group.participants.remove(at: people.random.number(0...(group.participants.count - 1)))
            try office.submit(.removeParticipant(.init(group: group.group, person: person, reason: "Podjęcie pracy.")), by: clerk)
        } else {
            let session = people.random.caseID()
            guard let start = TimeOfDay(hour: 8 + 2 * group.held, minute: 0) else { preconditionFailure("sessions begin on the hour") }
            let planned = TrainingSession(id: session, day: office.today, startsAt: start, hours: 4, room: "Świetlica")
            try office.submit(.planSession(.init(group: group.group, session: planned)), by: clerk)
            group.held += 1
            group.unmarked = session
        }
    }
}

import Casework
import Foundation
import Journal
import OfficeSupport
import Rules
import Storage
import TestSupport

extension Simulation {
    /// Lets the clerks do so many things, then looks whether every promise was kept.
    func run(acts: Int) throws {
        var older: URL?
        defer { if let older { Template.removeIndex(older) } }
        for number in 0..<acts where !isReadOnly {
            if number == acts / 3 { older = try keepIndex() }
            try act(older)
        }
        for clerk in clerks { end(clerk) }
        disk.heal()
        try replaceIndex(by: chance.next(5), older: older)
        try check()
    }

    /// A copy of the index as it stands, for an older one later.
    private func keepIndex() throws -> URL {
        for clerk in clerks { end(clerk) }
        let copy = Template.freshIndex()
        // After a power cut it may be missing until somebody opens the office.
        if let current = Template.currentIndex(index) { try FileManager.default.copyItem(at: current, to: copy) }
        return copy
    }

    private func act(_ older: URL?) throws {
        let clerk = someClerk()
        switch chance.next(16) {
        case 0...5: try submit(fresh(clerk), clerk)
        case 6, 7:
            guard !sent.isEmpty else { return }
            try submit(sent[chance.next(sent.count)], clerk)
        case 8:
            do {
                _ = try office(clerk).query(.households(ListRequest()))
            } catch OfficeError.access(.readOnly(let reason)) where diskFailed && reason.isSyncFailure {
                // What cannot be noted in the journal of reads is not shown.
            }
        case 9: anchors.append(try office(clerk).head)
        case 10: try failing(clerk)
        case 11: try dying(clerk)
        case 12: try stopped(clerk)
        case 13: end(clerk)
        default: try powerCut(clerk, older)
        }
    }

    /// Sends a submission and notes what is answered; an error of the disk's is no answer.
    private func submit(_ submission: Submission, _ clerk: Clerk) throws {
        if !sent.contains(where: { $0.id == submission.id }) { sent.append(submission) }
        let result: SubmissionResult
        let writes = clerk.writes
        do {
            result = try office(clerk).submit(submission)
        } catch let error as OfficeError {
            if case .journal(.readOnly(let reason)) = error, diskFailed, reason.isSyncFailure { isReadOnly = true }
            guard diskFailed || clerk.disk?.isDead == true || disk.isOff else { throw error }
            return
        }
        guard clerk.disk?.isDead != true else { return }
        switch result {
        case .saved(let receipt):
            if let first = acknowledged[submission.id], first != receipt { throw Broken("the same command was answered differently") }
            // What found everything as it wanted it made no record, and may be answered otherwise another time.
            if clerk.writes > writes || recruitment == nil { acknowledged[submission.id] = receipt }
        case .conflict(let conflicts):
            if acknowledged[submission.id] != nil { throw Broken("a saved command is a conflict when it is sent again") }
            for conflict in conflicts where conflict.seen == conflict.current.version { throw Broken("a conflict with the version that was seen") }
        case .refused(let refusal):
            if acknowledged[submission.id] != nil { throw Broken("a saved command is refused when it is sent again: \(refusal)") }
        }
    }

    /// The disk fails once or twice during a submission, in any way.
    private func failing(_ clerk: Clerk) throws {
        diskFailed = true
        let error = [5, 28, 13][chance.next(3)]
        for _ in 0..<(1 + chance.next(2)) {
            let number = 1 + chance.next(6)
            switch chance.next(4) {
            case 0: disk.fail(.write, number: 1, on: ".jsonl", with: .shortWrite(chance.next(900)))
            case 1: disk.fail(.write, number: 1, on: ".jsonl", with: .tornError(chance.next(2000), 28))
            case 2: disk.fail(.sync, number: 1, on: ".jsonl", with: .error(5))
            default: disk.fail(number: number, with: .error(Int32(error)))
            }
        }
        do { try submit(fresh(clerk), clerk) } catch is OfficeError {}
        disk.heal()
    }

    /// The clerk's process is killed at a point of its submission; it may have been told or not.
    private func dying(_ clerk: Clerk) throws {
        guard let submission = try? fresh(clerk) else { return }
        let point = [KillPoint.afterAppend, .afterSync, .afterIndex][chance.next(3)]
        clerk.atKillPoint = { [unowned clerk] reached in
            guard reached == point else { return }
            clerk.disk?.die()
            clerk.office?.close()
        }
        try submit(submission, clerk)
        end(clerk)
    }

    /// The holder of the lock stands still between write and sync: others read, and are told who holds it.
    private func stopped(_ clerk: Clerk) throws {
        guard let submission = try? fresh(clerk), let other = clerks.first(where: { $0 !== clerk }), let theirs = try? fresh(other) else { return }
        var broken: (any Error)?
        clerk.atKillPoint = { [unowned self] point in
            guard point == .afterAppend else { return }
            do {
                _ = try office(other).query(.desk)
                _ = try office(other).submit(theirs)
                broken = Broken("two held the lock")
            } catch OfficeError.journal(.busy(let holder)) {
                if holder?.login != "clerk\(clerk.number)" { broken = Broken("the lock's holder is not named: \(String(describing: holder))") }
            } catch { if !diskFailed { broken = error } }
        }
        try submit(submission, clerk)
        clerk.atKillPoint = nil
        if let broken { throw broken }
    }

    /// The power goes in the middle of a submission, with anything left on the disk that can be, and with any index.
    private func powerCut(_ clerk: Clerk, _ older: URL?) throws {
        disk.fail(number: 1 + chance.next(12), with: .powerCut)
        do { try submit(fresh(clerk), clerk) } catch is OfficeError {}
        for clerk in clerks { end(clerk) }
        disk.crash(CrashMode.all[chance.next(CrashMode.all.count)])
        try replaceIndex(by: chance.next(5), older: older)
        if chance.next(3) == 0 { try check() }
    }

    // MARK: What clerks send

    /// A new household, or a change of one as the clerk saw it, now or some time ago.
    private func fresh(_ clerk: Clerk) throws -> Submission {
        nextCommand += 1
        let id = CommandID(rawValue: OpaqueID(high: 0xC0DE, low: nextCommand).description)
        if recruitment != nil, chance.next(5) > 0 { return try recruit(id, clerk) }
        guard nextHousehold > 0, chance.next(3) > 0 else {
            nextHousehold += 1
            let command = Command.saveHousehold(SaveHousehold(household: household(nextHousehold), content: content(nextHousehold)))
            return Submission(id: id, command: command, base: [VersionedCase(id: household(nextHousehold), version: 0)])
        }
        let number = 1 + chance.next(nextHousehold)
        var version = 0
        if case .household(let file)? = try? office(clerk).query(.household(household(number))) { version = file.household.version }
        // Some forms were opened before others saved.
        if version > 1, chance.next(4) == 0 { version -= 1 }
        let command = Command.saveHousehold(SaveHousehold(household: household(number), content: content(number)))
        return Submission(id: id, command: command, base: [VersionedCase(id: household(number), version: version)])
    }

    /// A step of the recruitment, with the version of its case as the clerk saw it, now or some time ago, or without one.
    private func recruit(_ id: CommandID, _ clerk: Clerk) throws -> Submission {
        guard let planned = recruitment?.command() else { throw Broken("nobody is recruited for") }
        let command = (try? office(clerk).filledIn(planned)) ?? planned
        guard case .sitting(let step) = command, chance.next(2) == 0 else { return Submission(id: id, command: command, base: []) }
        var version = 0
        if case .sitting(let file)? = try? office(clerk).query(.sitting(step.sitting, ListRequest(limit: 0), supposing: nil)) { version = file.sitting.version }
        if version > 1, chance.next(6) == 0 { version -= 1 }
        return Submission(id: id, command: command, base: [VersionedCase(id: step.sitting, version: version)])
    }

    private func household(_ number: Int) -> CaseID { CaseID(rawValue: OpaqueID(high: 0xCA5E, low: UInt64(number)).description) }

    /// No two are the same: what changes nothing would be saved without a record.
    private func content(_ number: Int) -> HouseholdContent {
        let families = ["Żółkiewska", "Nowak", "Ćwiklińska", "Śliwińska-Zając"]
        let members = (0...chance.next(3)).map { index in
            Member(
                id: PersonID(rawValue: OpaqueID(high: 0xBEEF, low: UInt64(number * 10 + index)).description), familyName: families[chance.next(4)],
                givenNames: "Anna \(nextCommand)", relation: index == 0 ? .applicant : .child)
        }
        let address = Address(
            kind: .registered, locality: ["Jantar", "Stegna"][chance.next(2)], street: "ul. Bursztynowa", building: "\(1 + chance.next(90))",
            postcode: "82-103", postTown: "Stegna", registration: .permanent)
        return HouseholdContent(members: members, addresses: [address])
    }
}

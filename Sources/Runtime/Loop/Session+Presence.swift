import Casework
import Rules
import Screens

/// What a session knows of others who work on the same cases.
struct Attention {
    /// What others were told to be open here, and whether it is edited.
    var published: [CaseID: Bool] = [:]
    /// What others have open.
    var elsewhere: [CasePresence] = []
    /// What others have saved of the cases of a screen since it read them.
    var changes: [ScreenStack.Token: CaseChange] = [:]
    /// The screen, and the cases edited on it, for which the office was last asked whether they have changed.
    var asked: (screen: ScreenStack.Token, cases: [OpenCase])?
    /// How many lines stand under the screen: all screens know the size without them.
    var standing = 0
    /// When to look once more at who is there: a process that is just ending may hold its lock a moment longer than its files.
    var lookAgain: Int64?
    /// When news were last looked for, where the machine tells of none.
    var lastLook: Int64?
}

extension Session {
    /// How long the lock of an ended process may outlive its files, in milliseconds, with plenty to spare.
    private static let ending: Int64 = 100
    /// How often is looked where the machine tells of no news, in milliseconds.
    static let interval: Int64 = 1000

    /// After each batch of events: tells others what is open here now, learns what they have open of it, and asks whether a form that has
    /// come up is still on the newest version.
    func attend() {
        let context = plainContext
        var open: [CaseID: Bool] = [:]
        for entry in stack.entries {
            for one in entry.screen.openCases(context) { open[one.id] = open[one.id] == true || one.isEdited }
        }
        if open != attention.published {
            attention.published = open
            office.publish(open)
            lookElsewhere()
        }
        let top = stack.top
        let edited = top.screen.openCases(context).filter(\.isEdited)
        if attention.asked?.screen != top.token || attention.asked?.cases != edited {
            // Whatever is read has just been read anew.
            let isForm = top.screen is any FormScreen
            if attention.asked?.screen != top.token && !isForm { attention.changes[top.token] = nil }
            attention.asked = (top.token, edited)
            attention.changes = attention.changes.filter { change in stack.entries.contains { $0.token == change.key } }
            if isForm { noticeChanges(at: nil) }
        }
        tellStandingLines()
    }

    /// The screens are told of a smaller size where lines stand under them, so that what they scroll is seen.
    private func tellStandingLines() {
        let count = Chrome.standingLines(stack.top.screen, context).count
        guard count != attention.standing else { return }
        attention.standing = count
        tellSize(backend.size)
    }

    /// Learns who else has open what is open here. Their opening and closing is told to nobody but the screen's foot.
    public func lookElsewhere() {
        attention.lookAgain = nil
        attention.elsewhere = attention.published.isEmpty ? [] : office.openElsewhere().filter { attention.published[$0.id] != nil }
    }

    /// Takes what the watch says.
    func hear(_ news: News) {
        if news.saved { lookForNews() }
        guard news.presence else { return }
        // An erasure takes presence files away, this one's too; what is open is told again.
        office.publish(attention.published)
        lookElsewhere()
        if !attention.published.isEmpty, news.ended.contains(where: office.isPresent) { attention.lookAgain = settings.monotonic() + Self.ending }
        attend()
    }

    /// Remembers for the screen on top that somebody else has saved a case of it.
    func noticeChanges(at time: TimeOfDay?) {
        let top = stack.top
        let seen = top.screen.openCases(plainContext).filter { $0.version > 0 }
        guard !seen.isEmpty, let found = try? office.changes(since: seen.map(\.seen)) else { return }
        let edited = Set(seen.filter(\.isEdited).map(\.id))
        guard var change = found.first(where: { edited.contains($0.id) }) ?? found.first else {
            // Whoever reads goes on being told; a form is on the newest version again.
            if top.screen is any FormScreen { attention.changes[top.token] = nil }
            return
        }
        if let known = attention.changes[top.token], known.id == change.id, known.version == change.version { return }
        change.time = time
        attention.changes[top.token] = change
    }

    /// Closes the lowest form on data that were erased by law meanwhile, with all above it: it is neither kept as a draft nor saved.
    func closeErased() throws {
        let erased = try office.takeErasures(of: written.keys.sorted { $0.rawValue < $1.rawValue })
        if erased.isEmpty { return }
        let context = plainContext
        let concerned = stack.entries.firstIndex { entry in
            let isOnErased = entry.screen.openCases(context).contains { $0.isEdited && erased.cases.contains($0.id) }
            return isOnErased || entry.screen.draft(context).map { erased.drafts.contains($0.id) } == true
        }
        guard let concerned else { return }
        for entry in stack.entries[concerned...] {
            guard let draft = entry.screen.draft(context) else { continue }
            written[draft.id] = nil
            try? office.drop(draft: draft.id)
        }
        dialog = nil
        told = nil
        let texts = settings.texts
        stack.cut(at: stack.entries[concerned].token, with: NoticeScreen(texts.erasedTitle, lines: texts.erasedLines))
        beginTop()
    }
}

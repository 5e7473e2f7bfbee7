extension English {
    public var callsTitle: String { "Calls to supplement" }
    public var callsHeading: String { "Applicants who were called; those whose term is over first" }
    public var callsStanding: String { "Call" }
    public func name(of standing: CallStanding) -> String {
        switch standing {
        case .lapsed: "term over"
        case .withoutLetter: "no letter"
        case .undelivered: "not delivered"
        case .running: "term runs"
        }
    }
    public var callsDecide: ActionText { ActionText("Check", "Where the term is over: opens the application with the rejection proposed; a clerk decides.") }
    public var callsLetters: ActionText { ActionText("Letters", "Writes the letters of all calls that have none yet, at once: to a directory or to the printer.") }
    public var callsNoLetters: String { "Every call has its letter. The key k writes that of the call under the cursor once more." }
    public func callsLettersTitle(_ count: Int) -> String { "Calls without a letter: \(number(count)). All of these letters will be written." }
    public var callsDirectory: String { "Directory" }
    public var callsDirectoryHint: String { "A new directory; each call in a file of its own, e.g. wezwanie-W-12-2013.txt." }
    public var callsToDirectory: String { "to a directory" }
    public func callsWritten(_ count: Int, in directory: String) -> String { "Letters written in the directory \(directory): \(number(count))." }
    public func callsDirectoryNotMade(_ path: String, reason: String) -> String {
        "The directory \(path) was not made: \(reason). Letters are written in a new directory only; please give another name."
    }
    public var callWithLetter: String { "Letter at once" }
    public func callDone(withLetter: Bool) -> String {
        withLetter ? "The call is recorded, and its letter is ready." : "The call is recorded; its letter waits on the list of calls (:wz)."
    }
    public var deskCallLetters: String { "Calls without a letter" }
}

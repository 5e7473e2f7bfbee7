import Rules

extension English {
    public var yes: String { "yes" }
    public var no: String { "no" }
    public var notKnown: String { "not known" }
    public var none: String { "none" }
    public var trainingMark: String { "TRAINING" }
    public var readOnlyMark: String { "READ ONLY" }

    public var spaceKey: String { "Space" }
    public var keyHelp: String { "Help" }
    public var keySave: String { "Save" }
    public var keyFinder: String { "Find" }
    public var keyLeave: String { "Leave" }
    public var keyBack: String { "Back" }
    public var keyOpen: String { "Open" }
    public var keyNarrow: String { "Narrow" }
    public var keyNew: String { "New" }
    public var keyEdit: String { "Edit" }
    public var keySame: String { "As above" }
    public var keyNext: String { "Next" }
    public var promptAccept: ActionText { ActionText("Accept", "Ends the typing and asks to confirm; on the last field Enter does.") }
    public var promptCancel: ActionText { ActionText("Cancel", "Puts the fields away; what was typed stays for the next time.") }
    public var helpOfHelp: String { "Shows the help of the screen or the field: keys, rules and where they come from." }
    public var helpOfSave: String { "Saves the form from any field. Errors are listed and the cursor stands on the first." }
    public var helpOfFinder: String { "Finds a person by name, PESEL, or the number of an application, agreement or unit." }
    public var helpOfLeave: String { "Closes the screen; on the desk it ends the program." }
    public var helpOfBack: String { "Goes back one step. Typed data is never dropped without a question." }
    public var helpOfRepaint: String { "Draws the screen again." }
    public var helpOfSuspend: String { "Suspends the program and gives the terminal back; fg returns." }
    public var helpOfNarrow: String { "Narrows the list to rows with the typed text; Esc brings the whole list back." }
    public var helpOfOpenRow: String { "Opens the row under the cursor." }
    public var helpOfRows: String { "Moves the cursor or scrolls the text." }
    public var helpOfSame: String { "Enters the value of the previous record." }
    public var helpOfNextField: String { "Goes to the next field; Shift-Tab and the up arrow go back." }
    public func keyUnknown(_ key: String) -> String { "The key \(key) does not work here. F1 shows what can be done." }

    public func terminalTooSmall(width: Int, height: Int) -> [String] {
        ["The window is too small:", "\(width) × \(height).", "80 × 24 is needed.", "Nothing is lost.", "F10 leaves."]
    }

    public func shown(_ count: Int, of total: Int) -> String {
        count < total ? "\(number(count)) of \(number(total))" : number(total)
    }
    public func narrowed(_ text: String) -> String { "narrowed: \(text)" }
    public var narrowPrompt: String { "Narrow to:" }
    public var nothingHere: String { "The list is empty." }
    public var nothingMatches: String { "Nothing matches the typed text." }
    public var loading: String { "Reading…" }
    public var notFound: String { "There is no such case." }

    public func errorsFound(_ count: Int) -> String { counted(count, "error", "errors") + " – not saved." }
    public func fault(_ label: String, _ text: String) -> String { label.drop { $0 == " " } + ": " + text }
    public var nothingChanged: String { "Nothing has changed, so there is nothing to save." }
    public var saving: String { "Saving…" }
    public var unsavedTitle: String { "Unsaved data" }
    public var unsavedText: String { "The form holds data that is not saved." }
    public var choiceKeepDraft: String { "Keep a draft" }
    public var choiceDropDraft: String { "Drop" }
    public var choiceStay: String { "Stay" }
    public var draftRestored: String { "The draft is back; typing can go on." }
    public var draftKept: String { "The draft is kept; it waits on the desk." }
    public var noPreviousValue: String { "There is no previous value to repeat." }
    public var characterRefused: String { "This character is not allowed here." }
    public var conflictNotice: String { "Somebody else has saved this case meanwhile. Nothing was saved, the draft stays." }

    public var choiceYes: String { "Yes" }
    public var choiceNo: String { "No" }
    public var choiceCancel: String { "Cancel" }

    public var required: String { "must be filled in" }
    public func tooLong(_ limit: Int) -> String { "the text is too long, at most \(counted(limit, "character", "characters"))" }
    public func forbiddenCharacter(_ code: String, at place: Int) -> String {
        "character \(code) (number \(place) in the text) is not allowed; delete it or type the text by hand"
    }
    public func badPESEL(_ failure: PESEL.ParseFailure) -> String {
        switch failure {
        case .length: "a PESEL has 11 digits"
        case .digits: "a PESEL is made of digits only"
        case .checksum: "the check digit of the PESEL is wrong"
        case .impossibleDate: "the PESEL names a day that does not exist"
        }
    }
    public func badMoney(_ failure: Money.ParseFailure) -> String {
        switch failure {
        case .empty: "no amount given"
        case .ambiguousPoint: "the point is ambiguous: a thousand is 1 250,00, grosze follow a comma"
        case .decimalPoint: "grosze follow a comma, e.g. 12,50"
        case .badGrouping: "spaces must part whole thousands, e.g. 1 250,00"
        case .badGrosze: "one or two digits follow the comma"
        case .negative: "the amount cannot be negative"
        case .tooLarge: "the amount is too large"
        case .notANumber: "this is not an amount, e.g. 450,00"
        }
    }
    public var badDate: String { "no such date; examples: 5.12, 051213, 5 12 2013, today, +3, -1w" }
    public var badTime: String { "this is not a time, e.g. 14:00" }
    public var badMonth: String { "this is not a month, e.g. 11.2013" }
    public var badPostcode: String { "a post code looks like 82-103" }
    public var badNumber: String { "this is not a number" }
    public func numberOutside(_ low: Int, _ high: Int) -> String { "the number must be from \(low) to \(high)" }
    public var dateInFuture: String { "the date lies in the future" }
    public var hintDate: String { "E.g. 5.12 (day first), 051213, today, +3, -1w (week)." }
    public var hintMoney: String { "Net amount: 450, 450,5 or 1 250,00." }
    public var hintPESEL: String { "11 digits; the birth date and the sex fill themselves in." }
    public var hintChoice: String { "First letters choose, Space opens the list." }
    public var hintYesNo: String { "y – yes, n – no, ? – unknown." }

    public func persons(_ count: Int) -> String { counted(count, "person", "persons") }
    public func documents(_ count: Int) -> String { counted(count, "document", "documents") }
    public func applications(_ count: Int) -> String { counted(count, "application", "applications") }
    public func households(_ count: Int) -> String { counted(count, "household", "households") }

    /// A number with its noun in the right form; the two never part at the end of a line.
    func counted(_ count: Int, _ one: String, _ many: String) -> String { number(count) + Format.thin + (count == 1 ? one : many) }

    /// Bytes with their unit, which never stands alone at the beginning of a line.
    func size(_ bytes: Int) -> String { number(bytes) + Format.thin + "B" }

    public func title(_ title: Bilingual) -> String { title.en }
}

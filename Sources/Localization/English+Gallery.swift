extension English: GalleryTexts {
    public var galleryAbout: String { "Shows the parts of the screens, each on a page of its own." }
    public var galleryTitle: String { "Parts of the screen" }
    public func galleryName(_ page: GalleryPage) -> String {
        switch page {
        case .menu: "menu"
        case .list: "list"
        case .form: "form"
        case .grid: "grid"
        case .finder: "finder"
        case .dialog: "dialog"
        case .text: "text"
        case .keyBar: "key bar"
        case .messageLine: "message line"
        }
    }
    public func galleryTry(_ page: GalleryPage) -> String {
        switch page {
        case .menu: "Arrows and Enter; a letter opens at once."
        case .list: "Arrows, PgUp, PgDn, Home, End, / narrows, Space tags, * tags all."
        case .form: "Enter, Tab and arrows: another field; PgDn: the next part; Space: a list."
        case .grid: "Arrows, Space changes the mark, a letter sets it, Del clears it."
        case .finder: "Letters narrow, arrows choose."
        case .dialog: "Arrows, Enter, an answer's first letter, Esc."
        case .text: "Arrows, PgUp, PgDn, Home, End."
        case .keyBar: "Arrows change the number of keys."
        case .messageLine: "Arrows change the kind of message."
        }
    }
    public func galleryKey(_ name: String, isUsed: Bool) -> String { isUsed ? "Key: \(name)." : "Key: \(name); not used here." }
    public var galleryNext: String { "Next" }
    public var galleryPrevious: String { "Previous" }
    public var galleryColumns: [String] { ["No.", "Name", "Place", "State"] }
    public var galleryStates: [String] { ["basic list", "incomplete", "reserve"] }
    public var galleryEmpty: String { "Nothing matches." }
    public var galleryFields: [String] {
        ["Text", "PESEL", "Date", "Time", "Amount", "Number", "Post code", "Choice", "Yes or no", "Notes", "Computed", "Add a row"]
    }
    public var gallerySections: [String] { ["Fields to type in", "Fields to choose from", "Other fields"] }
    public var galleryHint: String { "The field's hint, on one line." }
    public var galleryError: String { "A sample error of this field." }
    public var galleryChoices: [String] { ["loan", "gift", "return"] }
    public var galleryAnswers: [String] { ["yes", "no", "not known"] }
    public var galleryQuestion: String { "Withdraw application W/7/2013?" }
    public var galleryWarning: String { "The application leaves the ranking, and the next one of the reserve gets its place." }
    public var galleryMessages: [String] {
        [
            "Hint: what this field takes.", "Application W/7/2013 saved.", "The day of receipt is in the future.", "Wrong check digit in the PESEL number.",
            "Not saved: the disk is full. What was typed is in its draft and nothing is lost; please make room on the office's disk, then save once more.",
        ]
    }
    public var galleryProse: [String] {
        ["What stands here", "A text to read, broken at the screen's width; a paragraph may be indented, a heading is bold."]
    }
}

extension English: EntryTexts {
    public var badName: String { "names have no digits" }
    public var badPhone: String { "a phone number is digits, with a + before them at most" }
    public var peselOrDocument: String { "a PESEL or another document is needed" }
    public var peselInDocument: String { "this is a PESEL; it belongs in the PESEL field" }
    public func noSuchChoice(_ typed: String) -> String { "No item begins with \"\(typed)\"; Space opens the list." }
    public func applicationRemoveQuestion(_ name: String) -> String {
        name.isEmpty ? "The row goes from the form." : "\(name): the person and their incomes go from the form."
    }
}

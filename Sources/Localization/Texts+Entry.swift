/// What is said about a single entry beside the common typing errors.
public protocol EntryTexts {
    var badName: String { get }
    var badPhone: String { get }
    /// A person without a PESEL needs another document.
    var peselOrDocument: String { get }
    /// A PESEL typed where another document belongs.
    var peselInDocument: String { get }
    /// No item of a choice begins with what was typed.
    func noSuchChoice(_ typed: String) -> String
    /// Asked before a person or an income goes from a form; the name may be empty.
    func applicationRemoveQuestion(_ name: String) -> String
}

import Journal

/// A record of the journal, in files where GRDB's `Record` is in sight as well.
typealias JournalRecord = Record

/// The tables of the read index. A change of any of them is a new `version`: an index of another version is rebuilt from the
/// journal, so there are no migrations.
enum IndexSchema {
    /// Kept in SQLite's `user_version`.
    static let version = 17

    /// In an order that SQLite takes as one script. Days are day numbers since 1970-01-01, times minutes since midnight, identifiers
    /// the text of the journal; `fold` and `sort` are computed in Swift (see `Folding`, `SortKey`); `seek` is the text that a list is narrowed by,
    /// the person's with it, and stands in the indexes of the list's orders: narrowing reads these and no table.
    static let script = """
        CREATE TABLE meta (
            id INTEGER PRIMARY KEY CHECK (id = 1), seq INTEGER NOT NULL, hash TEXT NOT NULL, segment INTEGER NOT NULL,
            position INTEGER NOT NULL, office TEXT NOT NULL, founder TEXT NOT NULL, training INTEGER, programme TEXT NOT NULL,
            law TEXT NOT NULL, project TEXT NOT NULL, judged TEXT NOT NULL);
        CREATE TABLE cases (id TEXT PRIMARY KEY NOT NULL, kind TEXT NOT NULL, version INTEGER NOT NULL, login TEXT NOT NULL, state TEXT NOT NULL);
        CREATE TABLE commands (
            id TEXT PRIMARY KEY NOT NULL, first INTEGER NOT NULL, count INTEGER NOT NULL, subject TEXT NOT NULL, number TEXT) WITHOUT ROWID;
        CREATE TABLE erasures (id TEXT PRIMARY KEY NOT NULL, seq INTEGER NOT NULL) WITHOUT ROWID;
        CREATE TABLE counters (name TEXT PRIMARY KEY NOT NULL, value INTEGER NOT NULL) WITHOUT ROWID;

        CREATE TABLE households (
            id TEXT PRIMARY KEY NOT NULL, name TEXT NOT NULL, sort TEXT NOT NULL, locality TEXT NOT NULL, address TEXT NOT NULL,
            members INTEGER NOT NULL, fold TEXT NOT NULL, place TEXT) WITHOUT ROWID;
        CREATE INDEX households_sort ON households (sort, id, fold);
        CREATE INDEX households_place ON households (place) WHERE place IS NOT NULL;
        CREATE TABLE persons (
            id TEXT PRIMARY KEY NOT NULL, household TEXT NOT NULL, name TEXT NOT NULL, sort TEXT NOT NULL, birth INTEGER, pesel TEXT,
            outside INTEGER NOT NULL, name_fold TEXT NOT NULL, fold TEXT NOT NULL) WITHOUT ROWID;
        CREATE INDEX persons_household ON persons (household);
        CREATE INDEX persons_pesel ON persons (pesel) WHERE pesel IS NOT NULL;
        CREATE INDEX persons_name ON persons (name_fold);
        CREATE INDEX persons_sort ON persons (sort);

        CREATE TABLE applications (
            id TEXT PRIMARY KEY NOT NULL, number TEXT NOT NULL, year INTEGER NOT NULL, ordinal INTEGER NOT NULL, household TEXT NOT NULL,
            applicant TEXT NOT NULL, filed INTEGER NOT NULL, status TEXT NOT NULL, position INTEGER, groups TEXT NOT NULL,
            round TEXT, flags TEXT, fold TEXT NOT NULL, seek TEXT NOT NULL) WITHOUT ROWID;
        CREATE INDEX applications_number ON applications (year, ordinal, seek);
        CREATE INDEX applications_waiting ON applications (filed, year, ordinal, seek)
            WHERE status IN ('received', 'in_verification', 'supplemented');
        CREATE INDEX applications_round ON applications (round, status) WHERE round IS NOT NULL;
        CREATE INDEX applications_status ON applications (status, position, year, ordinal, seek);
        CREATE TABLE calls (
            application TEXT PRIMARY KEY NOT NULL, year INTEGER NOT NULL, ordinal INTEGER NOT NULL, called INTEGER NOT NULL, ends INTEGER,
            letter INTEGER NOT NULL, outstanding TEXT NOT NULL) WITHOUT ROWID;
        CREATE INDEX calls_ends ON calls (ends) WHERE ends IS NOT NULL;
        CREATE INDEX calls_letter ON calls (year, ordinal) WHERE letter = 1;
        CREATE TABLE gaps (
            year INTEGER NOT NULL, ordinal INTEGER NOT NULL, application TEXT NOT NULL, PRIMARY KEY (year, ordinal, application)) WITHOUT ROWID;
        CREATE TABLE candidates (
            application TEXT PRIMARY KEY NOT NULL, sitting TEXT NOT NULL, year INTEGER NOT NULL, ordinal INTEGER NOT NULL, list TEXT, place INTEGER,
            filed INTEGER NOT NULL, minutes INTEGER, persons INTEGER NOT NULL, points TEXT NOT NULL) WITHOUT ROWID;
        CREATE INDEX candidates_sitting ON candidates (sitting);
        CREATE INDEX applications_household ON applications (household);
        CREATE INDEX applications_applicant ON applications (applicant);
        CREATE TABLE loans (
            id TEXT PRIMARY KEY NOT NULL, number TEXT NOT NULL, year INTEGER NOT NULL, ordinal INTEGER NOT NULL, application TEXT NOT NULL,
            household TEXT NOT NULL, borrower TEXT NOT NULL, status TEXT NOT NULL, until INTEGER, units INTEGER NOT NULL,
            failures INTEGER NOT NULL, fold TEXT NOT NULL, seek TEXT NOT NULL) WITHOUT ROWID;
        CREATE INDEX loans_number ON loans (year, ordinal, seek);
        CREATE INDEX loans_status ON loans (status, year, ordinal, seek);
        CREATE INDEX loans_failures ON loans (year, ordinal) WHERE failures > 0;
        CREATE INDEX loans_overdue ON loans (until, seek) WHERE status = 'in_force';
        CREATE INDEX loans_application ON loans (application);
        CREATE INDEX loans_household ON loans (household);
        CREATE INDEX loans_borrower ON loans (borrower);
        CREATE TABLE equipment (
            id TEXT PRIMARY KEY NOT NULL, inventory TEXT NOT NULL, serial TEXT NOT NULL, name TEXT NOT NULL, sort TEXT NOT NULL,
            status TEXT NOT NULL, marked INTEGER NOT NULL, insured INTEGER, loan TEXT, place TEXT, fold TEXT NOT NULL) WITHOUT ROWID;
        CREATE INDEX equipment_sort ON equipment (sort);
        CREATE INDEX equipment_status ON equipment (status, sort);
        CREATE INDEX equipment_inventory ON equipment (inventory);
        CREATE INDEX equipment_serial ON equipment (serial);
        CREATE INDEX equipment_place ON equipment (place) WHERE place IS NOT NULL;
        CREATE TABLE places (
            id TEXT PRIMARY KEY NOT NULL, name TEXT NOT NULL, sort TEXT NOT NULL, kind TEXT NOT NULL, locality TEXT NOT NULL,
            fold TEXT NOT NULL) WITHOUT ROWID;
        CREATE INDEX places_sort ON places (sort);
        CREATE TABLE stays (place TEXT NOT NULL, unit TEXT NOT NULL, PRIMARY KEY (place, unit)) WITHOUT ROWID;

        CREATE TABLE recommendations (
            id TEXT PRIMARY KEY NOT NULL, centre TEXT NOT NULL, sort TEXT NOT NULL, applications INTEGER NOT NULL, handed INTEGER) WITHOUT ROWID;
        CREATE INDEX recommendations_sort ON recommendations (sort);
        CREATE TABLE sittings (
            id TEXT PRIMARY KEY NOT NULL, number TEXT NOT NULL, day INTEGER NOT NULL, body TEXT, round TEXT, status TEXT NOT NULL,
            agenda INTEGER NOT NULL) WITHOUT ROWID;
        CREATE INDEX sittings_day ON sittings (day);
        CREATE INDEX sittings_number ON sittings (number);
        CREATE TABLE caseNumbers (
            year INTEGER NOT NULL, unit TEXT NOT NULL, class TEXT NOT NULL, number INTEGER NOT NULL, application TEXT NOT NULL,
            PRIMARY KEY (year, unit, class, number)) WITHOUT ROWID;
        CREATE TABLE earlier (id TEXT PRIMARY KEY NOT NULL, pesel TEXT, name TEXT NOT NULL, birth INTEGER) WITHOUT ROWID;
        CREATE INDEX earlier_pesel ON earlier (pesel) WHERE pesel IS NOT NULL;
        CREATE INDEX earlier_name ON earlier (name);
        CREATE TABLE rounds (id TEXT PRIMARY KEY NOT NULL, number INTEGER NOT NULL, takedown INTEGER) WITHOUT ROWID;

        CREATE TABLE modules (id TEXT PRIMARY KEY NOT NULL, title TEXT NOT NULL, sort TEXT NOT NULL, hours INTEGER NOT NULL, fold TEXT NOT NULL)
            WITHOUT ROWID;
        CREATE TABLE groups (
            id TEXT PRIMARY KEY NOT NULL, name TEXT NOT NULL, sort TEXT NOT NULL, module TEXT NOT NULL, trainer TEXT NOT NULL,
            participants INTEGER NOT NULL, capacity INTEGER NOT NULL, fold TEXT NOT NULL) WITHOUT ROWID;
        CREATE INDEX groups_module ON groups (module);
        CREATE TABLE sessions (
            id TEXT NOT NULL, grp TEXT NOT NULL, day INTEGER NOT NULL, minutes INTEGER NOT NULL,
            PRIMARY KEY (grp, day, minutes, id)) WITHOUT ROWID;
        CREATE INDEX sessions_day ON sessions (day);
        CREATE TABLE participants (person TEXT NOT NULL, grp TEXT NOT NULL, PRIMARY KEY (person, grp)) WITHOUT ROWID;
        CREATE INDEX participants_group ON participants (grp);

        CREATE TABLE postings (
            rank INTEGER NOT NULL, word TEXT NOT NULL, person TEXT NOT NULL, source TEXT NOT NULL, label TEXT,
            PRIMARY KEY (rank, word, person, source)) WITHOUT ROWID;
        CREATE TABLE words (word TEXT PRIMARY KEY NOT NULL, uses INTEGER NOT NULL) WITHOUT ROWID;
        CREATE TABLE suffixes (suffix TEXT NOT NULL, word TEXT NOT NULL, PRIMARY KEY (suffix, word)) WITHOUT ROWID;
        """

    /// The tables alone, and the indexes alone: where a whole index is written at once, they are made behind the rows.
    static let (tables, indexes) = parts(of: script)

    private static func parts(of script: String) -> (tables: String, indexes: String) {
        let statements = script.split(separator: ";\n").map { String($0) + ";\n" }
        func isIndex(_ statement: String) -> Bool { statement.drop(while: \.isWhitespace).hasPrefix("CREATE INDEX") }
        return (statements.filter { !isIndex($0) }.joined(), statements.filter(isIndex).joined())
    }
}

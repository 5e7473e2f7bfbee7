import Terminal
import Testing

@testable import Screens

@Suite("Two versions of a form made one") struct FormMergeTests {
    /// A version as words: `a=1 b=2`.
    private static func values(_ text: String) -> [FieldID: String] {
        var values: [FieldID: String] = [:]
        for word in text.split(separator: " ") {
            let parts = word.split(separator: "=", omittingEmptySubsequences: false)
            values[FieldID(String(parts[0]))] = String(parts[1])
        }
        return values
    }

    private static let lists = [
        FormRowList(list: "rows", prefixes: ["row.", "sum."]), FormRowList(list: "more", prefixes: ["more.x"]),
    ]

    private static func merge(_ before: String?, _ mine: String, _ theirs: String) -> FormMerge {
        let versions = [before ?? "", mine, theirs].map(values)
        let known = versions.reduce(into: Set<FieldID>()) { $0.formUnion($1.keys) }.filter { !$0.rawValue.hasPrefix("hidden") }
        return FormMerge(
            before: before.map(values), mine: versions[1], theirs: versions[2], lists: lists, known: Set(known), own: ["seed"])
    }

    struct Row: CustomTestStringConvertible {
        var testDescription: String
        var before: String?
        var mine: String
        var theirs: String
        /// How many questions.
        var asked = 0
        /// With every question answered by "mine".
        var merged: String
        /// With every question answered by "theirs", where that differs.
        var otherwise: String?
    }

    static let rows = [
        Row(testDescription: "nothing differs", before: "a=1", mine: "a=1", theirs: "a=1", merged: "a=1"),
        Row(testDescription: "only mine", before: "a=1 b=1", mine: "a=2 b=1", theirs: "a=1 b=1", merged: "a=2 b=1"),
        Row(testDescription: "only theirs", before: "a=1 b=1", mine: "a=1 b=1", theirs: "a=1 b=3", merged: "a=1 b=3"),
        Row(testDescription: "each another", before: "a=1 b=1", mine: "a=2 b=1", theirs: "a=1 b=3", merged: "a=2 b=3"),
        Row(testDescription: "both the same", before: "a=1", mine: "a=2", theirs: "a=2", merged: "a=2"),
        Row(testDescription: "both differently", before: "a=1", mine: "a=2", theirs: "a=3", asked: 1, merged: "a=2", otherwise: "a=3"),
        Row(testDescription: "theirs emptied", before: "a=1", mine: "a=1", theirs: "", merged: ""),
        Row(testDescription: "mine emptied, theirs changed", before: "a=1", mine: "", theirs: "a=3", asked: 1, merged: "", otherwise: "a=3"),
        Row(testDescription: "nobody knows what was before", before: nil, mine: "a=2 b=1", theirs: "a=3 b=1", asked: 1, merged: "a=2 b=1", otherwise: "a=3 b=1"),
        Row(testDescription: "what is never shown is not asked about", before: "hidden=1", mine: "hidden=2", theirs: "hidden=3", merged: "hidden=2"),
        Row(testDescription: "the form's own", before: "seed=1", mine: "seed=1", theirs: "seed=3", merged: "seed=1"),
        Row(testDescription: "I added a row", before: "rows=1 row.1.n=a", mine: "rows=1,2 row.1.n=a row.2.n=b", theirs: "rows=1 row.1.n=a", merged: "rows=1,2 row.1.n=a row.2.n=b"),
        Row(testDescription: "they added a row", before: "rows=1 row.1.n=a", mine: "rows=1 row.1.n=a", theirs: "rows=1,2 row.1.n=a row.2.n=b sum.2.n=5", merged: "rows=1,2 row.1.n=a row.2.n=b sum.2.n=5"),
        Row(testDescription: "each added a row", before: "rows=1 row.1.n=a", mine: "rows=1,2 row.1.n=a row.2.n=b", theirs: "rows=1,3 row.1.n=a row.3.n=c", merged: "rows=1,2,3 row.1.n=a row.2.n=b row.3.n=c"),
        Row(testDescription: "I took a row away", before: "rows=1,2 row.1.n=a row.2.n=b", mine: "rows=1 row.1.n=a", theirs: "rows=1,2 row.1.n=a row.2.n=b", merged: "rows=1 row.1.n=a"),
        Row(testDescription: "they took a row away", before: "rows=1,2 row.1.n=a row.2.n=b sum.2.n=5", mine: "rows=1,2 row.1.n=a row.2.n=b sum.2.n=5", theirs: "rows=1 row.1.n=a", merged: "rows=1 row.1.n=a"),
        Row(testDescription: "they took away what I changed", before: "rows=1,2 row.2.n=b", mine: "rows=1,2 row.2.n=c", theirs: "rows=1", asked: 1, merged: "rows=1,2 row.2.n=c", otherwise: "rows=1"),
        Row(testDescription: "I took away what they changed", before: "rows=1,2 row.2.n=b", mine: "rows=1", theirs: "rows=1,2 row.2.n=c", asked: 1, merged: "rows=1", otherwise: "rows=1,2 row.2.n=c"),
        Row(testDescription: "rows in another order are the same rows", before: "rows=1,2 row.1.n=a row.2.n=b", mine: "rows=1,2 row.1.n=z row.2.n=b", theirs: "rows=2,1 row.1.n=a row.2.n=y", merged: "rows=1,2 row.1.n=z row.2.n=y"),
        Row(testDescription: "a field within a row", before: "more=1 more.x1.n=a more.x1.m=b", mine: "more=1 more.x1.n=c more.x1.m=b", theirs: "more=1 more.x1.n=d more.x1.m=e", asked: 1, merged: "more=1 more.x1.n=c more.x1.m=e", otherwise: "more=1 more.x1.n=d more.x1.m=e"),
    ]

    @Test("Whatever two people did to a version", arguments: rows)
    func merges(row: Row) {
        for side in [FormMerge.Side.mine, .theirs] {
            var merge = Self.merge(row.before, row.mine, row.theirs)
            #expect(merge.open == row.asked)
            #expect((merge.merged == nil) == (row.asked > 0), "nothing is chosen beforehand")
            for index in merge.differences.indices where merge.differences[index].side == nil { merge.differences[index].side = side }
            let expected = side == .mine ? row.merged : row.otherwise ?? row.merged
            #expect(merge.merged?.filter { !$0.value.isEmpty } == Self.values(expected))
        }
    }

    @Test("Who is asked does not depend on who is mine: the other side gets the same questions")
    func symmetric() {
        for row in Self.rows {
            let one = Self.merge(row.before, row.mine, row.theirs)
            let other = Self.merge(row.before, row.theirs, row.mine)
            #expect(one.open == other.open, "\(row.testDescription)")
        }
    }
}

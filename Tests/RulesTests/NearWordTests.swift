import Rules
import Testing

@Suite("The word that was probably meant")
struct NearWordTests {
    @Test("Near is what a third of the letters part, at least one", arguments: [
        ("ab", "ax", true), ("ab", "xy", false), ("abc", "abd", true), ("abc", "abdd", false), ("abcdef", "abxxef", true),
        ("abcdef", "axxxef", false), ("abcdefgh", "xbcdefgx", true), ("abcdef", "bcdef", true), ("abcde", "abcdef", true),
        ("abcdef", "cdef", true), ("abcdef", "def", false), ("a", "", true), ("abc", "", false),
    ])
    func letters(_ word: String, _ other: String, _ isNear: Bool) {
        #expect(nearest(to: word, among: [other]) == (isNear ? other : nil))
    }

    @Test("Near is what begins with the same half, four letters at least", arguments: [
        ("abcdefgh", "abcdxxxxxxxx", true), ("abcdefghi", "abcdxxxxxxxx", false), ("abcdefghij", "abcdexxxxxxx", true),
        ("abcxxx", "abcyyyyyyyy", false), ("abcd", "abcdxxxxxxxx", true),
    ])
    func halves(_ word: String, _ other: String, _ isNear: Bool) {
        #expect(nearest(to: word, among: [other]) == (isNear ? other : nil))
    }

    @Test("Of several the nearest, of equally near ones the first by the alphabet")
    func several() {
        #expect(nearest(to: "closes", among: ["opens", "closed", "closes_at"]) == "closed")
        #expect(nearest(to: "abcd", among: ["abcy", "abcx"]) == "abcx")
        #expect(nearest(to: "abcdefgh", among: ["abcdxxxxxxxx", "abcdeyyyyyyy"]) == "abcdeyyyyyyy")
        #expect(nearest(to: "abc", among: []) == nil)
    }
}

import Terminal
import Testing

@testable import NcursesBackend

@Suite("Roles on terminals without colours") struct RoleTests {
    @Test("Whatever has a colour differs from plain text without it too; a key that is not available looks plain, and has parentheses")
    func colours() {
        let coloured = NcursesBackend.colors.map(\.role)
        #expect(coloured.allSatisfy { !$0.monochrome.isEmpty })
        // Those that look alike without colours are told apart by their words: `ColourWatch` of RuntimeTests looks at these.
        #expect(Set(coloured) == [.error, .good, .warning, .heading])
        #expect(Role.muted.monochrome == Role.normal.monochrome)
    }
}

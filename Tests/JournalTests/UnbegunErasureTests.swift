import Journal
import TestSupport
import Testing

/// What a process leaves that is killed before its order has a name.
@Suite("Journal: an erasure that was not begun") struct UnbegunErasureTests {
    @Test("the file in which it was about to be noted goes with the next opening, but not while its writer lives")
    func leftOver() throws {
        let disk = SimulatedFileSystem()
        let writer = try filled(disk, count: 3)
        for name in ["/erasing.new", "/repairing.new"] { disk.setContents(office + name, [1]) }
        try writer.lock()
        _ = try open(disk, options(process: 101))
        #expect(disk.paths.contains(office + "/erasing.new"))
        writer.unlock()
        let reopened = try open(disk, options(process: 102))
        #expect(!disk.paths.contains { $0.hasSuffix(".new") })
        #expect(reopened.head == writer.head && reopened.readOnly == nil)
    }
}

import Casework
import Demo
import Rules
import Testing

@testable import Storage

@Suite("The demo")
struct DemoTests {
    @Test("The demo is told through submissions, and every state of the work is there")
    func story() throws {
        let surroundings = Surroundings()
        let office = try surroundings.found(open: false)
        var told = 0
        try DemoOffice.fill(office) { done, _ in told = done }
        #expect(told == DemoOffice.length)
        let desk = try office.desk()
        #expect(desk.households == 200)
        #expect(desk.applications[.basicList] == 32)
        let reached: Set<ApplicationStatus> = [
            .received, .formallyCorrect, .formallyRejected, .basicList, .reserveList, .notAccepted, .withdrawn,
        ]
        #expect(Set(desk.applications.keys) == reached)
        #expect(Set(desk.loans.keys) == Set(LoanStatus.allCases))
        #expect(desk.openFailures == 5)
        #expect(desk.groups == 2)
        #expect(desk.sessionsToday == 2)
        #expect(desk.places == 32)
        #expect(try Office.verify(surroundings.directory, surroundings.fileSystem).isSound)
    }
}

import Casework
import Foundation
import Rules
import Testing

@testable import Storage

@Suite("The queue of the formal check")
struct CheckQueueTests {
    /// An office with applications filed in another order than their numbers, at two terminals.
    private struct Desks {
        let surroundings = Surroundings()
        let ola: Office
        let jan: Office

        init(_ days: [String]) throws {
            ola = try surroundings.found(places: 5)
            for (index, filed) in days.enumerated() {
                guard case .saveApplication(var saving) = Sample.application(index + 1) else { continue }
                saving.content.filing.receivedOn = day(filed)
                try ola.saved(.saveApplication(saving))
            }
            surroundings.login = "jan"
            surroundings.processID = 4712
            jan = try surroundings.reopen()
        }

        static func next(_ office: Office) throws -> VersionedCase? {
            guard case .nextToCheck(let free) = try office.query(.nextToCheck) else { return nil }
            return free
        }

        /// Takes the case as a terminal does: the next one, and on where somebody else was faster.
        static func take(_ office: Office, _ offered: VersionedCase?) throws -> CaseID? {
            guard let offered else { return nil }
            let id = CommandID(rawValue: office.environment.randomID().description)
            let command = Command.beginVerification(BeginVerification(application: offered.id))
            if case .saved = try office.submit(Submission(id: id, command: command, base: [offered])) { return offered.id }
            return try take(office, next(office))
        }
    }

    @Test("It goes by the day of filing; what is called leaves it, what is supplemented comes back")
    func order() throws {
        let desks = try Desks(["2013-12-10", "2013-12-02", "2013-12-05"])
        func queue() throws -> [CaseID] {
            guard case .applications(let page) = try desks.ola.query(.checkQueue(ListRequest())) else { return [] }
            #expect(page.total == page.rows.count)
            return page.rows.map(\.id)
        }
        #expect(try queue() == [caseID(2002), caseID(2003), caseID(2001)])
        #expect(try Desks.next(desks.ola)?.id == caseID(2002))
        try desks.ola.saved(.beginVerification(BeginVerification(application: caseID(2002))))
        #expect(try queue().count == 3 && Desks.next(desks.ola)?.id == caseID(2003))
        try desks.ola.saved(.recordFormalResult(RecordFormalResult(application: caseID(2003), passed: true, reason: "sprawdzono")))
        #expect(try queue() == [caseID(2002), caseID(2001)] && Desks.next(desks.ola)?.id == caseID(2001))
    }

    @Test("What another program has open is passed over, and offered again when it is closed")
    func passedOver() throws {
        let desks = try Desks(["2013-12-02", "2013-12-03"])
        desks.ola.publish([caseID(2001): false])
        #expect(try Desks.next(desks.jan)?.id == caseID(2002))
        desks.jan.publish([caseID(2002): true])
        #expect(try Desks.next(desks.ola)?.id == caseID(2001))
        desks.ola.publish([:])
        #expect(try Desks.next(desks.jan)?.id == caseID(2001))
    }

    @Test("Two terminals that are offered the same case at once never both get it, to the end of the queue")
    func neverTwice() throws {
        let desks = try Desks((1...9).map { "2013-12-0\($0)" })
        var taken: [CaseID] = []
        for turn in 0..<5 {
            // Both ask before either begins.
            let offers = (try Desks.next(desks.ola), try Desks.next(desks.jan))
            #expect(offers.0 == offers.1)
            let first = turn % 2 == 0 ? desks.ola : desks.jan
            let second = turn % 2 == 0 ? desks.jan : desks.ola
            taken += [try Desks.take(first, offers.0), try Desks.take(second, offers.1)].compactMap(\.self)
        }
        #expect(taken.count == 9 && Set(taken).count == 9)
        #expect(try Desks.next(desks.ola) == nil)
    }

    @Test("A call whose term is over stands in the queue of lapsed ones and on the desk, from the day behind its last one")
    func lapsed() throws {
        let surroundings = Surroundings()
        let office = try Office.create(surroundings.directory, programme: Resource.programme, law: Resource.law, trainingDay: nil, surroundings.environment())
        try office.saved(.openProject(OpenProject(project: caseID(1), programme: "stegna-2013", places: 5)))
        guard case .saveApplication(var saving) = Sample.application(1) else { return }
        saving.content.documents = []
        for index in saving.household.members.indices { saving.household.members[index].pesel = nil }
        for index in saving.household.members.indices { saving.household.members[index].identityDocument = "ABC \(index)" }
        try office.saved(.saveApplication(saving))
        try office.saved(.beginVerification(BeginVerification(application: caseID(2001))))
        try office.saved(.callToSupplement(CallToSupplement(application: caseID(2001))))
        try office.saved(.deliverCall(DeliverCall(application: caseID(2001), day: day("2014-03-12"), channel: .inPerson)))
        func calls() throws -> [CaseID] {
            guard case .lapsedCalls(let calls) = try office.query(.lapsedCalls) else { return [] }
            #expect(try office.desk().lapsedCalls == calls.count)
            return calls.map(\.application.id)
        }
        let days: Int64 = 24 * 3600 * 1000
        // An office that saves nothing for more than a day wants its clock confirmed first.
        for passed in 1...8 {
            #expect(try calls().isEmpty, "\(passed)")
            surroundings.now += days
            saving.household.members[0].phone = "55 247 11 0\(passed)"
            try office.saved(.saveHousehold(SaveHousehold(household: saving.content.household, content: saving.household)))
        }
        #expect(try calls() == [caseID(2001)])
        try office.rebuildIndex()
        #expect(try calls() == [caseID(2001)])
        try office.saved(.recordFormalResult(RecordFormalResult(application: caseID(2001), passed: false, reason: "bez odpowiedzi")))
        #expect(try calls().isEmpty)
    }
}

import Casework
import Rules
import Testing

/// Two persons who look like one: decided once, with a reason.
@Suite("Possible duplicates") struct DistinctionTests {
    private static let decided = Sample.content.with { $0.distinctions = [EventSamples.distinction] }

    @Test("A decision is recorded once; a form that does not show it takes nothing back")
    func once() throws {
        let office = try Office.withHousehold()
        let event = Event.duplicateRuledOut(DuplicateRuledOut(distinction: EventSamples.distinction))
        var saving = office
        #expect(try saving.submit(.save(Self.decided), as: .clerk).map(\.event) == [event])
        let after = try office.after(.save(Self.decided))
        #expect(after.all(Household.self).first?.content == Self.decided)
        #expect(try after.decision(on: .save(Self.decided)) == .accepted([]))
        #expect(try after.decision(on: .save(Sample.content)) == .accepted([]))
        let reworded = Self.decided.with { $0.distinctions?[0].reason = "inny powód" }
        #expect(try after.decision(on: .save(reworded)) == .accepted([]), "it stands as it was decided")
    }

    @Test("Without a reason, or about somebody who is no member, nothing is decided")
    func refused() throws {
        let office = try Office.withHousehold()
        let field = FieldKey.distinction(EventSamples.distinction.other)
        let wordless = Self.decided.with { $0.distinctions?[0].reason = " " }
        #expect(try office.decision(on: .save(wordless)) == .refused(Refusal([.init(.reasonMissing, field: field)])))
        let stranger = Self.decided.with { $0.distinctions?[0].person = PersonID(rawValue: "nobody") }
        #expect(try office.decision(on: .save(stranger)) == .refused(Refusal([.init(.personNotInHousehold, field: FieldKey.members)])))
    }

    @Test("Twice, or about a stranger, is damage in a journal; who leaves takes the decisions along")
    func evolving() throws {
        let office = try Office.withHousehold().after(.save(Self.decided))
        let state = office.states[Sample.household]
        let event = Event.duplicateRuledOut(DuplicateRuledOut(distinction: EventSamples.distinction))
        #expect(throws: EvolveError(event: .duplicateRuledOut, id: Sample.household, misfit: .itemExists)) {
            try evolve(state, id: Sample.household, event)
        }
        let gone = try evolve(state, id: Sample.household, .memberRemoved(MemberRemoved(person: Sample.anna)))
        guard case .household(let household) = gone else { return }
        #expect(household.content.distinctions == nil)
        #expect(throws: EvolveError(event: .duplicateRuledOut, id: Sample.household, misfit: .itemMissing)) {
            try evolve(gone, id: Sample.household, event)
        }
    }

    @Test("An erasure of either person takes the reason, which may name them; the pair stays decided", arguments: ["anna", "halina"])
    func erasure(person: String) {
        var trace = PersonTrace(person: PersonID(rawValue: person))
        let event = Event.duplicateRuledOut(DuplicateRuledOut(distinction: EventSamples.distinction))
        guard case .duplicateRuledOut(let rest)? = trace.rest(of: event, in: Sample.household) else {
            Issue.record("nothing was erased")
            return
        }
        #expect(rest.distinction.reason == "" && rest.distinction.other == EventSamples.distinction.other)
        var stranger = PersonTrace(person: Sample.piotr)
        #expect(stranger.rest(of: event, in: Sample.household) == nil)
    }
}

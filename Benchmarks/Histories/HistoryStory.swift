import Casework
import Demo
import Rules

/// What becomes of households, one after another, until the journal has the records that were asked for.
///
/// Some two hundred households are on their way at a time and take their steps in an order that chance mixes, as at several desks. A few
/// thousand that are done are kept in mind, and corrected now and then; all others are forgotten, so that memory stays bounded.
final class HistoryStory {
    let office: HistoryOffice
    var people: HistoryPeople
    var classes: [HistoryClass] = []
    var openClass: HistoryClass?
    var modules: [CaseID] = []
    var unitCount = 0
    var groupCount = 0
    private var underWay: [HistoryLife] = []
    private var settled: [HistoryLife] = []
    private let width: Int

    private static let settledLimit = 3_000
    static let clerks = ["aleksandra", "bartosz", "celina", "dorota", "ewa", "filip", "grazyna", "hubert"]

    init(office: HistoryOffice, seed: UInt64, records: Int) {
        self.office = office
        people = HistoryPeople(random: SeededRandom(seed: seed))
        width = min(200, max(4, records / 60))
    }

    /// Tells it to the end; a little more is written than was asked for, since units are whole.
    func tell(records: Int, progress: (Int) -> Void) throws {
        let project = people.random.caseID()
        try office.submit(.openProject(OpenProject(project: project, programme: HistoryOffice.preset, places: 32)))
        try defineModules()
        var told = 0
        while office.count < records {
            try turn(project)
            if office.count - told >= 10_000 {
                told = office.count
                progress(told)
            }
        }
    }

    private func turn(_ project: CaseID) throws {
        if office.cases.count(on: .basicList) >= office.cases.project()?.places ?? 0 { try raisePlaces(project) }
        if underWay.count < width { return try begin() }
        if !settled.isEmpty, people.random.chance(6) { return try correctHousehold(of: people.random.pick(settled)) }
        if !classes.isEmpty, people.random.chance(8) { return try teach() }
        let index = people.random.number(0...(underWay.count - 1))
        let life = underWay[index]
        guard let step = life.steps.popLast() else {
            underWay.remove(at: index)
            return settle(life)
        }
        try take(step, life)
    }

    private func raisePlaces(_ project: CaseID) throws {
        let places = (office.cases.project()?.places ?? 0) + 250
        try office.submit(.raisePlaces(RaisePlaces(project: project, places: places, reason: "Zmiana umowy o dofinansowanie: więcej gospodarstw.")))
    }

    private func settle(_ life: HistoryLife) {
        guard settled.count == Self.settledLimit else { return settled.append(life) }
        let index = people.random.number(0...(Self.settledLimit - 1))
        office.forget(household: settled[index].household)
        settled[index] = life
    }

    /// A household applies.
    private func begin() throws {
        let plan = HistoryPlan.draw(today: office.today, &people.random)
        let life = HistoryLife(
            household: people.random.caseID(), application: people.random.caseID(), plan: plan,
            clerk: people.random.pick(Self.clerks), &people.random)
        try office.submit(.saveApplication(people.application(life)), by: life.clerk)
        underWay.append(life)
    }

    func household(of life: HistoryLife) -> HouseholdContent {
        guard case .household(let household)? = office.cases.state(of: life.household) else { preconditionFailure("its household is kept in mind") }
        return household.content
    }

    /// Years later something is different: a telephone, an address, a child, an income.
    private func correctHousehold(of life: HistoryLife) throws {
        var content = household(of: life)
        switch people.random.number(0...9) {
        case 0...3: content.members[0].phone = people.phone()
        case 4...6:
            var address = people.address(.registered)
            address.registration = .permanent
            content.addresses = content.addresses.filter { $0.kind != .registered } + [address]
        case 7 where content.members.count < 6: content.members.append(people.child(joining: content))
        default: lowerIncome(&content)
        }
        try office.submit(.saveHousehold(SaveHousehold(household: life.household, content: content)), by: people.random.pick(Self.clerks))
    }

    /// The first income turns out to be smaller.
    func lowerIncome(_ content: inout HouseholdContent) {
        guard let first = content.incomes.first, first.amount.grosze > 1_000 else { return content.members[0].phone = people.phone() }
        content.incomes[0].amount = Money(grosze: first.amount.grosze - Int64(people.random.number(100...900)))
    }
}

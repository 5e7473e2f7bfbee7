import Casework
import Localization
import Rules
import Terminal

/// Names of the form's fields, and what is read from them one by one.
extension ApplicationForm {
    static let household: FieldID = "household.id"
    /// Identifiers of new persons are made from it and their slot, the same after a draft as before.
    static let seed: FieldID = "seed"
    static let slotList: FieldID = "slots"
    static let extraList: FieldID = "incomes.extra"
    static let addPerson: FieldID = "persons.add"
    static let addIncome: FieldID = "incomes.add"
    static let representative = FieldID(FieldKey.representative)
    static let representativeKind = FieldID(FieldKey.representativeKind)
    static let round = FieldID(FieldKey.round)
    static let channel = FieldID(FieldKey.channel)
    static let receivedOn = FieldID(FieldKey.receivedOn)
    static let receivedAt = FieldID(FieldKey.receivedAt)
    static let postmark = FieldID(FieldKey.postmark)
    static let outside = "rep"

    static func member(_ slot: String, _ field: FieldKey.MemberField) -> FieldID { FieldID("member." + slot + "." + field.rawValue) }
    static func memberID(_ slot: String) -> FieldID { FieldID("member." + slot + ".id") }
    /// The birth date that a PESEL filled in, so that another PESEL may change it again.
    static func filled(_ slot: String) -> FieldID { FieldID("member." + slot + ".filled") }
    static func income(_ row: String, _ field: FieldKey.IncomeField) -> FieldID { FieldID("income." + row + "." + field.rawValue) }
    static func address(_ field: FieldKey.AddressField) -> FieldID { FieldID(FieldKey.address(.registered, field)) }
    static func group(_ code: String) -> FieldID { FieldID("group." + code) }
    static func document(_ kind: String, _ part: String) -> FieldID { FieldID("document." + kind + "." + part) }

    /// Slots of the other persons, in order.
    var slots: [String] { list(Self.slotList) }
    var extraIncomes: [String] { list(Self.extraList) }

    private func list(_ field: FieldID) -> [String] { form[field].split(separator: ",").map(String.init) }

    mutating func setSlots(_ slots: [String]) { form.widget.setValue(slots.joined(separator: ","), for: Self.slotList) }

    /// Numbers are never used again, so that a removed row's values cannot come back; at most one above the highest.
    func nextNumber(in list: [String]) -> String { String((list.compactMap(Int.init).max() ?? 0) + 1) }

    /// The applicant and the other persons of the household.
    var persons: [String] { ["0"] + slots }

    /// All members in the order in which they are sent.
    var memberSlots: [String] { persons + (isOutsideRepresentative ? [Self.outside] : []) }

    var isOutsideRepresentative: Bool { asksForRepresentative && form[Self.representative] == Self.outside }

    var householdID: CaseID { CaseID(rawValue: form[Self.household]) }

    func personID(_ slot: String) -> PersonID {
        let stored = form[Self.memberID(slot)]
        if !stored.isEmpty { return PersonID(rawValue: stored) }
        // 32 digits from the form's own 128 random bits and the slot.
        var high: UInt64 = 0
        var low: UInt64 = 0
        let seed = form[Self.seed]
        high = UInt64(seed.prefix(16), radix: 16) ?? 1
        low = UInt64(seed.suffix(16), radix: 16) ?? 1
        let number = slot == Self.outside ? UInt64(1) << 32 : UInt64(slot) ?? 0
        var source = IdentifierSource(high: high &+ number &* 0xD129_0D3B_3C1F_5A37, low: low ^ number)
        return source.nextPerson()
    }

    func name(of slot: String) -> String {
        form.text(Self.member(slot, .familyName)) + " " + form.text(Self.member(slot, .givenNames))
    }

    func day(_ field: FieldID, _ context: ScreenContext, lean: DateEntry.Lean = .nearest) -> CalendarDay? {
        DateEntry.parse(form[field], today: context.moment.day, lean: lean)
    }

    func memberPESEL(_ slot: String, _ context: ScreenContext) -> PeselEntry.Facts? {
        try? PeselEntry.parse(form[Self.member(slot, .pesel)], training: context.training)
    }

    /// The birth date as typed, else as the PESEL tells it.
    func birthDate(_ slot: String, _ context: ScreenContext) -> CalendarDay? {
        day(Self.member(slot, .birthDate), context, lean: .past) ?? memberPESEL(slot, context)?.birthDate
    }

    func sex(_ slot: String, _ context: ScreenContext) -> Sex? {
        Sex(rawValue: form[Self.member(slot, .sex)]) ?? memberPESEL(slot, context)?.sex
    }

    /// The day of filing, as far as typed: the postmark's for a letter where the programme says so.
    func filingDay(_ context: ScreenContext) -> CalendarDay? {
        let byPostmark = form[Self.channel] == FilingChannel.post.rawValue && context.rules.ruleSet.filing.postRule == .postmark
        return day(byPostmark ? Self.postmark : Self.receivedOn, context)
    }

    func claims(_ code: String) -> Bool { form[Self.group(code)] == "yes" }

    /// Whether somebody is named who acts for the applicant; a minor is asked for one in any case.
    var asksForRepresentative: Bool { !form[Self.representative].isEmpty }

    func isMinor(_ slot: String, _ context: ScreenContext) -> Bool {
        guard let born = birthDate(slot, context) else { return false }
        let day = filingDay(context) ?? context.moment.day
        let member = Member(id: personID(slot), familyName: "", givenNames: "", birthDate: born)
        return member.isAdult(on: day, under: context.rules) == false
    }

    /// The row of the form that a refusal's key means: the office counts rows as they were sent.
    public func field(forKey key: String, _ context: ScreenContext) -> FieldID {
        let parts = key.split(separator: ".").map(String.init)
        guard parts.count == 3, let index = Int(parts[1]) else {
            if key == FieldKey.applicant { return Self.member("0", .familyName) }
            if key == FieldKey.claimedGroups, let code = context.rules.ruleSet.groups(for: .application).first?.code { return Self.group(code) }
            if parts.first == "nomination" { return Self.nomination }
            return FieldID(key)
        }
        switch parts[0] {
        case "member" where memberSlots.indices.contains(index): return FieldID("member." + memberSlots[index] + "." + parts[2])
        case "income":
            let rows = sentIncomeRows(context)
            return rows.indices.contains(index) ? FieldID("income." + rows[index] + "." + parts[2]) : FieldID(key)
        case "certificate":
            let rows = sentCertificateRows(context)
            return rows.indices.contains(index) ? FieldID("certificate." + rows[index].row + "." + parts[2]) : FieldID(key)
        case "document":
            let kinds = documentTicks(context).map(\.kind)
            return kinds.indices.contains(index) ? Self.document(kinds[index], "presented") : FieldID(key)
        default: return FieldID(key)
        }
    }
}

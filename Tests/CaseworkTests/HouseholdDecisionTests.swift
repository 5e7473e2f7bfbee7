import Casework
import Rules
import Testing

@Suite("Households") struct HouseholdDecisionTests {
    func events(_ office: Office, _ command: Command, as role: Role = .clerk) throws -> [Event] {
        var office = office
        return try office.submit(command, as: role).map(\.event)
    }

    @Test("A new household is registered, each person and each person's incomes in a body of their own")
    func registers() throws {
        let content = Sample.content
        let expected: [Event] = [
            .householdRegistered(HouseholdRegistered()), .memberAdded(MemberAdded(member: Sample.annaMember)),
            .memberAdded(MemberAdded(member: Sample.piotrMember)), .memberAdded(MemberAdded(member: Sample.zofiaMember)),
            .addressRecorded(AddressRecorded(address: Sample.registered)),
            .incomesDeclared(IncomesDeclared(person: Sample.anna, incomes: [content.incomes[0]])),
            .incomesDeclared(IncomesDeclared(person: Sample.piotr, incomes: [content.incomes[1]])),
            .incomesDeclared(IncomesDeclared(person: Sample.zofia, incomes: [content.incomes[2]])),
            .certificatesRecorded(CertificatesRecorded(person: Sample.piotr, certificates: content.certificates)),
            .homeEquipmentDeclared(HomeEquipmentDeclared(home: content.home)),
        ]
        #expect(try events(.open(), .save(content)) == expected)
        #expect(try Office.withHousehold().all(Household.self) == [Household(id: Sample.household, content: content)])
    }

    @Test("Saving what is stored records nothing")
    func nothingToSave() throws {
        #expect(try Office.withHousehold().decision(on: .save(Sample.content)) == .accepted([]))
        let reordered = Sample.content.with {
            $0.members.reverse()
            $0.incomes.reverse()
        }
        #expect(try Office.withHousehold().decision(on: .save(reordered)) == .accepted([]))
    }

    @Test("Only the differences are recorded")
    func differences() throws {
        let moved = Address(kind: .residence, locality: "Jantar", building: "7", postcode: "82-103", postTown: "Stegna")
        let changed = Sample.content.with {
            $0.members[0].phone = "500 000 001"
            $0.members.remove(at: 1)
            $0.incomes.remove(at: 1)
            $0.certificates = []
            $0.addresses = [moved]
            $0.incomes[0].amount = Money(grosze: 100_000)
            $0.home.internet = nil
        }
        let expected: [Event] = [
            .memberRemoved(MemberRemoved(person: Sample.piotr)), .memberCorrected(MemberCorrected(member: changed.members[0])),
            .addressRemoved(AddressRemoved(address: .registered)), .addressRecorded(AddressRecorded(address: moved)),
            .incomesDeclared(IncomesDeclared(person: Sample.anna, incomes: [changed.incomes[0]])),
            .homeEquipmentDeclared(HomeEquipmentDeclared(home: changed.home)),
        ]
        #expect(try events(.withHousehold(), .save(changed)) == expected)
        let after = try Office.withHousehold().after(.save(changed))
        #expect(after.all(Household.self).first?.content == changed)
        #expect(try after.decision(on: .save(changed)) == .accepted([]))
    }

    @Test("Taking all incomes and certificates of a person back is recorded as well")
    func takingBack() throws {
        let bare = Sample.content.with {
            $0.incomes = []
            $0.certificates = []
        }
        let expected: [Event] = [
            .incomesDeclared(IncomesDeclared(person: Sample.anna, incomes: [])),
            .incomesDeclared(IncomesDeclared(person: Sample.piotr, incomes: [])),
            .incomesDeclared(IncomesDeclared(person: Sample.zofia, incomes: [])),
            .certificatesRecorded(CertificatesRecorded(person: Sample.piotr, certificates: [])),
        ]
        #expect(try events(.withHousehold(), .save(bare)) == expected)
    }

    @Test("A person who only signs may stand in two households; one who lives there may not")
    func outsideRepresentative() throws {
        var signer = Sample.annaMember
        signer.id = PersonID(rawValue: "anna-2")
        signer.relation = .outsideRepresentative
        let content = Sample.otherContent.with { $0.members.append(signer) }
        let office = try Office.withHousehold()
        let command = Command.saveHousehold(SaveHousehold(household: Sample.otherHousehold, content: content))
        #expect(try office.after(command).all(Household.self).count == 2)
        signer.relation = .sibling
        let living = SaveHousehold(household: Sample.otherHousehold, content: Sample.otherContent.with { $0.members.append(signer) })
        let refusal = Refusal([Refusal.Reason(.peselInOtherHousehold, field: "member.1.pesel")])
        #expect(try office.decision(on: .saveHousehold(living)) == .refused(refusal))
    }

    @Test("Bounds: 100 and 101 letters, today and tomorrow, this month")
    func bounds() throws {
        let edge = Sample.otherContent.with {
            $0.members[0].familyName = String(repeating: "ż", count: 100)
            $0.members.append(Member(id: Sample.anna, familyName: "N", givenNames: "N", birthDate: Sample.today, relation: .child))
            $0.incomes = [
                IncomeLine(person: Sample.anna, period: YearMonth(of: Sample.today), kind: .benefit, amount: Money(grosze: 0)),
                IncomeLine(person: Sample.anna, period: Sample.monthBefore, kind: .none, amount: .zero),
            ]
            $0.addresses = [Address(kind: .residence, locality: "Mikoszewo", building: "", postcode: "", postTown: "")]
        }
        #expect(try !events(.open(), .save(edge)).isEmpty)
    }

    @Test("Invisible characters are found, letters of all kinds are not", arguments: ["\u{200B}", "\u{202E}", "\u{7}", "\u{AD}", "\u{2028}"])
    func hiddenCharacters(hidden: String) throws {
        let content = Sample.otherContent.with { $0.members[0].familyName = "No\(hidden)wak" }
        let reason = Refusal.Reason(.textHasControlCharacters, field: "member.0.familyName")
        #expect(try Office.open().decision(on: .save(content)) == .refused(Refusal([reason])))
        let fine = Sample.otherContent.with { $0.members[0].familyName = "Żółć-Müller O’Neill 李" }
        #expect(try !events(.open(), .save(fine)).isEmpty)
    }

    @Test("A postcode has two digits, a hyphen and three digits", arguments: [
        ("82-103", true), ("00-000", true), ("82103", false), ("8-2103", false), ("82-10a", false), ("٨٢-103", false), ("", false),
    ])
    func postcodes(text: String, isOne: Bool) {
        #expect(Address.isPostcode(text) == isOne)
    }

    @Test("Looking things up in a household")
    func lookups() {
        #expect(Sample.content.mainAddress == Sample.registered)
        #expect(Sample.content.address(.residence) == nil)
        #expect(Sample.content.headMember == Sample.annaMember)
        #expect(Sample.content.with { $0.members.remove(at: 0) }.headMember == Sample.piotrMember)
        #expect(Sample.annaMember.listName == "Źdźbło Anna")
        #expect(Member(id: Sample.anna, familyName: "Źdźbło", givenNames: "").listName == "Źdźbło")
    }

    @Test("A PESEL of the years 22yy is read as our century's in a training office only")
    func trainingReading() throws {
        let member = Member(id: Sample.anna, familyName: "N", givenNames: "N", pesel: Sample.pesel("1980-05-12", .female))
        #expect(member.bornOn(Sample.book.peselReading) == Sample.day("1980-05-12"))
        var civil = Sample.book
        civil.training = false
        #expect(member.bornOn(civil.peselReading) == Sample.day("2280-05-12"))
        var office = try Office.open()
        office.book = civil
        let refusal = Refusal([Refusal.Reason(.dateInFuture, field: "member.0.pesel")])
        #expect(try office.decision(on: .save(HouseholdContent(members: [member]))) == .refused(refusal))
    }
}

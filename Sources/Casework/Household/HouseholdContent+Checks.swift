import Rules

/// What a household's content is checked against.
struct HouseholdChecks {
    /// As stored before; `nil` for a new household.
    let stored: HouseholdContent?
    /// The office's day.
    let today: CalendarDay
    let reading: PESEL.Reading
    /// The filing date, where an application is saved together with the household.
    let filedOn: CalendarDay?
}

extension HouseholdContent {
    /// Every reason against the content that follows from itself; what other households say is asked elsewhere.
    func check(_ checks: HouseholdChecks, _ reasons: inout Reasons) {
        precondition(Set(members.map(\.id)).count == members.count, "the rows of a form carry distinct identifiers")
        precondition(Set(addresses.map(\.kind)).count == addresses.count, "a form has one address of a kind")
        if members.isEmpty { reasons.add(.householdHasNoMembers, FieldKey.members) }
        for (index, member) in members.enumerated() {
            member.check(index, checks, &reasons)
            if let pesel = member.pesel, members.prefix(index).contains(where: { $0.pesel == pesel }) {
                reasons.add(.peselTwiceInHousehold, FieldKey.member(index, .pesel))
            }
        }
        for address in addresses { address.check(&reasons) }
        for index in incomes.indices { checkIncome(index, checks, &reasons) }
        for (index, line) in certificates.enumerated() {
            if member(line.person)?.hasCertificate == false {
                reasons.add(.certificateContradictsNone, FieldKey.certificate(index, .kind))
            }
            if member(line.person) == nil { reasons.add(.personNotInHousehold, FieldKey.certificate(index, .person)) }
            reasons.check(past: line.issuedOn, today: checks.today, FieldKey.certificate(index, .issuedOn))
            if let issued = line.issuedOn, let last = line.validUntil, last < issued {
                reasons.add(.dateBefore(issued), FieldKey.certificate(index, .validUntil))
            }
        }
        for distinction in distinctions ?? [] where checks.stored?.distinction(of: distinction.person, from: distinction.other) == nil {
            reasons.check(reason: distinction.reason, FieldKey.distinction(distinction.other))
            if member(distinction.person) == nil { reasons.add(.personNotInHousehold, FieldKey.members) }
        }
    }

    private func checkIncome(_ index: Int, _ checks: HouseholdChecks, _ reasons: inout Reasons) {
        let line = incomes[index]
        precondition(line.amount <= Money.largestStated, "amounts are read within their bound")
        if member(line.person) == nil { reasons.add(.personNotInHousehold, FieldKey.income(index, .person)) }
        if line.period.begins(after: checks.today) { reasons.add(.dateInFuture, FieldKey.income(index, .period)) }
        if line.amount < .zero { reasons.add(.amountNegative, FieldKey.income(index, .amount)) }
        guard line.kind == .none else { return }
        if line.amount > .zero { reasons.add(.incomeContradictsNone, FieldKey.income(index, .amount)) }
        let others = incomes.contains {
            $0.person == line.person && $0.period == line.period && $0.measure == line.measure && $0.kind != .none
        }
        if others { reasons.add(.incomeContradictsNone, FieldKey.income(index, .kind)) }
    }
}

extension Member {
    fileprivate func check(_ index: Int, _ checks: HouseholdChecks, _ reasons: inout Reasons) {
        func key(_ field: FieldKey.MemberField) -> String { FieldKey.member(index, field) }
        reasons.check(name: familyName, key(.familyName))
        reasons.check(name: givenNames, key(.givenNames))
        reasons.check(text: identityDocument, key(.identityDocument))
        reasons.check(text: phone, key(.phone))
        if let pesel {
            if let birthDate, pesel.birthDate(checks.reading) != birthDate {
                reasons.add(.peselDisagreesWithBirthDate, key(.birthDate))
            }
            if let sex, pesel.sex != sex { reasons.add(.peselDisagreesWithSex, key(.sex)) }
        }
        checkLearning(key(.gradeAverage), key(.learner), &reasons)
        guard let born = bornOn(checks.reading) else { return }
        let field = key(birthDate == nil ? .pesel : .birthDate)
        if born > checks.today { reasons.add(.dateInFuture, field) }
        // A child born after the filing may join the household later; typing the form itself, a later birth is a slip.
        let stored = checks.stored?.member(id)?.bornOn(checks.reading)
        if let filed = checks.filedOn, born > filed, stored != born { reasons.add(.birthDateAfterFiling, field) }
    }
}

extension Member {
    /// Grades are 1 to 6; and who does not learn has neither a category nor grades.
    fileprivate func checkLearning(_ grade: String, _ learning: String, _ reasons: inout Reasons) {
        if let gradeAverage, !Self.gradeAverages.contains(gradeAverage) { reasons.add(.gradeAverageInvalid, grade) }
        let hasDetails = learnerCategory != nil || learningDuty == true || gradeAverage != nil
        if learner == false, hasDetails { reasons.add(.learnerContradictsNone, learning) }
    }

    /// What a grade average can be, in thousandths.
    public static let gradeAverages = 1_000...6_000
}

extension IncomeLine {
    /// What the amount is measured by.
    public var measure: IncomeBasis { basis ?? .net }
}

extension IncomePeriod {
    /// Nothing can have been earned in it yet.
    func begins(after day: CalendarDay) -> Bool {
        switch self {
        case .month(let month): month > day.yearMonth
        case .year(let year): year > day.year
        }
    }
}

extension Address {
    /// Villages have no street, and a form may lack the postcode; without a locality it is no address.
    fileprivate func check(_ reasons: inout Reasons) {
        reasons.check(name: locality, FieldKey.address(kind, .locality))
        reasons.check(text: street, FieldKey.address(kind, .street))
        reasons.check(text: building, FieldKey.address(kind, .building))
        reasons.check(text: flat, FieldKey.address(kind, .flat))
        reasons.check(text: postTown, FieldKey.address(kind, .postTown))
        if !postcode.isEmpty, !Address.isPostcode(postcode) {
            reasons.add(.postcodeMalformed, FieldKey.address(kind, .postcode))
        }
    }

    /// `NN-NNN`, in the digits 0 to 9.
    public static func isPostcode(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        return bytes.count == 6
            && bytes.enumerated().allSatisfy { $0.offset == 2 ? $0.element == 0x2D : (0x30...0x39).contains($0.element) }
    }
}

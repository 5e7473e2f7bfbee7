extension Criteria {
    /// The applicant has a certificate of one of the degrees, or of a child, valid on the day.
    static let disabilityDegree = Criterion(
        id: "disability_degree",
        parameters: [
            ParameterSpec("degrees", .words(DisabilityDegree.allCases.map(\.rawValue))),
            ParameterSpec("child_certificate_under", .number(1...30), required: false),
            ParameterSpec("manual_review", .certificateRows, required: false),
        ],
        asks: [
            .applicant, .certificates, .certificateAuthority, .certificateKind, .certificateIssued, .certificateValidity,
            .careAllowance, .birthDate,
        ]
    ) { context in
        guard let person = context.facts.applicantPerson else { return .unknown([FactRef(.applicant)]) }
        guard let day = context.day else { return .unknown(context.missingDay) }
        return CertificateTest(
            context: context, day: day, degrees: context.parameters.words("degrees", as: DisabilityDegree.self),
            childAge: context.parameters.number("child_certificate_under"),
            reviewedRows: context.parameters.texts("manual_review")
        ).best(of: person)
    }
}

/// Certificates of one person against the law's table.
struct CertificateTest {
    let context: CriterionContext
    let day: CalendarDay
    let degrees: [DisabilityDegree]
    /// The age from which a child certificate serves no longer; nil when it never serves.
    let childAge: Int?
    /// Rows of the table that this programme leaves to a person.
    let reviewedRows: [String]

    /// The best that any certificate of the person gives; one that qualifies is enough.
    func best(of person: Facts.Person) -> CriterionResult {
        let fact = FactRef(.certificates, person: person.id)
        guard let certificates = person.certificates else { return .unknown([fact]) }
        guard !certificates.isEmpty else { return .notMet(.noCertificate, used: [UsedFact(fact, .count(number: 0))]) }
        let results = certificates.map { result(for: $0, of: person) }
        if let met = results.first(where: { $0.outcome == .met }) { return met }
        let open = results.filter { $0.outcome == .unknown }
        guard var unknown = open.first else { return results[0] }
        unknown.missing = open.flatMap(\.missing)
        return unknown
    }

    private func result(for certificate: Facts.Certificate, of person: Facts.Person) -> CriterionResult {
        var used: [UsedFact] = []
        var missing: [FactRef] = []
        func note(_ key: FactKey, _ value: FactValue?) {
            let fact = FactRef(key, person: person.id)
            if let value { used.append(UsedFact(fact, value)) } else { missing.append(fact) }
        }
        note(.certificateAuthority, certificate.authority.map { .code(identifier: $0.rawValue) })
        note(.certificateKind, certificate.kind.map { .code(identifier: $0.rawValue) })
        note(.certificateIssued, certificate.issued.map { .day(day: $0) })
        guard let authority = certificate.authority, let kind = certificate.kind, let issued = certificate.issued else {
            return .unknown(missing, used: used)
        }
        guard issued <= day else { return .notMet(.certificateNotYetIssued, used: used) }
        let lookup = context.law.certificateRow(
            authority: authority, kind: kind, issued: issued, careAllowance: certificate.careAllowance)
        if lookup.needsCareAllowance {
            note(.careAllowance, nil)
            return .unknown(missing, used: used)
        }
        if let due = certificate.careAllowance, lookup.row?.careAllowance != nil {
            note(.careAllowance, .flag(isTrue: due))
        }
        let standing = judge(lookup.row, person: person, used: used)
        guard standing.outcome == .met else { return standing }
        return checkValidity(certificate, of: person, standing)
    }

    private func judge(_ row: CertificateRow?, person: Facts.Person, used: [UsedFact]) -> CriterionResult {
        guard let row, !reviewedRows.contains(row.id) else { return .review(used: used) }
        switch row.standing {
        case .manualReview:
            return .review(used: used)
        case .notEquivalent:
            return .notMet(.certificateNotEquivalent, used: used)
        case .degree(let degree):
            var result = degrees.contains(degree)
                ? CriterionResult.met(.degreeQualifies, used: used) : .notMet(.degreeTooLow, used: used)
            result.used.append(
                UsedFact(FactRef(.certificates, person: person.id), .code(identifier: degree.rawValue)))
            return result
        case .childCertificate:
            return childResult(person, used: used)
        }
    }

    /// A child's certificate does not serve a person who has reached the age on the day.
    private func childResult(_ person: Facts.Person, used: [UsedFact]) -> CriterionResult {
        guard let childAge else { return .notMet(.childCertificateNotAccepted, used: used) }
        let fact = FactRef(.birthDate, person: person.id)
        guard let born = person.birthDate else { return .unknown([fact], used: used) }
        let policy = context.policy(.ageReached)
        let reached = Age.reached(childAge, born: born, policies: context.ruleSet.policies)
        return CriterionResult(
            outcome: .unknown, reason: .missingFacts, used: used + [UsedFact(fact, .day(day: born))],
            policies: day == reached || day.adding(days: 1) == reached ? [policy.use] : []
        ).comparing(day, .below, reached, holding: .childCertificateQualifies, failing: .childCertificateAfterSixteen)
    }

    private func checkValidity(
        _ certificate: Facts.Certificate, of person: Facts.Person, _ standing: CriterionResult
    ) -> CriterionResult {
        let fact = FactRef(.certificateValidity, person: person.id)
        var result = standing
        switch certificate.validity {
        case nil:
            result.outcome = .unknown
            result.reason = .missingFacts
            result.comparison = nil
            result.missing = [fact]
        case .permanent:
            result.used.append(UsedFact(fact, .code(identifier: "permanent")))
        case .until(let last):
            result.used.append(UsedFact(fact, .day(day: last)))
            if day > last {
                return result.comparing(day, .atMost, last, failing: .certificateExpired)
            }
        }
        return result
    }
}

extension LawTables {
    /// The row that covers a certificate; `needsCareAllowance` when rows differ by a fact that is not known.
    func certificateRow(
        authority: CertificateAuthority, kind: CertificateKind, issued: CalendarDay, careAllowance: Bool?
    ) -> (row: CertificateRow?, needsCareAllowance: Bool) {
        let rows = certificates.filter { row in
            row.authorities.contains(authority) && (row.kinds.isEmpty || row.kinds.contains(kind))
                && row.issued.contains(issued)
        }
        if let row = rows.first(where: { $0.careAllowance == nil || $0.careAllowance == careAllowance }) {
            return (row, false)
        }
        return (nil, careAllowance == nil && !rows.isEmpty)
    }
}

/// Whether a family member is a child whose disability raises the family-benefits limit (ST-14).
struct DisabledChild {
    let context: CriterionContext
    let day: CalendarDay

    /// Met for a child with a child certificate or a moderate or severe degree; the light degree does not count.
    func outcome(of person: Facts.Person) -> CriterionResult {
        // Of somebody who is no child, nobody needs to ask for a certificate.
        guard person.isChild != false else { return .notMet(.tooOld) }
        guard let certificates = person.certificates else {
            return .unknown([FactRef(.certificates, person: person.id)])
        }
        guard !certificates.isEmpty else { return .notMet(.noCertificate) }
        guard person.isChild == true else { return .unknown([FactRef(.isChild, person: person.id)]) }
        return CertificateTest(
            context: context, day: day, degrees: [.severe, .moderate],
            childAge: context.parameters.number("child_certificate_under"), reviewedRows: []
        ).best(of: person)
    }
}

import Programmes
import Rules
import Testing

@Suite("stegna-2013: certificates")
struct StegnaCertificateTests {
    private func finding(
        _ authority: CertificateAuthority, _ kind: CertificateKind, _ issued: String, born: String = "1960-05-05",
        validity: Validity? = .permanent, allowance: Bool? = nil
    ) throws -> Finding {
        var facts = stegnaFacts(["G-DIS"])
        facts.persons[0].birthDate = day(born)
        facts.persons[0].certificates = [
            .init(authority: authority, kind: kind, issued: day(issued), validity: validity, careAllowance: allowance)
        ]
        return try leaf(facts, "G-DIS")
    }

    @Test("ST-15, ST-16, ST-17, ST-18, ST-19: authority, kind and day of issue", arguments: [
        (CertificateAuthority.pzon, CertificateKind.severe, "1998-01-01", Outcome.met, Reason.degreeQualifies),
        (.pzon, .severe, "1997-12-31", .unknown, .manualReview),
        (.pzon, .moderate, "2010-03-01", .met, .degreeQualifies),
        (.pzon, .light, "2010-03-01", .notMet, .degreeTooLow),
        (.zus, .totalIncapacityDependentLiving, "1998-08-17", .met, .degreeQualifies),
        (.zus, .totalIncapacityDependentLiving, "1998-08-16", .met, .degreeQualifies),
        (.zus, .totalIncapacity, "1998-08-17", .met, .degreeQualifies),
        (.zus, .totalIncapacity, "1998-01-01", .met, .degreeQualifies),
        (.zus, .totalIncapacity, "1997-12-31", .unknown, .manualReview),
        (.zus, .dependentLiving, "1998-08-16", .met, .degreeQualifies),
        (.zus, .dependentLiving, "1998-08-17", .unknown, .manualReview),
        (.zus, .partialIncapacity, "1998-01-01", .met, .degreeQualifies),
        (.zus, .partialIncapacity, "1998-08-16", .met, .degreeQualifies),
        (.zus, .partialIncapacity, "1998-08-17", .notMet, .degreeTooLow),
        (.zus, .partialIncapacity, "1997-12-31", .unknown, .manualReview),
        (.zus, .partialIncapacity, "1997-08-31", .unknown, .manualReview),
        (.zus, .retraining, "1998-08-17", .notMet, .degreeTooLow),
        (.kiz, .invalidityGroup1, "1997-12-31", .met, .degreeQualifies),
        (.krus, .invalidityGroup2, "1997-12-31", .met, .degreeQualifies),
        (.mon, .invalidityGroup2, "1990-01-01", .met, .degreeQualifies),
        (.mswia, .invalidityGroup3, "1990-01-01", .notMet, .degreeTooLow),
        (.mon, .invalidityGroup1, "1998-01-01", .notMet, .certificateNotEquivalent),
        (.krus, .invalidityGroup1, "1998-01-01", .notMet, .certificateNotEquivalent),
        (.kiz, .invalidityGroup1, "1998-01-01", .unknown, .manualReview),
    ] as [(CertificateAuthority, CertificateKind, String, Outcome, Reason)])
    func table(
        _ authority: CertificateAuthority, _ kind: CertificateKind, _ issued: String, _ outcome: Outcome, _ reason: Reason
    ) throws {
        let finding = try finding(authority, kind, issued)
        #expect(finding.outcome == outcome)
        #expect(finding.reason == reason)
    }

    @Test("ST-17, ST-19: the degrees themselves", arguments: [
        (CertificateKind.totalIncapacity, "1998-08-16", "severe"), (.totalIncapacity, "1998-08-17", "moderate"),
        (.totalIncapacityDependentLiving, "1998-08-17", "severe"), (.dependentLiving, "1998-08-16", "severe"),
        (.partialIncapacity, "1998-08-16", "moderate"), (.partialIncapacity, "1998-08-17", "light"),
    ] as [(CertificateKind, String, String)])
    func degrees(_ kind: CertificateKind, _ issued: String, _ degree: String) throws {
        let used = try finding(.zus, kind, issued).factsUsed
        #expect(used.contains(UsedFact(FactRef(.certificates, person: "p1"), .code(identifier: degree))))
    }

    @Test("ST-18: KRUS farm incapacity counts if the care allowance is due", arguments: [
        (true, Outcome.met, Reason.degreeQualifies), (false, .notMet, .degreeTooLow), (nil, .unknown, .missingFacts),
    ] as [(Bool?, Outcome, Reason)])
    func careAllowance(_ due: Bool?, _ outcome: Outcome, _ reason: Reason) throws {
        let finding = try finding(.krus, .farmIncapacity, "1997-12-31", allowance: due)
        #expect(finding.outcome == outcome)
        #expect(finding.reason == reason)
        #expect(finding.missing.map(\.key) == (due == nil ? [.careAllowance] : []))
    }

    @Test("ST-16: a child certificate serves until the day before the 16th birthday", arguments: [
        ("1997-12-03", Outcome.met, Reason.childCertificateQualifies),
        ("1997-12-02", .notMet, .childCertificateAfterSixteen),
    ])
    func child(_ born: String, _ outcome: Outcome, _ reason: Reason) throws {
        let finding = try finding(.pzon, .child, "2012-01-01", born: born)
        #expect(finding.outcome == outcome)
        #expect(finding.reason == reason)
    }

    @Test("ST-15: a certificate must be valid on the day", arguments: [
        (Validity.until(day("2013-12-02")), Outcome.met, Reason.degreeQualifies),
        (.until(day("2013-12-01")), .notMet, .certificateExpired), (.permanent, .met, .degreeQualifies),
        (nil, .unknown, .missingFacts),
    ] as [(Validity?, Outcome, Reason)])
    func validity(_ validity: Validity?, _ outcome: Outcome, _ reason: Reason) throws {
        let finding = try finding(.pzon, .severe, "2012-01-01", validity: validity)
        #expect(finding.outcome == outcome)
        #expect(finding.reason == reason)
    }

    @Test("ST-15: issued after the filing date, unknown parts, none at all, and the best of several")
    func others() throws {
        #expect(try finding(.pzon, .severe, "2013-12-03").reason == .certificateNotYetIssued)
        #expect(try finding(.pzon, .severe, "2013-12-02").outcome == .met)
        var facts = stegnaFacts(["G-DIS"])
        facts.persons[0].certificates = nil
        #expect(try leaf(facts, "G-DIS").missing == [FactRef(.certificates, person: "p1")])
        facts.persons[0].certificates = []
        #expect(try leaf(facts, "G-DIS").reason == .noCertificate)
        facts.persons[0].certificates = [.init(authority: .pzon)]
        #expect(try leaf(facts, "G-DIS").missing.map(\.key) == [.certificateKind, .certificateIssued])
        let light = Facts.Certificate(authority: .pzon, kind: .light, issued: day("2010-01-01"), validity: .permanent)
        facts.persons[0].certificates = [light, .init(authority: .pzon)]
        #expect(try leaf(facts, "G-DIS").outcome == .unknown)
        var severe = light
        severe.kind = .severe
        facts.persons[0].certificates = [light, .init(authority: .pzon), severe]
        #expect(try leaf(facts, "G-DIS").outcome == .met)
    }
}

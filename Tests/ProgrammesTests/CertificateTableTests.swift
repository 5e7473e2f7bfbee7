import Programmes
import Rules
import Testing

/// The table of certificates a second time, from the rulebook: whoever changes a row in the data changes it here, too.
@Suite("Law tables, each certificate on both sides of each window")
struct CertificateTableTests {
    private typealias Standing = CertificateRow.Standing

    private struct Row {
        let id: String
        let authorities: [CertificateAuthority]
        /// Empty for any.
        let kinds: [CertificateKind]
        let from: String?
        let to: String?
        let allowance: Bool?
        let standing: Standing

        init(
            _ id: String, _ authorities: [CertificateAuthority], _ kinds: [CertificateKind], from: String? = nil, to: String? = nil,
            allowance: Bool? = nil, _ standing: Standing
        ) {
            self.id = id
            self.authorities = authorities
            self.kinds = kinds
            self.from = from
            self.to = to
            self.allowance = allowance
            self.standing = standing
        }

        func covers(_ authority: CertificateAuthority, _ kind: CertificateKind, _ issued: String, _ due: Bool) -> Bool {
            authorities.contains(authority) && (kinds.isEmpty || kinds.contains(kind)) && (from ?? issued) <= issued
                && issued <= (to ?? issued) && (allowance ?? due) == due
        }
    }

    private static let rows: [Row] = {
        let old: [CertificateAuthority] = [.kiz, .krus, .mon, .mswia]
        return [
            Row("pzon_severe", [.pzon], [.severe], from: "1998-01-01", .degree(.severe)),
            Row("pzon_moderate", [.pzon], [.moderate], from: "1998-01-01", .degree(.moderate)),
            Row("pzon_light", [.pzon], [.light], from: "1998-01-01", .degree(.light)),
            Row("pzon_child", [.pzon], [.child], from: "1998-01-01", .childCertificate),
            Row("zus_total_and_dependent", [.zus], [.totalIncapacityDependentLiving], from: "1998-08-17", .degree(.severe)),
            Row("zus_dependent_living", [.zus], [.dependentLiving], from: "1998-08-17", .degree(.severe)),
            Row("zus_total", [.zus], [.totalIncapacity], from: "1998-08-17", .degree(.moderate)),
            Row("zus_partial", [.zus], [.partialIncapacity, .retraining], from: "1998-08-17", .degree(.light)),
            Row(
                "zus_1998_total", [.zus], [.totalIncapacity, .totalIncapacityDependentLiving], from: "1998-01-01", to: "1998-08-16",
                .degree(.severe)),
            Row("zus_1998_dependent_living", [.zus], [.dependentLiving], from: "1998-01-01", to: "1998-08-16", .degree(.severe)),
            Row("zus_1998_partial", [.zus], [.partialIncapacity], from: "1998-01-01", to: "1998-08-16", .degree(.moderate)),
            Row("zus_1997", [.zus], [], from: "1997-09-01", to: "1997-12-31", .manualReview),
            Row("old_group_1", old, [.invalidityGroup1], to: "1997-12-31", .degree(.severe)),
            Row("old_group_2", old, [.invalidityGroup2], to: "1997-12-31", .degree(.moderate)),
            Row("old_group_3", old, [.invalidityGroup3], to: "1997-12-31", .degree(.light)),
            Row("krus_farm_with_allowance", [.krus], [.farmIncapacity], to: "1997-12-31", allowance: true, .degree(.severe)),
            Row("krus_farm_without_allowance", [.krus], [.farmIncapacity], to: "1997-12-31", allowance: false, .degree(.light)),
            Row("uniformed_and_krus_later", [.krus, .mon, .mswia], [], from: "1998-01-01", .notEquivalent),
        ]
    }()

    private static let days = [
        "1960-01-01", "1997-08-31", "1997-09-01", "1997-12-31", "1998-01-01", "1998-08-16", "1998-08-17", "2013-01-01",
    ]

    @Test("ST-15 to ST-19: authority, kind, day of issue and care allowance lead to one row or none", arguments: days)
    func table(_ issued: String) {
        for authority in CertificateAuthority.allCases {
            for kind in CertificateKind.allCases {
                for due in [true, false] {
                    let expected = Self.rows.filter { $0.covers(authority, kind, issued, due) }
                    let found = Shipped.law.certificates.filter { row in
                        row.authorities.contains(authority) && (row.kinds.isEmpty || row.kinds.contains(kind))
                            && row.issued.contains(day(issued)) && (row.careAllowance ?? due) == due
                    }
                    #expect(found.map(\.id) == expected.map(\.id), "\(authority) \(kind) \(issued) \(due)")
                    #expect(found.map(\.standing) == expected.map(\.standing), "\(authority) \(kind) \(issued) \(due)")
                    #expect(found.map(\.careAllowance) == expected.map(\.allowance))
                }
            }
        }
    }

    @Test("ST-15 to ST-19: the table holds these rows and no others")
    func rows() { #expect(Shipped.law.certificates.map(\.id) == Self.rows.map(\.id)) }
}

import Casework
import Localization
import Rules
import Terminal

/// Certificates: the first of a person goes by the person's slot, further ones by rows of their own.
extension ApplicationForm {
    static let extraCertificateList: FieldID = "certificates.extra"
    static func certificate(_ row: String, _ field: FieldKey.CertificateField) -> FieldID {
        FieldID("certificate." + row + "." + field.rawValue)
    }

    var extraCertificates: [String] { form[Self.extraCertificateList].split(separator: ",").map(String.init) }

    /// Rows by person, the first one first.
    var certificateRows: [(row: String, slot: String)] {
        memberSlots.flatMap { slot in
            [(slot, slot)]
                + extraCertificates.map { "x" + $0 }.filter { form[Self.certificate($0, .person)] == slot }.map { ($0, slot) }
        }
    }

    private func isBegun(_ row: String) -> Bool { !form[Self.certificate(row, .authority)].isEmpty }

    /// The question who has a certificate, where it may raise a limit, and the certificates that there are.
    func certificateSections(_ context: ScreenContext) -> [FormSection] {
        let texts = context.texts
        var sections: [FormSection] = []
        let claims = claimsDisability(context)
        let children = possibleChildren(context).filter { $0 != "0" || !claims }
        if !children.isEmpty {
            sections.append(
                FormSection(
                    texts.childCertificatesHeading,
                    children.map { person($0, .hasCertificate, .hasCertificate, yesNo(texts), texts) }))
        }
        let shown = persons.filter { slot in
            if slot == "0", claims { return true }
            if isOfHousehold { return certificateRows.contains { $0.slot == slot && isBegun($0.row) } }
            return children.contains(slot) && form[Self.member(slot, .hasCertificate)] == "yes"
        }
        for slot in shown {
            for (row, _) in certificateRows.filter({ $0.slot == slot }) {
                let heading = texts.certificateHeading(slot == "0" ? "" : form.text(Self.member(slot, .givenNames)))
                sections.append(FormSection(heading, certificateFields(row, texts)))
            }
        }
        return sections
    }

    private func certificateFields(_ row: String, _ texts: any Texts) -> [FormField] {
        let authorities = CertificateAuthority.allCases.map { ChoiceOption(id: $0.rawValue, label: texts.name(of: $0)) }
        let kinds = CertificateKind.allCases.map { ChoiceOption(id: $0.rawValue, label: texts.name(of: $0)) }
        var fields = [
            field(Self.certificate(row, .authority), .authority, .choice(authorities), texts),
            field(Self.certificate(row, .kind), .certificateKind, .choice(kinds), width: 28, texts),
            field(Self.certificate(row, .issuedOn), .issuedOn, .date, width: 11, texts),
            field(Self.certificate(row, .permanent), .permanent, yesNo(texts), texts),
        ]
        if form[Self.certificate(row, .permanent)] != "yes" {
            fields.append(field(Self.certificate(row, .validUntil), .certificateUntil, .date, width: 11, texts))
        }
        if form[Self.certificate(row, .authority)] == CertificateAuthority.krus.rawValue {
            fields.append(field(Self.certificate(row, .careAllowance), .careAllowance, yesNo(texts), texts))
        }
        return fields
    }

    // MARK: What the rows say

    /// Rows with authority and kind, in the order in which they are sent; none of somebody who is said to have none.
    func sentCertificateRows(_ context: ScreenContext) -> [(row: String, line: CertificateLine)] {
        certificateRows.compactMap { row, slot in
            guard form[Self.member(slot, .hasCertificate)] != "no" else { return nil }
            return certificateLine(row, of: slot, context).map { (row, $0) }
        }
    }

    private func certificateLine(_ row: String, of slot: String, _ context: ScreenContext) -> CertificateLine? {
        guard let authority = CertificateAuthority(rawValue: form[Self.certificate(row, .authority)]),
            let kind = CertificateKind(rawValue: form[Self.certificate(row, .kind)])
        else { return nil }
        let isPermanent = form[Self.certificate(row, .permanent)] == "yes"
        return CertificateLine(
            person: personID(slot), authority: authority, kind: kind,
            issuedOn: day(Self.certificate(row, .issuedOn), context, lean: .past),
            validUntil: isPermanent ? nil : day(Self.certificate(row, .validUntil), context), permanent: isPermanent,
            careAllowance: AnswerEntry.parse(form[Self.certificate(row, .careAllowance)]))
    }

    /// F7 in a certificate's row adds another one of the same person.
    mutating func addCertificate(after row: String, _ context: ScreenContext) {
        guard let slot = certificateRows.first(where: { $0.row == row })?.slot else { return }
        let number = nextNumber(in: extraCertificates)
        form.widget.setValue((extraCertificates + [number]).joined(separator: ","), for: Self.extraCertificateList)
        form.widget.setValue(slot, for: Self.certificate("x" + number, .person))
        refresh(context)
        form.widget.moveFocus(to: Self.certificate("x" + number, .authority))
    }
}

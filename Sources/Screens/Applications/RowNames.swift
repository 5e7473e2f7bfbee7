import Casework
import Rules
import Terminal

/// What a form calls its rows, so that the stored rows can be given the same names: persons by who they are, incomes and certificates by
/// whose and what they are, never by their place. Without a form the rows are counted.
struct RowNames {
    private var slots: [PersonID: String] = [:]
    /// Persons that only this form knows; somebody else may have added the same ones.
    private var newcomers: [PESEL: String] = [:]
    private var nextSlot = 1
    /// Further rows that are not taken yet, by what they hold, the closest description first.
    private var incomes = ExtraRows()
    private var certificates = ExtraRows()
    private var primary: Set<String> = []

    init() {}

    /// The rows of a form, as it is and as it began.
    init(_ form: ApplicationForm, _ context: ScreenContext) {
        var began = form
        began.form.replaceValues(form.form.pristine)
        for view in [began, form] {
            for slot in view.slots {
                slots[view.personID(slot)] = slot
                nextSlot = max(nextSlot, (Int(slot) ?? 0) + 1)
            }
            for row in view.extraIncomes {
                let values = [FieldKey.IncomeField.person, .kind, .period, .basis].map { view.form[ApplicationForm.income("x" + row, $0)] }
                incomes.add(row, values)
            }
            for row in view.extraCertificates {
                let values = [FieldKey.CertificateField.person, .authority, .kind].map { view.form[ApplicationForm.certificate("x" + row, $0)] }
                certificates.add(row, values)
            }
        }
        for slot in form.slots where form.form[ApplicationForm.memberID(slot)].isEmpty {
            if let pesel = form.memberPESEL(slot, context)?.pesel { newcomers[pesel] = slot }
        }
        for (row, slot) in began.incomeRows where !row.hasPrefix("x") {
            let kind = began.form[ApplicationForm.income(row, .kind)]
            if !kind.isEmpty { primary.insert([row, slot, kind, began.form[ApplicationForm.income(row, .period)]].joined(separator: "|")) }
        }
        for (row, slot) in began.certificateRows where !row.hasPrefix("x") {
            let (authority, kind) = (ApplicationForm.certificate(row, .authority), ApplicationForm.certificate(row, .kind))
            primary.insert([slot, began.form[authority], began.form[kind]].joined(separator: "|"))
        }
    }

    mutating func slot(of member: Member) -> String {
        if let slot = slots[member.id] ?? member.pesel.flatMap({ newcomers[$0] }) { return slot }
        defer { nextSlot += 1 }
        return String(nextSlot)
    }

    mutating func row(of line: IncomeLine, _ slot: String) -> String {
        incomes.take([slot, line.kind.rawValue, IncomePeriodEntry.text(line.period), line.basis?.rawValue ?? ""])
    }

    mutating func row(of line: CertificateLine, _ slot: String) -> String {
        certificates.take([slot, line.authority.rawValue, line.kind.rawValue])
    }

    /// The incomes that stood in a person's own row come before others of that person, whatever their order is now.
    func primaryFirst(_ lines: [IncomeLine], _ slots: [PersonID: String]) -> [IncomeLine] {
        func isPrimary(_ line: IncomeLine) -> Bool {
            guard let slot = slots[line.person] else { return false }
            var row = "m" + slot
            if case .year = line.period { row = ApplicationForm.yearPrefix(line.measure) + slot }
            return primary.contains([row, slot, line.kind.rawValue, IncomePeriodEntry.text(line.period)].joined(separator: "|"))
        }
        return lines.filter(isPrimary) + lines.filter { !isPrimary($0) }
    }

    func primaryFirst(_ lines: [CertificateLine], _ slots: [PersonID: String]) -> [CertificateLine] {
        func isPrimary(_ line: CertificateLine) -> Bool {
            primary.contains([slots[line.person] ?? "", line.authority.rawValue, line.kind.rawValue].joined(separator: "|"))
        }
        return lines.filter(isPrimary) + lines.filter { !isPrimary($0) }
    }
}

/// Further rows by what they hold.
private struct ExtraRows {
    private var known: [(row: String, values: [String])] = []
    private var taken: Set<String> = []
    private var next = 1

    mutating func add(_ row: String, _ values: [String]) {
        known.append((row, values))
        next = max(next, (Int(row) ?? 0) + 1)
    }

    /// The row that holds the most of these values from the first on, two at least (whose, and what); else a new one.
    mutating func take(_ values: [String]) -> String {
        for length in stride(from: values.count, through: 2, by: -1) {
            let match = known.first { !taken.contains($0.row) && $0.values.prefix(length) == values.prefix(length) }
            guard let match else { continue }
            taken.insert(match.row)
            return match.row
        }
        defer { next += 1 }
        return String(next)
    }
}

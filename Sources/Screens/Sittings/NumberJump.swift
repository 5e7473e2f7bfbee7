import Terminal

/// Digits typed on a list of cases: the cursor goes to the row whose number they begin, as numbers are read out from drawn slips.
struct NumberJump: Equatable, Sendable {
    private var typed = ""

    /// Takes a key; any other than a digit begins anew.
    /// - Returns: the row that is meant, the exact one before those that only begin so; `nil` where the key is no digit or nothing matches.
    mutating func row<ID: Hashable>(for key: Key, among numbers: [(id: ID, number: String)]) -> ID? {
        guard case .character(let digit) = key, digit.isASCII, digit.isNumber else {
            typed = ""
            return nil
        }
        return find(typed + String(digit), numbers) ?? find(String(digit), numbers)
    }

    private mutating func find<ID: Hashable>(_ digits: String, _ numbers: [(id: ID, number: String)]) -> ID? {
        // The year stands last in every shape of number and is not what is read out.
        let ordinals = numbers.map { entry in (entry.id, entry.number.split { !$0.isNumber }.dropLast().map(String.init)) }
        let found = ordinals.first { $0.1.contains(digits) } ?? ordinals.first { $0.1.contains { $0.hasPrefix(digits) } }
        typed = found == nil ? "" : digits
        return found?.0
    }
}

import Casework
import Rules

/// A small generator (SplitMix64) whose sequence follows from its seed alone, so that what is made with it is the same on every machine.
package struct SeededRandom {
    private var state: UInt64

    package init(seed: UInt64) { state = seed }

    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }

    /// A number of the range, both ends included.
    package mutating func number(_ range: ClosedRange<Int>) -> Int {
        range.lowerBound + Int(next() % UInt64(range.upperBound - range.lowerBound + 1))
    }

    /// One of the choices, which must not be empty.
    package mutating func pick<Choice>(_ choices: [Choice]) -> Choice { choices[number(0...(choices.count - 1))] }

    /// True in so many cases of a hundred.
    package mutating func chance(_ percent: Int) -> Bool { number(1...100) <= percent }

    private mutating func opaque() -> String { hexadecimal(next()) + hexadecimal(next()) }

    private func hexadecimal(_ value: UInt64) -> String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }

    package mutating func caseID() -> CaseID { CaseID(rawValue: opaque()) }
    package mutating func personID() -> PersonID { PersonID(rawValue: opaque()) }
    package mutating func commandID() -> CommandID { CommandID(rawValue: opaque()) }
}

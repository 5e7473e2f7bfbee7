/// A random source of our own (splitmix64): the same seed gives the same cases on every machine.
struct Seeded: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

    /// True so many times in a hundred.
    mutating func chance(_ percent: Int) -> Bool { number(1...100) <= percent }

    mutating func one<Element>(of elements: [Element]) -> Element { elements[number(0...(elements.count - 1))] }

    mutating func word<Word: CaseIterable>(_ type: Word.Type) -> Word { one(of: Array(type.allCases)) }

    /// Some of the elements, in their order; perhaps none.
    mutating func some<Element>(of elements: [Element], percent: Int = 50) -> [Element] { elements.filter { _ in chance(percent) } }
}

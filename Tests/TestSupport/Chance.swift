/// Numbers that follow from a seed (SplitMix64).
public struct Chance {
    private var state: UInt64

    /// Begins a row of numbers; the same seed gives the same row.
    public init(seed: UInt64) { state = seed }

    /// A number from 0 to one less than the bound.
    public mutating func next(_ bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
    }
}

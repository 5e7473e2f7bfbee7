import Demo

/// A list from which the first entries are drawn often and the last ones seldom, as names are given and inherited.
///
/// The entry of rank r is drawn with a weight of 1 / (r + flatness): Zipf's law with a head that is not too heavy.
struct WeightedList<Element> {
    private let elements: [Element]
    /// The sum of the weights up to and with each element, in whole numbers, so that every machine draws the same.
    private let sums: [Int]

    init(_ elements: [Element], flatness: Int) {
        precondition(!elements.isEmpty && flatness > 0, "there is something to draw from")
        self.elements = elements
        var sum = 0
        sums = elements.indices.map { rank in
            sum += 1_000_000_000 / (rank + flatness)
            return sum
        }
    }

    /// Draws one.
    func pick(_ random: inout SeededRandom) -> Element {
        let drawn = random.number(1...(sums.last ?? 1))
        var low = 0
        var high = sums.count - 1
        while low < high {
            let middle = (low + high) / 2
            if sums[middle] < drawn { low = middle + 1 } else { high = middle }
        }
        return elements[low]
    }
}

/// The word of a list that was probably meant by one that is not in it; nil where none is near.
///
/// Near is a word that up to a third of its letters part, or else one that begins with the same half.
public func nearest(to word: String, among words: some Collection<String>) -> String? {
    let letters = Array(word.utf8)
    let limit = max(1, letters.count / 3)
    let measured = words.sorted().map { (word: $0, distance: editDistance(letters, Array($0.utf8))) }
    if let best = measured.min(by: { $0.distance < $1.distance }), best.distance <= limit { return best.word }
    let shared = words.sorted().map { (word: $0, length: zip(letters, $0.utf8).prefix { $0 == $1 }.count) }
    guard let best = shared.max(by: { $0.length < $1.length }), best.length >= 4, best.length * 2 >= letters.count else { return nil }
    return best.word
}

/// How many letters must be put in, taken out or changed to make one word of the other.
private func editDistance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var previous = Array(0...right.count)
    for (row, letter) in left.enumerated() {
        var current = [row + 1]
        for (column, other) in right.enumerated() {
            current.append(min(previous[column] + (letter == other ? 0 : 1), previous[column + 1] + 1, current[column] + 1))
        }
        previous = current
    }
    return previous[right.count]
}

import Terminal
import TestSupport

/// Random keys, weighted as hands and mishaps press them; the same seed gives the same row.
struct KeyStorm {
    private(set) var chance: Chance

    init(seed: UInt64) { chance = Chance(seed: seed) }

    private static let letters = Array("aąbcćdeęfghijklłmnńoóprsśtuwyzźżANOTZ0123456789.,-/:*?%'")
    private static let moves: [Key] = [.up, .down, .left, .right, .down, .down, .pageUp, .pageDown, .home, .end]
    private static let pastes = ["Nowak", "82-103", "a\nb\r\nc", "\u{1B}[2Jx\u{202E}y", "22810100000\n", String(repeating: "ż", count: 1500)]

    /// One key. F10 is rare, because it mostly ends a session; Ctrl-Z never comes, because it would stop the tests.
    mutating func next() -> Key {
        switch chance.next(1000) {
        case ..<240: Self.moves[chance.next(Self.moves.count)]
        case ..<400: .enter
        case ..<480: chance.next(4) == 0 ? .backTab : .tab
        case ..<550: .escape
        case ..<790: .character(Self.letters[chance.next(Self.letters.count)])
        case ..<830: .character(" ")
        case ..<910: .function(1 + chance.next(9))
        case ..<914: .function(10 + chance.next(3))
        case ..<950: .control(Array("abcdefghijklmnopqrstuvwxy@\\]^_")[chance.next(30)])
        case ..<980: [.backspace, .delete, .insert][chance.next(3)]
        case ..<990: .alt(Self.letters[chance.next(Self.letters.count)])
        default: .paste(Self.pastes[chance.next(Self.pastes.count)])
        }
    }

    /// A size from a single cell to a large window; two thirds are large enough for the screens.
    mutating func size() -> Size {
        switch chance.next(6) {
        case 0: Size(width: 1 + chance.next(79), height: 1 + chance.next(23))
        case 1...2: Size(width: 80 + chance.next(120), height: 24 + chance.next(40))
        default: [.standard, .standard, Size(width: 132, height: 43), .standard, Size(width: 79, height: 24), Size(width: 80, height: 23)][chance.next(6)]
        }
    }
}

extension KeyStorm {
    /// A key as xterm sends it, an Esc as two.
    static func bytes(_ key: Key) -> [UInt8] {
        switch key {
        case .character(let character): Array(String(character).utf8)
        case .control(let character): [(character.asciiValue ?? 0) & 0x1F]
        case .alt(let character): [0x1B] + Array(String(character).utf8)
        case .paste(let text): Array("\u{1B}[200~\(text)\u{1B}[201~".utf8)
        default: PtyKeys.bytes(for: "<\(name(key))>") ?? []
        }
    }

    private static func name(_ key: Key) -> String {
        switch key {
        case .up: "Up"
        case .down: "Down"
        case .left: "Left"
        case .right: "Right"
        case .backTab: "S-Tab"
        default: key.name
        }
    }
}

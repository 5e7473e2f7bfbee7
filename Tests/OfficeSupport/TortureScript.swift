import Casework
import Rules

/// What one writer of a torture does, in order: the same seed and writer give the same commands, so that whoever knows a command's
/// number can send it again.
public struct TortureScript {
    /// How many writers work in one office.
    public static let writers = 8
    /// Writers below this number work under the coordinator's login, each in a terminal of their own.
    public static let coordinators = 4
    /// The commands up to this number belong to the office's past, the same for every seed.
    public static let past = 20
    /// Households that all writers correct.
    public static let sharedHouseholds = 3

    private let writer: Int
    private let seed: UInt64
    private var history: RandomHistory
    private var commands: [Command] = []

    public init(seed: UInt64, writer: Int) {
        self.writer = writer
        self.seed = seed
        history = RandomHistory(seed: UInt64(writer), origin: TortureScript.origin(writer))
    }

    /// The login under which a writer works.
    public static func login(_ writer: Int) -> String { writer < coordinators ? "founder" : "clerk\(writer)" }

    /// The identifier of a writer's command.
    public static func commandID(writer: Int, serial: Int) -> CommandID { OfficeSupport.commandID(writer * 100_000 + serial) }

    /// A household that all writers correct; its identifier.
    public static func sharedHousehold(_ number: Int) -> CaseID { caseID(900_000_000 + number) }

    /// A household that is registered to be erased again, with the word that stands in it and nowhere else.
    public static func doomed(_ number: Int) -> (household: CaseID, person: PersonID, content: HouseholdContent, word: String) {
        let key = 800_000_000 + number
        let word = "Zdzbł" + letters(number)
        var content = Sample.household(key, family: word, given: "Ewa")
        (content.members[0].pesel, content.members[0].identityDocument) = (nil, "DT \(number)")
        return (caseID(key), personID(key), content, word)
    }

    /// The writer's command of this number, from 1.
    public mutating func command(_ serial: Int) -> Command {
        while commands.count < serial { commands.append(next(commands.count + 1)) }
        return commands[serial - 1]
    }

    /// The household that a command is decided on as its form saw it; nil where the command names no version.
    public static func seen(_ command: Command) -> CaseID? {
        guard case .saveHousehold(let save) = command, (1...sharedHouseholds).map(sharedHousehold).contains(save.household) else { return nil }
        return save.household
    }

    /// Whether a command may find everything as it wants it, and is then saved without a record.
    public static func mayChangeNothing(_ command: Command) -> Bool {
        switch command {
        case .saveHousehold, .saveEquipment, .saveApplication: false
        default: true
        }
    }

    private mutating func next(_ serial: Int) -> Command {
        if serial == Self.past + 1 { history.reseed(seed &* 31 &+ UInt64(writer)) }
        if history.next(4) == 0 {
            let number = 1 + history.next(Self.sharedHouseholds)
            var content = Sample.household(900_000_000 + number)
            content.members[0].givenNames = "Anna \(Self.letters(writer)) \(Self.letters(serial))"
            return .saveHousehold(SaveHousehold(household: Self.sharedHousehold(number), content: content))
        }
        // No two are the same: what changes nothing would be saved without a record.
        switch history.command() {
        case .saveHousehold(var save):
            distinguish(&save.content, serial)
            return .saveHousehold(save)
        case .saveApplication(var save):
            distinguish(&save.household, serial)
            return .saveApplication(save)
        case .saveEquipment(var save):
            save.content.name += " " + Self.letters(serial)
            return .saveEquipment(save)
        case let other: return other
        }
    }

    /// Gives the people names that no other command gives them, and numbers that no other writer's people have.
    private func distinguish(_ content: inout HouseholdContent, _ serial: Int) {
        content.members[0].givenNames += " " + Self.letters(serial)
        for index in content.members.indices { content.members[index].pesel = nil }
        content.members[0].identityDocument = "DT \(content.members[0].id.rawValue.suffix(8))"
    }

    private static func origin(_ writer: Int) -> Int { (writer + 1) * 1_000_000 }

    /// A number in letters, for names.
    private static func letters(_ number: Int) -> String {
        String(String(number).utf8.map { Character(UnicodeScalar($0 + 49)) })
    }
}

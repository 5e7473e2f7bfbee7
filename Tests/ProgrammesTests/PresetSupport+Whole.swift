import Programmes
import Rules
import StrictJSON

extension Shipped {
    /// A preset by the name of its file.
    static func programme(_ id: String) throws -> RuleSet {
        try ProgrammeReader.read(bytes("programmes/\(id).json"), file: id + ".json", law: law).ruleSet
    }

    /// The policies that stand in a preset's file, in its order.
    static func policies(_ id: String) throws -> [String] {
        try StrictJSON.parse(bytes("programmes/\(id).json"))["policies"]?.objectValue?.map(\.key) ?? []
    }
}

extension RuleSet {
    /// Every requirement that anything in the programme cites.
    var cited: Set<String> {
        var provisions = [filing.provision] + groups.map(\.provision) + documents.map(\.provision) + duties.map(\.provision)
        provisions += notes.map(\.provision) + figures.map(\.provision) + institutions.map(\.provision) + units.map(\.provision)
        provisions += [capacity.provision, support.provision, appeal?.provision, publication?.provision].compactMap { $0 }
        provisions += (requirements.map(\.condition) + groups.compactMap(\.condition)).flatMap(\.uses).map(\.provision)
        return Set(provisions.flatMap(\.requirements))
    }
}

import Casework
import FoundationEssentials
import Rules

/// Bodies of events, states of cases and drafts as JSON bytes: the one place of this target that knows Foundation's coders.
///
/// Keys are snake_case and sorted, so that a body has one spelling; a digest rests on these bytes.
final class EventCodec {
    private let encoder: JSONEncoder
    private let decoder: JSONDecoder
    /// For states, which only this program reads: without sorting and renaming keys, which costs as much as the encoding itself.
    private let stateEncoder = JSONEncoder()
    private let stateDecoder = JSONDecoder()

    init() {
        encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        encoder.keyEncodingStrategy = .convertToSnakeCase
        decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
    }

    /// The bytes of an event's body.
    func body(of event: Event) throws -> [UInt8] {
        try event.encodePayload { try bytes(of: $0) }
    }

    /// The event of a kind with the given body; throws `UnknownEventKind` for a kind that a newer program wrote.
    func event(kind: String, body: [UInt8]) throws -> Event {
        try Event.decode(kind: kind, using: BodyDecoder(codec: self, body: body))
    }

    /// A case's state without its kind, which stands beside it in the index.
    func text(of state: CaseState) throws -> String {
        let body = switch state {
        case .project(let value): try stateEncoder.encode(value)
        case .household(let value): try stateEncoder.encode(value)
        case .application(let value): try stateEncoder.encode(value)
        case .equipment(let value): try stateEncoder.encode(value)
        case .loan(let value): try stateEncoder.encode(value)
        case .module(let value): try stateEncoder.encode(value)
        case .group(let value): try stateEncoder.encode(value)
        }
        return String(decoding: body, as: UTF8.self)
    }

    /// The state that `text(of:)` wrote.
    func state(_ kind: CaseKind, _ text: String) throws -> CaseState {
        let bytes = Data(text.utf8)
        return switch kind {
        case .project: .project(try stateDecoder.decode(Project.self, from: bytes))
        case .household: .household(try stateDecoder.decode(Household.self, from: bytes))
        case .application: .application(try stateDecoder.decode(Application.self, from: bytes))
        case .equipment: .equipment(try stateDecoder.decode(EquipmentUnit.self, from: bytes))
        case .loan: .loan(try stateDecoder.decode(Loan.self, from: bytes))
        case .module: .module(try stateDecoder.decode(TrainingModule.self, from: bytes))
        case .group: .group(try stateDecoder.decode(TrainingGroup.self, from: bytes))
        }
    }

    /// Any value as JSON.
    func bytes(of value: any Encodable) throws -> [UInt8] {
        [UInt8](try encoder.encode(value))
    }

    /// Any value from JSON.
    func value<Value: Decodable>(_ type: Value.Type, _ bytes: [UInt8]) throws -> Value {
        try decoder.decode(type, from: Data(bytes))
    }
}

/// One body on its way to the event that knows its type.
private struct BodyDecoder: PayloadDecoder {
    let codec: EventCodec
    let body: [UInt8]

    func decode<Payload: Decodable>(_ type: Payload.Type) throws -> Payload {
        try codec.value(type, body)
    }
}

import Casework
import FoundationEssentials
import Rules

/// Bodies of events, states of cases and drafts as JSON bytes: the one place of this target that knows Foundation's coders.
///
/// Keys are snake_case and sorted, so that a body has one spelling; a digest rests on these bytes.
final class EventCodec {
    private let encoder: JSONEncoder
    private let decoder: JSONDecoder

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
        case .project(let value): try bytes(of: value)
        case .household(let value): try bytes(of: value)
        case .application(let value): try bytes(of: value)
        case .equipment(let value): try bytes(of: value)
        case .loan(let value): try bytes(of: value)
        case .module(let value): try bytes(of: value)
        case .group(let value): try bytes(of: value)
        }
        return String(decoding: body, as: UTF8.self)
    }

    /// The state that `text(of:)` wrote.
    func state(_ kind: CaseKind, _ text: String) throws -> CaseState {
        let bytes = Array(text.utf8)
        return switch kind {
        case .project: .project(try value(Project.self, bytes))
        case .household: .household(try value(Household.self, bytes))
        case .application: .application(try value(Application.self, bytes))
        case .equipment: .equipment(try value(EquipmentUnit.self, bytes))
        case .loan: .loan(try value(Loan.self, bytes))
        case .module: .module(try value(TrainingModule.self, bytes))
        case .group: .group(try value(TrainingGroup.self, bytes))
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

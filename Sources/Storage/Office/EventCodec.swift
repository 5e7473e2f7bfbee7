import Casework
import Rules

/// Bodies of events, states of cases, drafts and manifests as JSON bytes.
///
/// Keys are snake_case and sorted, so that a body has one spelling; a digest rests on these bytes.
final class EventCodec {
    private let writer = JSONWriter(sortsKeys: true)
    private let reader = JSONReader()
    /// For states, which only this program reads: their members stand as they come.
    private let stateWriter = JSONWriter(sortsKeys: false)

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
        String(decoding: try stateBytes(of: state), as: UTF8.self)
    }

    /// As ``text(of:)``, in bytes.
    func stateBytes(of state: CaseState) throws -> [UInt8] {
        switch state {
        case .project(let value): try stateWriter.bytes(of: value)
        case .household(let value): try stateWriter.bytes(of: value)
        case .application(let value): try stateWriter.bytes(of: value)
        case .equipment(let value): try stateWriter.bytes(of: value)
        case .loan(let value): try stateWriter.bytes(of: value)
        case .module(let value): try stateWriter.bytes(of: value)
        case .group(let value): try stateWriter.bytes(of: value)
        case .publicUnit(let value): try stateWriter.bytes(of: value)
        case .recommendation(let value): try stateWriter.bytes(of: value)
        case .sitting(let value): try stateWriter.bytes(of: value)
        case .round(let value): try stateWriter.bytes(of: value)
        case .earlierBeneficiary(let value): try stateWriter.bytes(of: value)
        }
    }

    /// The state that `text(of:)` wrote.
    func state(_ kind: CaseKind, _ text: String) throws -> CaseState {
        var text = text
        return try text.withUTF8 { try state(kind, UnsafeRawBufferPointer($0)) }
    }

    /// As ``state(_:_:)``, from bytes.
    func state(_ kind: CaseKind, _ bytes: UnsafeRawBufferPointer) throws -> CaseState {
        switch kind {
        case .project: .project(try reader.value(Project.self, bytes))
        case .household: .household(try reader.value(Household.self, bytes))
        case .application: .application(try reader.value(Application.self, bytes))
        case .equipment: .equipment(try reader.value(EquipmentUnit.self, bytes))
        case .loan: .loan(try reader.value(Loan.self, bytes))
        case .module: .module(try reader.value(TrainingModule.self, bytes))
        case .group: .group(try reader.value(TrainingGroup.self, bytes))
        case .publicUnit: .publicUnit(try reader.value(PublicUnit.self, bytes))
        case .recommendation: .recommendation(try reader.value(RecommendationSheet.self, bytes))
        case .sitting: .sitting(try reader.value(Sitting.self, bytes))
        case .round: .round(try reader.value(Round.self, bytes))
        case .earlierBeneficiary: .earlierBeneficiary(try reader.value(EarlierBeneficiary.self, bytes))
        }
    }

    /// Any value as JSON.
    func bytes(of value: any Encodable) throws -> [UInt8] {
        try writer.bytes(of: value)
    }

    /// Any value from JSON.
    func value<Value: Decodable>(_ type: Value.Type, _ bytes: [UInt8]) throws -> Value {
        try bytes.withUnsafeBytes { try reader.value(type, $0) }
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

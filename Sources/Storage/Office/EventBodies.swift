import Casework

/// The bodies of events as records hold them, for a tool of this package that writes a journal without keeping an index.
package final class EventBodies {
    private let codec = EventCodec()

    package init() {}

    /// The bytes of an event's body, the same for the same event.
    package func bytes(of event: Event) throws -> [UInt8] { try codec.body(of: event) }
}

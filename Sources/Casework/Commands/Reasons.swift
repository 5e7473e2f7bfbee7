import Rules

/// Reasons against a command, collected so that the clerk mends all of them at once.
struct Reasons {
    private(set) var all: [Refusal.Reason] = []

    mutating func add(_ code: Refusal.Code, _ field: String? = nil) {
        all.append(Refusal.Reason(code, field: field))
    }

    /// The events, unless there is a reason against them.
    func decision(_ events: () throws -> [CaseEvent]) rethrows -> Decision {
        all.isEmpty ? .accepted(try events()) : .refused(Refusal(all))
    }
}

/// How long texts may be, in Unicode scalars.
enum TextLimit {
    static let name = 100
    static let text = 500
}

extension Reasons {
    /// A name must be there, and fit on a list.
    mutating func check(name: String, _ field: String) {
        if name.isBlank { add(.nameMissing, field) }
        check(text: name, field, limit: TextLimit.name)
    }

    /// A reason that has to be given.
    mutating func check(reason: String, required: Bool = true, _ field: String) {
        if required, reason.isBlank { add(.reasonMissing, field) }
        check(text: reason, field)
    }

    /// Any text: of bounded length, and without characters that steer a terminal or hide in a name.
    mutating func check(text: String?, _ field: String, limit: Int = TextLimit.text) {
        guard let text else { return }
        if text.unicodeScalars.count > limit { add(.textTooLong(limit: limit), field) }
        if text.holdsSteeringCharacters { add(.textHasControlCharacters, field) }
    }

    /// A day on which something has happened already.
    mutating func check(past day: CalendarDay?, today: CalendarDay, notBefore earliest: CalendarDay? = nil, _ field: String) {
        guard let day else { return }
        if day > today { add(.dateInFuture, field) }
        if let earliest, day < earliest { add(.dateBefore(earliest), field) }
    }
}

extension String {
    /// Nothing that a reader would see.
    var isBlank: Bool { unicodeScalars.allSatisfy(\.properties.isWhitespace) }

    /// Control characters, bidirectional and zero-width marks, line and paragraph separators.
    var holdsSteeringCharacters: Bool {
        unicodeScalars.contains { scalar in
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: true
            default: false
            }
        }
    }
}

import Rules

/// One thing that an application lacks, as a call to supplement names it.
public struct CalledItem: Hashable, Sendable, Codable {
    /// What is wanted.
    public enum Kind: String, Sendable, Codable, CaseIterable {
        /// A document that was not handed in.
        case document
        /// The certification of a copy that was.
        case certification
        /// The applicant's signature on the form.
        case signature
        /// An answer without which there is no verdict.
        case answer
    }

    public var kind: Kind
    /// The document's key in the programme, or the fact's; empty for the signature.
    public var code: String
    /// Whom it concerns, where it is one person.
    public var person: PersonID?

    public init(_ kind: Kind, code: String = "", person: PersonID? = nil) {
        self.kind = kind
        self.code = code
        self.person = person
    }
}

/// How a letter reached the applicant.
public enum DeliveryChannel: String, Sendable, Codable, CaseIterable {
    case post
    /// Handed over, in the office or at home.
    case inPerson = "in_person"
    case phone
    case email
    /// Left at the post office and not fetched, where the rules let that count as delivery.
    case presumed
}

/// A call to supplement (wezwanie do uzupełnienia) and what has come of it.
public struct SupplementCall: Equatable, Sendable, Codable {
    /// The day of the letter.
    public var day: CalendarDay
    /// What was asked for, at least one thing.
    public var items: [CalledItem]
    /// Whether a person classed the defects as minor; nil where the programme does not ask that.
    public var isMinor: Bool?
    /// The day on which its letter was first written, to a file or the printer; nil where it was not, or nobody recorded it.
    public var written: CalendarDay?
    public var delivered: CalendarDay?
    public var channel: DeliveryChannel?
    /// The term with its reasoning, once what starts it is known.
    public var term: TermReckoning?
    /// What of it has come.
    public var received: [CalledItem]
    /// The day that counts for the last of what came.
    public var answered: CalendarDay?
    /// Whether nothing more is expected.
    public var isClosed: Bool

    public init(
        day: CalendarDay, items: [CalledItem], isMinor: Bool? = nil, delivered: CalendarDay? = nil, channel: DeliveryChannel? = nil,
        term: TermReckoning? = nil, received: [CalledItem] = [], answered: CalendarDay? = nil, isClosed: Bool = false
    ) {
        self.day = day
        self.items = items
        self.isMinor = isMinor
        self.delivered = delivered
        self.channel = channel
        self.term = term
        self.received = received
        self.answered = answered
        self.isClosed = isClosed
    }

    /// What was asked for and has not come.
    public var outstanding: [CalledItem] { items.filter { !received.contains($0) } }

    /// Whether its letter is still to be written: neither that nor anything that follows it is recorded.
    public var awaitsLetter: Bool { written == nil && delivered == nil && answered == nil && !isClosed }

    /// Whether the term is over and something is still outstanding.
    public func hasLapsed(on day: CalendarDay) -> Bool { !isClosed && !outstanding.isEmpty && term?.isOver(on: day) == true }

    /// Whether what came last came behind the term.
    public var isLate: Bool {
        guard let answered, let term else { return false }
        return term.isOver(on: answered)
    }

    /// The call as the rules see it.
    /// - Parameter today: The day on which a decision is made, on which a term may be over; nil leaves an answer that has not come open.
    func facts(on today: CalendarDay?) -> (defects: [Facts.FormalDefect], call: Facts.SupplementCall) {
        var response: Happening?
        if let answered, outstanding.isEmpty { response = .day(answered) }
        // Part of it is no answer to the rest.
        if response == nil, isClosed || today.map(hasLapsed) == true { response = .never }
        return (
            items.map { Facts.FormalDefect(kind: $0.code.isEmpty ? $0.kind.rawValue : $0.code, isMinor: isMinor) },
            Facts.SupplementCall(called: day, delivered: delivered, response: response)
        )
    }
}

extension Application {
    /// The call that waits for an answer; nil where none does.
    public var openCall: SupplementCall? { status == .called ? calls?.last : nil }

    /// Whether the open call's term is over, so that a rejection may be proposed. A person decides (P-13).
    public func callHasLapsed(on day: CalendarDay) -> Bool { openCall?.hasLapsed(on: day) ?? false }

    /// What the application lacks now, and the applicant could bring: exactly that is asked for in a call.
    public func missingItems(_ household: HouseholdContent, under book: RuleBook) -> [CalledItem] {
        let known = facts(for: content, household: household, others: [], formallyCorrect: true, under: book)
        let absent = Set(content.documents.lazy.filter { !$0.presented }.map(\.kind))
        var items = Checklist.documents(for: known, under: book.ruleSet).compactMap { document -> CalledItem? in
            let person = document.person.map(PersonID.init(rawValue:))
            switch document.state {
            case .presented: return nil
            case .uncertified: return document.needed == .met ? CalledItem(.certification, code: document.kind, person: person) : nil
            case .missing:
                guard document.needed == .met || absent.contains(document.kind) else { return nil }
                return CalledItem(.document, code: document.kind, person: person)
            }
        }
        if content.filing.signed == false { items.append(CalledItem(.signature)) }
        let verdict = assess(known, under: book.ruleSet, law: book.law)
        var seen: Set<CalledItem> = []
        for fact in verdict.missingFacts where !fact.key.isEstablishedByOffice {
            let item = CalledItem(.answer, code: fact.key.rawValue, person: fact.person.map(PersonID.init(rawValue:)))
            if seen.insert(item).inserted { items.append(item) }
        }
        return items
    }
}

extension FactKey {
    /// Whether the office itself has to find it out, so that nobody is asked for it in a letter.
    var isEstablishedByOffice: Bool {
        switch self {
        case .filingChannel, .receivedDay, .receivedTime, .postmarkDay, .postmarkTime, .filingDate, .rightInstitution, .signed, .otherApplication,
            .nominations, .formalDefects, .defectIsMinor, .supplementCall, .callDelivered, .supplementResponse, .confirmations,
            .recommendation, .selectedBy, .signingEnds, .agreementSigned, .recordedSupport, .possibleSupport:
            true
        default: false
        }
    }
}

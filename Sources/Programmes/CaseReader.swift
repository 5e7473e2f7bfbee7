import Rules
import StrictJSON

/// One case to assess, with the name the file gives it.
public struct AssessCase: Equatable, Sendable {
    /// The case's `id`, when the file gives one.
    public let id: String?
    /// What the file states; keys left out are not known.
    public let facts: Facts

    /// Makes a case.
    public init(id: String?, facts: Facts) {
        self.id = id
        self.facts = facts
    }
}

/// The strict reader of case files for `teczka assess`; the keys stand in `docs/programmes.md`.
public enum CaseReader {
    /// Reads one case object or an array of them; unknown keys are refused with their line.
    ///
    /// A sound array is read case by case, so that a file of many cases is never in memory as one tree; where anything is wrong, the file is
    /// read again as a whole, for the lines.
    public static func read(_ bytes: [UInt8], file: String) throws(FileFaults) -> [AssessCase] {
        if let cases = sound(bytes) { return cases }
        return try FaultList.read(bytes, file: file) { root, faults in
            let decoder = CaseDecoder(faults: faults)
            guard root.value.arrayValue != nil else { return decoder.decode(root).map { [$0] } }
            let nodes = faults.attempt { () throws(StrictJSONError) in try root.array() }
            return nodes?.compactMap(decoder.decode)
        }
    }

    /// The cases of an array in which nothing is wrong; nil for anything else.
    private static func sound(_ bytes: [UInt8]) -> [AssessCase]? {
        guard let elements = ArraySplitter.elements(of: bytes) else { return nil }
        let faults = FaultList()
        let decoder = CaseDecoder(faults: faults)
        var cases: [AssessCase] = []
        cases.reserveCapacity(elements.count)
        let isSound = bytes.withUnsafeBytes { buffer in
            for element in elements {
                let slice = UnsafeRawBufferPointer(rebasing: buffer[element])
                guard let root = faults.attempt({ () throws(StrictJSONError) in try StrictJSON.parse(slice) }),
                    let one = decoder.decode(JSONNode(root)), faults.faults.isEmpty
                else { return false }
                cases.append(one)
            }
            return true
        }
        return isSound ? cases : nil
    }
}

/// Decodes cases; absent keys and `null` are facts not known.
struct CaseDecoder {
    let faults: FaultList

    func decode(_ node: JSONNode) -> AssessCase? {
        guard let reader = ObjectReader(node, CaseSchema.assessCase, faults: faults) else { return nil }
        var facts = Facts(subject: reader.word("subject", as: Subject.self) ?? .application)
        readProcedure(reader, into: &facts)
        readProject(reader, into: &facts)
        facts.filing = reader.node("filing").flatMap(filing) ?? Facts.Filing()
        facts.applicant = reader.string("applicant")
        facts.representative = reader.word("representative", as: RepresentativeKind.self)
        let persons: [(element: Facts.Person, node: JSONNode)] =
            reader.list("persons") { node in person(node).map { ($0, node) } } ?? []
        refuseRepetition(persons, of: "person", under: "id", faults: faults, key: \.id)
        facts.persons = persons.map(\.element)
        facts.household = reader.node("household").flatMap(household) ?? Facts.Household()
        facts.claimedGroups = reader.list("claimed_groups") { node in
            faults.attempt { () throws(StrictJSONError) in try node.string() }
        }
        facts.nominations = reader.list("nominations", nomination)
        facts.benefitDecisions = reader.list("benefit_decisions", benefitDecision)
        facts.priorSupport = reader.list("prior_support", priorSupport)
        facts.recordedSupport = reader.list("recorded_support", priorSupport)
        facts.possibleSupport = reader.list("possible_support", priorSupport)
        facts.documents = reader.list("documents", document)
        // A person who is there and was refused has a fault of their own.
        let written = node.value["persons"]?.arrayValue ?? []
        if let applicant = facts.applicant, !facts.persons.contains(where: { $0.id == applicant }),
            !written.contains(where: { $0["id"]?.stringValue == applicant }) {
            reader.note("applicant", "no person with this id stands in \"persons\"")
        }
        return AssessCase(id: reader.string("id"), facts: facts)
    }

    private func filing(_ node: JSONNode) -> Facts.Filing? {
        guard let reader = ObjectReader(node, CaseSchema.filing, faults: faults) else { return nil }
        return Facts.Filing(
            channel: reader.word("channel", as: FilingChannel.self), receivedDay: reader.day("received_day"),
            receivedTime: reader.time("received_time"), postmarkDay: reader.day("postmark_day"),
            postmarkTime: reader.time("postmark_time"), rightInstitution: reader.bool("right_institution"),
            signed: reader.bool("signed"))
    }

    private func household(_ node: JSONNode) -> Facts.Household? {
        guard let reader = ObjectReader(node, CaseSchema.household, faults: faults) else { return nil }
        return Facts.Household(
            declaredSize: reader.number("size", in: 1...1000), computerPresent: reader.bool("computer_present"),
            computerWorking: reader.bool("computer_working"), internetLink: reader.bool("internet_link"),
            incomeLost: reader.bool("income_lost"),
            otherApplication: reader.node("other_application").flatMap(otherApplication))
    }

    /// `"none"`, or the day on which the other application was filed.
    private func otherApplication(_ node: JSONNode) -> Facts.OtherApplication? {
        if node.value.stringValue == "none" { return Facts.OtherApplication(filed: nil) }
        return faults.attempt { () throws(StrictJSONError) in try node.day() }.map { Facts.OtherApplication(filed: $0) }
    }

    private func nomination(_ node: JSONNode) -> Facts.Nomination? {
        guard let reader = ObjectReader(node, CaseSchema.nomination, faults: faults),
            let by = reader.requiredWord("by", as: NominatingBody.self)
        else { return nil }
        return Facts.Nomination(by: by, day: reader.day("day"))
    }

    private func benefitDecision(_ node: JSONNode) -> Facts.BenefitDecision? {
        guard let reader = ObjectReader(node, CaseSchema.benefitDecision, faults: faults),
            let kind = reader.requiredWord("kind", as: BenefitKind.self)
        else { return nil }
        return Facts.BenefitDecision(kind: kind, withinCriterion: reader.bool("within_criterion"))
    }

    private func priorSupport(_ node: JSONNode) -> Facts.PriorSupport? {
        guard let reader = ObjectReader(node, CaseSchema.priorSupport, faults: faults),
            let kind = reader.requiredWord("kind", as: PriorSupportKind.self)
        else { return nil }
        return Facts.PriorSupport(
            kind: kind, day: reader.day("day"), year: reader.number("year", in: 1900...2999), loss: reader.word("loss", as: EquipmentLoss.self),
            event: reader.word("event", as: RandomEvent.self), lossConfirmed: reader.bool("loss_confirmed"))
    }

    private func document(_ node: JSONNode) -> Facts.Document? {
        guard let reader = ObjectReader(node, CaseSchema.document, faults: faults), let kind = reader.requiredString("kind"),
            let presented = reader.requiredBool("presented")
        else { return nil }
        return Facts.Document(
            kind: kind, person: reader.string("person"), presented: presented,
            certifiedBy: reader.string("certified_by"), certifiedOn: reader.day("certified_on"))
    }
}

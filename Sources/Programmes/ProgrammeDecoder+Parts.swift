import Rules
import StrictJSON

extension ProgrammeDecoder {
    func bilingual(_ node: JSONNode) -> Bilingual? {
        guard let reader = ObjectReader(node, keys: ["pl", "en"], faults: faults) else { return nil }
        guard let pl = reader.requiredString("pl"), let en = reader.requiredString("en") else { return nil }
        return Bilingual(pl: pl, en: en)
    }

    func provision(_ node: JSONNode) -> Provision? {
        guard let reader = ObjectReader(node, keys: ["source", "place", "requirements"], faults: faults) else {
            return nil
        }
        let requirements = reader.requiredList("requirements") { node in
            faults.attempt { () throws(StrictJSONError) in try node.string() }
        }
        guard let source = reader.requiredString("source"), let place = reader.requiredString("place") else {
            return nil
        }
        // Without a list of documents there is nothing to look in; that is one fault, and not one of each provision.
        guard let sources else { return nil }
        guard let document = sources[source] else {
            let first = unknownSources[source]?.first ?? reader.node("source") ?? node
            unknownSources[source] = (first, (unknownSources[source]?.count ?? 0) + 1)
            return nil
        }
        return Provision(document: document, place: place, requirements: requirements)
    }

    func filingRule(_ node: JSONNode) -> FilingRule? {
        let keys: Set<String> = ["opens", "closes", "closes_at", "post", "provision", "extensions"]
        guard let reader = ObjectReader(node, keys: keys, faults: faults) else { return nil }
        let closesAt = reader.time("closes_at")
        let post = reader.requiredWord("post", as: FilingRule.PostRule.self)
        let provision = reader.requiredNode("provision").flatMap(provision)
        let opens = reader.day("opens")
        let closes = reader.day("closes")
        let extensions = windowExtensions(reader, after: closes)
        guard let post, let provision else { return nil }
        if let opens, let closes, closes < opens {
            reader.note("closes", "the window closes on \(closes.iso), before it opens on \(opens.iso)")
            return nil
        }
        return FilingRule(
            opens: opens, closes: closes, closesAt: closesAt, postRule: post, provision: provision, extensions: extensions)
    }

    func capacity(_ node: JSONNode) -> Capacity? {
        let keys: Set<String> = ["households", "subordinate_units", "unit_computers", "provision"]
        guard let reader = ObjectReader(node, keys: keys, faults: faults) else { return nil }
        return Capacity(
            households: reader.number("households", in: 0...1_000_000),
            subordinateUnits: reader.number("subordinate_units", in: 0...1_000_000),
            unitComputers: reader.number("unit_computers", in: 0...1_000_000),
            provision: reader.requiredNode("provision").flatMap(provision))
    }

    func support(_ node: JSONNode) -> Support? {
        let keys: Set<String> = [
            "trainings", "training_hours", "training_obligatory", "internet_months", "internet_from", "durability_years",
            "durability_until", "provision",
        ]
        guard let reader = ObjectReader(node, keys: keys, faults: faults) else { return nil }
        let start = reader.string("internet_from")
        if let start, start != "agreement", start != "project_end" {
            reader.note("internet_from", "must be one of \("agreement, project_end")")
        }
        return Support(
            trainings: reader.number("trainings", in: 0...1000),
            trainingHours: reader.number("training_hours", in: 0...100_000),
            trainingObligatory: reader.bool("training_obligatory"),
            internetMonths: reader.number("internet_months", in: 0...1200),
            internetFromProjectEnd: start == "project_end",
            durabilityYears: reader.number("durability_years", in: 0...100),
            durabilityUntil: reader.day("durability_until"),
            provision: reader.requiredNode("provision").flatMap(provision))
    }

    func policies(_ node: JSONNode) -> Policies {
        guard let object = faults.attempt({ () throws(StrictJSONError) in try node.object() }) else { return Policies() }
        var settings: [Policy: String] = [:]
        for (key, node) in object.nodes {
            guard let policy = Policy(rawValue: key) else {
                faults.add(node.error("no policy with this number; known are P-1 to P-16"))
                continue
            }
            guard let option = faults.attempt({ () throws(StrictJSONError) in try node.string() }) else { continue }
            guard policy.options.contains(option) else {
                faults.add(node.error("must be one of \(policy.options.joined(separator: ", "))"))
                continue
            }
            settings[policy] = option
        }
        return Policies(settings)
    }

    func duty(_ node: JSONNode) -> Duty? {
        guard let reader = ObjectReader(node, keys: ["id", "title", "provision"], faults: faults) else { return nil }
        let title = reader.requiredNode("title").flatMap(bilingual)
        let provision = reader.requiredNode("provision").flatMap(provision)
        guard let id = reader.requiredString("id"), let title, let provision else { return nil }
        return Duty(id: id, title: title, provision: provision)
    }

    func requirement(_ node: JSONNode) -> Requirement? {
        guard let reader = ObjectReader(node, keys: ["id", "role", "title", "condition", "subjects"], faults: faults) else {
            return nil
        }
        let title = reader.requiredNode("title").flatMap(bilingual)
        let condition = reader.requiredNode("condition").flatMap(condition)
        let role = reader.requiredWord("role", as: Finding.Role.self)
        let subjects = reader.list("subjects") { node in
            faults.attempt { () throws(StrictJSONError) in try node.word(Subject.self) }
        }
        if subjects?.isEmpty == true { reader.note("subjects", "must not be empty") }
        if role == .group { reader.note("role", "must be one of \("filing, gate, exclusion")") }
        guard let id = reader.requiredString("id"), let role, role != .group, let title, let condition else {
            return nil
        }
        return Requirement(
            id: id, role: role, title: title, condition: condition, subjects: subjects ?? [.application])
    }

    func group(_ node: JSONNode) -> TargetGroup? {
        let keys: Set<String> = ["code", "title", "provision", "modelled", "condition", "subject", "grounds", "route"]
        guard let reader = ObjectReader(node, keys: keys, faults: faults) else { return nil }
        let title = reader.requiredNode("title").flatMap(bilingual)
        let provision = reader.requiredNode("provision").flatMap(provision)
        // A group that waits to be modelled says so, lest a forgotten condition pass for one.
        let isModelled = reader.bool("modelled") ?? true
        if !isModelled, reader.has("condition") {
            reader.note("modelled", "a group with a condition is modelled")
        }
        let condition = isModelled ? reader.requiredNode("condition").flatMap(condition) : nil
        let grounds = reader.list("grounds") { node in
            faults.attempt { () throws(StrictJSONError) in try node.word(Ground.self) }
        }
        let subject = reader.word("subject", as: Subject.self) ?? .application
        let route = reader.string("route")
        guard let code = reader.requiredString("code"), let title, let provision else { return nil }
        guard !isModelled || condition != nil else { return nil }
        return TargetGroup(
            code: code, title: title, provision: provision, condition: condition, subject: subject,
            grounds: grounds ?? [], route: route)
    }
}

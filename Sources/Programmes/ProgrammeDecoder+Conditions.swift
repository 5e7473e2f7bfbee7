import Rules
import StrictJSON

extension ProgrammeDecoder {
    /// `{"criterion": …}`, `{"all": […]}` or `{"any": […]}`.
    func condition(_ node: JSONNode) -> Condition? {
        let keys: Set<String> = ["criterion", "parameters", "provision", "all", "any"]
        guard let reader = ObjectReader(node, keys: keys, faults: faults) else { return nil }
        let shapes = ["criterion", "all", "any"].filter(reader.has)
        guard shapes.count == 1 else {
            faults.add(node.error("must have exactly one of criterion, all, any"))
            return nil
        }
        guard shapes[0] != "criterion" else { return criterionUse(reader) }
        for key in ["parameters", "provision"] where reader.has(key) {
            reader.note(key, "belongs to a criterion only")
        }
        let parts = reader.requiredList(shapes[0], condition)
        guard !parts.isEmpty else {
            // Parts that were refused have their own faults.
            if node.value[shapes[0]]?.arrayValue?.isEmpty == true { reader.note(shapes[0], "must not be empty") }
            return nil
        }
        return shapes[0] == "all" ? .all(parts) : .any(parts)
    }

    private func criterionUse(_ reader: ObjectReader) -> Condition? {
        let provision = reader.requiredNode("provision").flatMap(provision)
        guard let id = reader.requiredString("criterion") else { return nil }
        guard let criterion = Criteria.named(id) else {
            let known = Criteria.all.map(\.id)
            if let near = nearest(to: id, among: known) {
                reader.note("criterion", "the criterion \"\(id)\" is unknown; did you mean \"\(near)\"?")
            } else {
                reader.note("criterion", "the criterion \"\(id)\" is unknown; known are \(known.joined(separator: ", "))")
            }
            return nil
        }
        let parameters = parameters(of: criterion, reader)
        guard let provision else { return nil }
        return .criterion(CriterionUse(id: id, parameters: parameters, provision: provision))
    }

    private func parameters(of criterion: Criterion, _ reader: ObjectReader) -> [String: ParameterValue] {
        let required = criterion.parameters.filter(\.isRequired).map(\.name)
        guard let node = reader.node("parameters") else {
            if !required.isEmpty {
                reader.note("parameters", "the criterion needs \(required.joined(separator: ", "))")
            }
            return [:]
        }
        guard let inner = ObjectReader(node, keys: Set(criterion.parameters.map(\.name)), faults: faults) else {
            return [:]
        }
        var values: [String: ParameterValue] = [:]
        for spec in criterion.parameters {
            guard let node = spec.isRequired ? inner.requiredNode(spec.name) : inner.node(spec.name) else { continue }
            values[spec.name] = faults.attempt { () throws(StrictJSONError) in try parameter(node, spec.kind) }
        }
        return values
    }

    private func parameter(_ node: JSONNode, _ kind: ParameterSpec.Kind) throws(StrictJSONError) -> ParameterValue {
        switch kind {
        case .word(let words):
            return .text(try word(node, words))
        case .words(let words):
            return .texts(try texts(node) { node throws(StrictJSONError) in try self.word(node, words) })
        case .thresholdKey:
            return .text(try thresholdKey(node))
        case .certificateRows:
            let rows = law.certificates.map(\.id)
            return .texts(try texts(node) { node throws(StrictJSONError) in try self.word(node, rows) })
        case .number(let range):
            return .number(try node.number(in: range))
        case .flag:
            return .flag(try node.bool())
        case .identifier:
            let text = try node.string()
            guard !text.isEmpty else { throw node.error("must not be empty") }
            return .text(text)
        case .codeList:
            let name = try node.string()
            guard codeLists[name] != nil else { throw node.error("no list \"\(name)\" stands in \"code_lists\"") }
            return .text(name)
        }
    }

    private func texts(
        _ node: JSONNode, _ read: (JSONNode) throws(StrictJSONError) -> String
    ) throws(StrictJSONError) -> [String] {
        var texts: [String] = []
        for element in try node.array() { texts.append(try read(element)) }
        guard !texts.isEmpty else { throw node.error("must not be empty") }
        return texts
    }

    private func word(_ node: JSONNode, _ words: [String]) throws(StrictJSONError) -> String {
        let text = try node.string()
        guard words.contains(text) else { throw node.error("must be one of \(words.joined(separator: ", "))") }
        return text
    }

    private func thresholdKey(_ node: JSONNode) throws(StrictJSONError) -> String {
        let key = try node.string()
        let known = Set(law.thresholds.map(\.key)).union(printed.keys).union(["min_pension.by_policy"])
        guard known.contains(key) else {
            guard let near = nearest(to: key, among: known) else {
                throw node.error("no threshold \"\(key)\" stands in the law table or in \"thresholds\"")
            }
            throw node.error("no threshold \"\(key)\" stands in the law table or in \"thresholds\"; did you mean \"\(near)\"?")
        }
        return key
    }
}

extension ProgrammeDecoder {
    func documentRule(_ node: JSONNode) -> DocumentRule? {
        let keys: Set<String> = ["kind", "title", "when", "certified", "provision", "settles"]
        guard let reader = ObjectReader(node, keys: keys, faults: faults) else { return nil }
        let title = reader.requiredNode("title").flatMap(bilingual)
        let provision = reader.requiredNode("provision").flatMap(provision)
        let when = reader.requiredNode("when").flatMap(documentCondition)
        let certified = reader.bool("certified") ?? false
        let settles = reader.list("settles") { node in
            faults.attempt { () throws(StrictJSONError) in try node.word(FactKey.self) }
        }
        guard let kind = reader.requiredString("kind"), let title, let provision, let when else { return nil }
        return DocumentRule(
            kind: kind, title: title, when: when, certified: certified, provision: provision, settles: settles ?? [])
    }

    /// `"always"`, `"represented"`, or an object with exactly one key that says when.
    private func documentCondition(_ node: JSONNode) -> DocumentCondition? {
        switch node.value.stringValue {
        case "always": return .always
        case "represented": return .represented
        case nil: break
        default:
            faults.add(node.error("must be always, represented, or an object"))
            return nil
        }
        let keys: Set<String> = [
            "claimed_group", "registration", "benefit_decision", "applicant_under", "route", "all", "any", "not",
        ]
        guard let reader = ObjectReader(node, keys: keys, faults: faults) else { return nil }
        guard let key = reader.object.keys.first, reader.object.keys.count == 1 else {
            faults.add(node.error("must have exactly one key"))
            return nil
        }
        switch key {
        case "claimed_group": return claimedGroups(reader)
        case "registration": return reader.requiredWord(key, as: RegistrationKind.self).map { .registration($0) }
        case "benefit_decision":
            return .benefitDecision(
                reader.requiredList(key) { node in
                    faults.attempt { () throws(StrictJSONError) in try node.word(BenefitKind.self) }
                })
        case "applicant_under": return reader.requiredNumber(key, in: 1...120).map { .applicantUnder($0) }
        case "route":
            return .route(
                reader.requiredList(key) { node in
                    faults.attempt { () throws(StrictJSONError) in
                        let body = try node.string()
                        guard routes.contains(body) else { throw node.error("no group has the route \"\(body)\"") }
                        return body
                    }
                })
        case "all": return .all(reader.requiredList(key, documentCondition))
        case "any": return .any(reader.requiredList(key, documentCondition))
        case "not": return reader.requiredNode(key).flatMap(documentCondition).map { .not($0) }
        default: return nil
        }
    }

    private func claimedGroups(_ reader: ObjectReader) -> DocumentCondition {
        let codes = reader.requiredList("claimed_group") { node in
            faults.attempt { () throws(StrictJSONError) in
                let code = try node.string()
                guard groupCodes.contains(code) else { throw node.error("the programme has no group \"\(code)\"") }
                return code
            }
        }
        return .claimedGroup(codes)
    }
}

import Rules

extension English {
    public func text(of fault: ProgrammeFault.Kind) -> String {
        switch fault {
        case .thresholdContradictsLaw(let key, let printed, let lawful, let from, let to):
            "the amount \(key) is \(money(printed)) here and \(money(lawful)) in the law (\(days(DayRange(from: from, to: to)))); correct the amount or add \"differs_because\" with the reason"
        case .thresholdWithoutAmount(let key, let from, let to):
            "neither the law nor \"thresholds\" has an amount \(key) for applications of \(days(DayRange(from: from, to: to))); add it to \"thresholds\""
        case .thresholdUnused(let key, let near):
            "no criterion compares with the amount \(key)" + (near.map { "; did you mean \($0)?" } ?? "") + "; correct the key or remove the amount"
        case .groupWithoutDocuments(let code, let facts):
            "no document proves what group \(code) asks for (\(facts.map { name(of: $0) }.joined(separator: ", "))); add \"settles\" to the right document, or add a document"
        case .unreachableGroup(let code, let why): "nobody can belong to group \(code): \(text(of: why))"
        case .unreachableBranch(let why): "nobody can take this branch: \(text(of: why))"
        case .unreachableRequirements(_, let why): "nobody can meet all requirements at once: \(text(of: why))"
        case .windowNeverOpens(let opens, let closes): "filing closes on \(date(closes)), before it opens on \(date(opens)); correct one of the days"
        default: recordFault(fault)
        }
    }

    private func recordFault(_ fault: ProgrammeFault.Kind) -> String {
        switch fault {
        case .extensionBeforeEarlier(let decided, let earlier):
            "this extension was decided on \(date(decided)), before the one above it (\(date(earlier))); put the extensions in order"
        case .extensionAfterItsEnd(let decided, let closes):
            "the extension was decided on \(date(decided)), after \(date(closes)), to which it extends; correct one of the days"
        case .documentNeverNeeded(let kind): "the document \(kind) can never be needed: the conditions in \"when\" exclude each other; correct them or remove the document"
        case .emptyList(let name): "the list \(name) is empty, so the criterion can never hold; add words in \"code_lists\""
        case .groupWithoutRoute(let code): "the programme asks for the competent body's choice, and group \(code) names no body; add \"route\""
        case .citedTwice(let id): "the requirement \(id) is named twice; remove one"
        case .idIsGroupCode(let id): "\"\(id)\" is the code of a group, too; give the requirement another identifier"
        default: ""
        }
    }

    private func text(of contradiction: ProgrammeFault.Contradiction) -> String {
        switch contradiction {
        case .ages(let atLeast, let under): "it asks for an age of at least \(atLeast) and under \(under) at once; correct one of them"
        case .words(let criterion, let first, let second):
            "the criterion \(criterion) asks for \(first.joined(separator: ", ")) and for \(second.joined(separator: ", ")) at once; they need a word in common"
        case .alone(let criterion): "the criterion \(criterion) can never hold as it stands; correct its parameters"
        }
    }
}

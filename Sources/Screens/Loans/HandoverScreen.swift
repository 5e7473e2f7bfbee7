import Casework
import Localization
import Rules
import Terminal

/// The handover of equipment: the day, and units read by a scanner or typed, one Enter each.
public struct HandoverScreen: ConfirmedForm {
    public var form = FormCore(form: "handover")
    let start: FormStart
    var file: LoanFile?
    /// Numbers read whose unit the office has not answered yet, the oldest first.
    var awaited: [String] = []
    var pending: Submission?
    /// The list of units in stock, while it is open, and what it lists.
    var stock: MenuWidget<CaseID>?
    var stockRows: [EquipmentRow] = []
    /// The rows of the open list on a page.
    var stockPage = 21 - HandoverScreen.stockTop - 2

    static let day = FieldID(FieldKey.handedOverOn)
    static let scan: FieldID = "handover.scan"

    /// On a signed agreement, or on a draft of its handover.
    public init(_ start: FormStart) { self.start = start }

    public var reopening: Route? { .handover(form.subject) }

    public var storedQuery: Query? { .loan(form.subject) }

    public func title(_ context: ScreenContext) -> String { context.texts.handoverTitle(file?.loan.state.number ?? "") }

    public func help(_ context: ScreenContext) -> [String] { context.texts.handoverHelp }

    public mutating func opened(_ context: ScreenContext, identifiers: IdentifierSource) -> [Effect] {
        startForm(start, identifiers: identifiers, context)
        return [.query(.loan(form.subject))]
    }

    public func sections(_ context: ScreenContext) -> [FormSection] {
        let texts = context.texts
        let borrower = file.flatMap { $0.household.state.content.member($0.loan.state.borrower)?.listName } ?? ""
        let head = FormSection(borrower, [
            FormField(Self.day, label: texts.handoverDay, kind: .date, hint: texts.hintDate, isRequired: true, width: 11),
            FormField(Self.scan, label: texts.handoverUnit, hint: texts.handoverUnitHint, maxLength: FieldText.nameLimit),
        ])
        let rows = unitIDs.indices.map { index in
            FormField(FieldID(FieldKey.handoverUnit(index)), label: "\(index + 1).", kind: .computed, width: 54)
        }
        let count = rows.isEmpty ? texts.handoverNothingScanned : texts.units(rows.count)
        return [head, FormSection(texts.handoverScanned + ": " + count, rows)]
    }

    public func fault(_ field: FieldID, _ context: ScreenContext) -> String? {
        switch field {
        case Self.day:
            guard let day = DateEntry.parse(form.text(field), today: context.moment.day) else { return context.texts.badDate }
            return day > context.moment.day ? context.texts.dateInFuture : nil
        case Self.scan: return unitIDs.isEmpty ? context.texts.refusal(.noUnits) : nil
        default: return nil
        }
    }

    public mutating func derive(_ field: FieldID, _ context: ScreenContext) {
        switch field {
        case Self.day:
            if let day = DateEntry.parse(form.text(field), today: context.moment.day) { form[field] = context.texts.date(day) }
        case Self.scan:
            let number = form.text(field)
            guard !number.isEmpty, FieldText.fault(number, limit: FieldText.nameLimit, context.texts) == nil else { return }
            awaited.append(number)
            form[field] = ""
        default: break
        }
    }

    public mutating func questions(after field: FieldID, _ context: ScreenContext) -> [Effect] {
        guard field == Self.scan, let number = awaited.last else { return [] }
        form.notice = Message(.hint, context.texts.handoverReading)
        return [.query(Self.lookup(number))]
    }

    static func lookup(_ number: String) -> Query { .equipment(ListRequest(narrow: number), status: nil) }

    public mutating func received(_ answer: Answer, to query: Query, _ context: ScreenContext) -> [Effect] {
        switch (answer, query) {
        case (.loan(let file), _):
            self.file = file
            if !form.isReady {
                let base = [VersionedCase(id: file.loan.state.id, version: file.loan.version)]
                form.begin(values: [Self.day: context.texts.date(context.moment.day)], base: base)
                refresh(context)
                form.widget.moveFocus(to: Self.scan)
            }
            return []
        case (.equipment(let page), .equipment(let request, .inStock)):
            // Whoever typed on meanwhile does not want the list any more.
            if form.text(Self.scan) == request.narrow, form.widget.focus == Self.scan { showStock(page, context) }
            return []
        case (.equipment(let page), .equipment(let request, _)):
            guard let index = awaited.firstIndex(of: request.narrow) else { return [] }
            awaited.remove(at: index)
            form.notice = add(request.narrow, from: page.rows, context)
            refresh(context)
            return formDraft(context).map { [.saveDraft($0)] } ?? []
        default: return []
        }
    }

    public func command(_ context: ScreenContext) -> Command? {
        guard let day = DateEntry.parse(form.text(Self.day), today: context.moment.day) else { return nil }
        return .handOver(HandOver(loan: form.subject, day: day, units: unitIDs))
    }

    func question(_ command: Command, _ context: ScreenContext) -> Question {
        let texts = context.texts
        guard case .handOver(let act) = command else { preconditionFailure("a handover form submits handovers") }
        let line = texts.handoverAsk.text(file?.loan.state.number ?? "", act.day, act.units.count)
        return .confirm(tag: "confirm", (texts.handoverAsk.title, line), context)
    }

    public func draftTitle(_ context: ScreenContext) -> String { title(context) }

    public mutating func saved(_ receipt: Receipt, _ context: ScreenContext) -> [Effect] {
        [.tell(Message(.done, context.texts.handoverDone(file?.loan.state.number ?? ""))), .close]
    }

    public func bindings(_ context: ScreenContext) -> [Binding] {
        let none = unitIDs.isEmpty ? context.texts.handoverNothingScanned : nil
        return formBindings(context).filter { $0.action != "same" }
            + [Binding("stock", [.function(4)], context.texts.handoverStock), Binding("strike", [.function(8)], context.texts.handoverStrike, unavailable: none)]
    }

    public func message(_ context: ScreenContext) -> Message? {
        stock == nil ? formMessage(context) : Message(.hint, context.texts.handoverStockHint)
    }

    public func draw(into frame: inout Frame, rect: Rect, _ context: ScreenContext) -> Point? {
        let cursor = drawForm(into: &frame, rect: rect, context)
        guard let stock else { return cursor }
        drawStock(stock, into: &frame, rect: rect, context)
        return frame.cursor
    }

    public mutating func handle(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
        if case .key(.resize(let size)) = event { resizeStock(size) }
        if case .key(let key) = event, form.isReady {
            if let stock, form.board == nil { return handleStock(key, stock, context) }
            if key == .function(4), form.board == nil { return askForStock(context) }
            if key == .function(8) { return strike(context) }
            // A number typed but not sent with Enter is checked first: saving without it would leave a unit behind.
            let isSave = key == .function(2) || key == .control("s")
            if isSave, !form.text(Self.scan).isEmpty {
                form.widget.moveFocus(to: Self.scan)
                return handleConfirmed(.key(.enter), context)
            }
            if isSave, !awaited.isEmpty {
                form.notice = Message(.hint, context.texts.handoverReading)
                return []
            }
        }
        return handleConfirmed(event, context)
    }
}

extension HandoverScreen {
    /// The units on the list, in the order in which they were read; kept as values so that a draft holds them.
    var unitIDs: [CaseID] {
        var ids: [CaseID] = []
        while let id = form.widget.values[Self.idKey(ids.count)], !id.isEmpty { ids.append(CaseID(rawValue: id)) }
        return ids
    }

    private static func idKey(_ index: Int) -> FieldID { FieldID("handover.id.\(index)") }

    /// Puts the unit of a number on the list, or says why it can't be handed over.
    mutating func add(_ number: String, from rows: [EquipmentRow], _ context: ScreenContext) -> Message {
        let texts = context.texts
        let wanted = Transliteration.searchKey(number)
        let found = rows.first { [$0.inventoryNumber, $0.serialNumber].map(Transliteration.searchKey).contains(wanted) }
        guard let unit = found else { return Message(.error, texts.handoverUnknown(number)) }
        let shown = unit.inventoryNumber
        let ids = unitIDs
        if ids.contains(unit.id) { return Message(.warning, texts.handoverTwice(shown)) }
        guard unit.status == .inStock || unit.status == .returned else {
            return Message(.error, texts.handoverNotInStock(shown, unit.status))
        }
        if !unit.marked { return Message(.error, texts.handoverNotMarked(shown)) }
        if !unit.insured { return Message(.error, texts.handoverNotInsured(shown)) }
        form[Self.idKey(ids.count)] = unit.id.rawValue
        form[FieldID(FieldKey.handoverUnit(ids.count))] =
            [shown, texts.cardSerial(unit.serialNumber), unit.name].joined(separator: ", ")
        return Message(.done, texts.handoverAdded(shown, unit.name))
    }

    private mutating func strike(_ context: ScreenContext) -> [Effect] {
        guard let last = unitIDs.indices.last else {
            form.notice = Message(.warning, context.texts.handoverNothingScanned)
            return []
        }
        let row = FieldID(FieldKey.handoverUnit(last))
        let text = form[row]
        form.widget.removeValues { $0 == row || $0 == Self.idKey(last) }
        refresh(context)
        form.notice = Message(.done, context.texts.handoverRemoved(text))
        return formDraft(context).map { [.saveDraft($0)] } ?? []
    }
}

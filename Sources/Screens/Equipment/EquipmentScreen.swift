import Casework
import Localization
import Terminal

/// The inventory, all of it or the units of one status.
public struct EquipmentScreen: ListScreen {
    public var list = ListCore<CaseID>()
    var status: EquipmentStatus?

    public init(status: EquipmentStatus?) { self.status = status }

    public func title(_ context: ScreenContext) -> String { context.texts.equipmentTitle }
    public func heading(_ context: ScreenContext) -> String { context.texts.equipmentFilter(status) }
    public func query(_ context: ScreenContext) -> Query { .equipment(list.request, status: status) }

    public func columns(_ context: ScreenContext) -> [ListColumn] {
        let names = context.texts.equipmentColumns
        return [
            ListColumn(names.number, width: 13), ListColumn(names.serial, width: 12, isFlexible: true),
            ListColumn(names.name, width: 12, isFlexible: true), ListColumn(names.status, width: 12),
            ListColumn(names.ready, width: 10),
            ListColumn(context.texts.columnInsuredUntil, width: 10, showsFrom: 110), ListColumn(names.holder, width: 12, isFlexible: true),
        ]
    }

    public var taggedKind: TaggedKind? { .equipment }
    public var viewed: ListView.List? { .equipment }
    public var shownStatus: String? {
        get { status?.rawValue }
        set { status = newValue.flatMap(EquipmentStatus.init(rawValue:)) }
    }
    public var takesScans: Bool { !takesText }

    public func sortKeys(_ context: ScreenContext) -> [ListSortKey] {
        let names = context.texts.equipmentColumns
        return [
            ListSortKey(.number, names.number), ListSortKey(.serial, names.serial), ListSortKey(.title, names.name),
            ListSortKey(.status, names.status), ListSortKey(.readiness, names.ready),
            ListSortKey(.day, context.texts.columnInsuredUntil), ListSortKey(.holder, names.holder),
        ]
    }

    public func rows(of answer: Answer, _ context: ScreenContext) -> ListRows<CaseID>? {
        guard case .equipment(let page) = answer else { return nil }
        let texts = context.texts
        let rows = page.rows.map { row in
            ListRow(
                id: row.id,
                cells: [
                    row.inventoryNumber, row.serialNumber, row.name, texts.name(of: row.status),
                    texts.equipmentReadiness(marked: row.marked, insured: row.insured), texts.date(row.insuredUntil), row.holderName ?? "",
                ])
        }
        return ListRows(rows: rows, total: page.total, isInOrder: page.isInOrder)
    }

    public mutating func open(_ row: CaseID, _ context: ScreenContext) -> [Effect] { [.open(.equipmentCard(row))] }

    public func actions(_ context: ScreenContext) -> [Binding] {
        let none = SaveEquipment(
            unit: CaseID(rawValue: ""), content: EquipmentContent(inventoryNumber: "", serialNumber: "", name: ""))
        let denial = context.denial(of: .saveEquipment(none))
        var places = Binding("places", [.character("j"), .function(7)], context.texts.equipmentPublicUnits)
        places.isMinor = true
        return [
            Binding("edit", [.function(4), .character("e")], context.texts.equipmentEdit,
                unavailable: list.widget.currentID == nil ? context.texts.nothingHere : denial),
            Binding("new", [.character("n"), .function(5)], context.texts.equipmentReceive, unavailable: denial),
            Binding("filter", [.character("s"), .function(6)], context.texts.equipmentNextFilter),
            places,
        ]
    }

    public mutating func perform(_ action: String, _ context: ScreenContext) -> [Effect] {
        switch action {
        case "edit": return list.widget.currentID.map { [.open(.equipmentForm(.edit($0)))] } ?? []
        case "new": return [.open(.equipmentForm(.new))]
        case "places": return [.open(.publicUnits)]
        case "filter":
            status = EquipmentStatus.next(after: status)
            list.total = nil
            return [.query(query(context))]
        default: return []
        }
    }
}

import Casework
import Localization
import Rules
import Terminal

/// What a committee and its lists have to do with the application.
extension ApplicationScreen {
    func committeeBindings(_ context: ScreenContext) -> [Binding] {
        let texts = context.texts
        guard let application = file?.application.state else { return [] }
        let id = CaseID(rawValue: "")
        let facts = ConfirmedFacts(isStillEligible: true, isStillWithout: true)
        let delivery = context.denial(of: .award(AwardCommand(id, .deliverNotice(day: context.moment.day, signingEnds: nil))))
        let promotion = context.denial(of: .award(AwardCommand(id, .promote(facts, reason: ""))))
        let rows = [
            Binding(
                "promote", [.character("a")], texts.promote, unavailable: promotion ?? (application.status == .reserveList ? nil : texts.promotionNotReserve)),
            Binding("sitting", [.character("s")], texts.applicationSitting, unavailable: application.sitting == nil ? texts.applicationNoSitting : nil),
        ]
        return deliversNotice ? [Binding("deliver", [.character("d")], texts.delivery, unavailable: delivery)] + rows : rows
    }

    func performOfCommittee(_ action: String, _ file: ApplicationFile) -> [Effect] {
        switch action {
        case "sitting": file.application.state.sitting.map { [.open(.sitting($0))] } ?? []
        case "deliver": [.open(.deliveryForm(id))]
        case "promote": [.open(.promotionForm(id))]
        default: []
        }
    }

    /// Where the welfare centre put it, and what became of its place.
    func committeeLines(_ application: Application, _ texts: any Texts) -> [TextView.Paragraph] {
        var lines: [TextView.Paragraph] = []
        if let place = application.recommendation { lines.append(TextView.Paragraph(texts.applicationRecommended(place))) }
        if let day = application.noticeDeliveredOn {
            lines.append(TextView.Paragraph(texts.applicationNotice(day, until: application.signingEnds)))
        }
        if application.sitting != nil { lines.append(TextView.Paragraph(texts.applicationAtSitting)) }
        return lines
    }
}

/// What happens to a welfare centre's lists, and to an application that it hands over.
public enum RecommendationEvent: Equatable, Sendable {
    case begun(RecommendationBegun)
    case set(RecommendationSet)
    case handedOver(RecommendationHandedOver)
    case applicationRecommended(ApplicationRecommended)

    /// The body, whatever its kind.
    public var payload: any EventPayload {
        switch self {
        case .begun(let body): body
        case .set(let body): body
        case .handedOver(let body): body
        case .applicationRecommended(let body): body
        }
    }

    /// The event of a kind of recommendations; `nil` for any other kind.
    static func decode(_ kind: EventKind, _ decoder: some PayloadDecoder) throws -> RecommendationEvent? {
        switch kind {
        case .recommendationBegun: .begun(try decoder.decode(RecommendationBegun.self))
        case .recommendationSet: .set(try decoder.decode(RecommendationSet.self))
        case .recommendationHandedOver: .handedOver(try decoder.decode(RecommendationHandedOver.self))
        case .applicationRecommended: .applicationRecommended(try decoder.decode(ApplicationRecommended.self))
        default: nil
        }
    }
}

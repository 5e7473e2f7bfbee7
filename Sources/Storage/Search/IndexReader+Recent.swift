import Casework
import GRDB

extension IndexReader {
    /// How many recent people are shown.
    static let recentLimit = 12

    /// The people of cases, in their order, each once: an application's applicant, an agreement's borrower, a household's head.
    func people(of cases: [CaseID]) throws -> [FinderHit] {
        var hits = FinderHits(limit: Self.recentLimit)
        for id in cases where !hits.isFull {
            // Of somebody who was erased no name is left.
            guard let person = try person(of: id), let row = try self.person(person), !row.name.isEmpty else { continue }
            hits.add(person.rawValue, .familyName, label: nil, source: "")
        }
        return try hits.found.map(hit)
    }

    private func person(of id: CaseID) throws -> PersonID? {
        switch try state(of: id) {
        case .household(let household): household.content.headMember?.id
        case .application(let application): application.content.applicant
        case .loan(let loan): loan.borrower
        case .project, .equipment, .module, .group, .publicUnit, .recommendation, .sitting, .round, .earlierBeneficiary, nil: nil
        }
    }
}

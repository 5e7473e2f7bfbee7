import Rules

extension English {
    public func name(of fact: FactKey) -> String {
        switch fact {
        case .filingChannel: "way of filing"
        case .receivedDay: "day of receipt"
        case .receivedTime: "time of receipt"
        case .postmarkDay: "day of the postmark"
        case .postmarkTime: "time of the postmark"
        case .filingDate: "filing date"
        case .rightInstitution: "whether filed at the right place"
        case .signed: "whether the form is signed"
        case .applicant: "applicant"
        case .representative: "representative"
        case .persons: "persons of the household"
        case .birthDate: "birth date"
        case .registration: "registration"
        case .livesInTerritory: "residence in the programme's area"
        case .inHousehold: "belonging to the household"
        case .isChild: "whether a child of the family"
        case .inSocialAssistanceFamily: "belonging to the family (social assistance)"
        case .inBenefitFamily: "belonging to the family (family benefits)"
        case .householdSize: "size of the household"
        case .incomes: "income"
        case .incomePeriod: "period of the income"
        case .incomeAmount: "amount of the income"
        case .certificates: "certificate"
        case .certificateAuthority: "certifying authority"
        case .certificateKind: "kind of certificate"
        case .certificateIssued: "day of the certificate"
        case .certificateValidity: "validity of the certificate"
        case .careAllowance: "right to the care allowance"
        case .learner: "whether a learner"
        case .learnerCategory: "kind of school"
        case .learningDuty: "learning duty"
        case .gradeAverage: "grade average"
        case .fosterForm: "form of foster care"
        case .singleParent: "single parenthood"
        case .computerPresent: "whether there is a computer"
        case .computerWorking: "whether the computer works"
        case .internetLink: "whether there is Internet"
        case .otherApplication: "another application of the household"
        case .claimedGroups: "claimed group"
        case .nominations: "nomination"
        case .benefitDecisions: "benefit decision"
        case .withinCriterion: "whether the benefit was within the limit"
        case .priorSupport: "earlier support"
        case .priorSupportDay: "day of earlier support"
        case .equipmentLoss: "what became of the equipment"
        case .lossConfirmed: "confirmation of the loss"
        case .recordedSupport: "support on the list of earlier beneficiaries"
        case .possibleSupport: "a decision whether a person on the list of earlier beneficiaries is of this household"
        default: procedureName(of: fact)
        }
    }

    public func statedName(of fact: FactKey) -> String {
        switch fact {
        case .signed: "form signed"
        case .rightInstitution: "place of filing"
        case .isChild: "child of the family"
        case .learner: "learner"
        case .computerPresent: "computer"
        case .computerWorking: "computer works"
        case .internetLink: "Internet"
        case .withinCriterion: "benefit within the limit"
        default: statedProcedureName(of: fact)
        }
    }

    private func statedProcedureName(of fact: FactKey) -> String {
        switch fact {
        case .defectIsMinor: "the defect is minor"
        case .inspectionInMinutes: "findings of the inspection in the minutes"
        case .unitSubordinate: "the unit is subordinate"
        case .unitInTerritory: "the unit works in the project area"
        default: name(of: fact)
        }
    }

    private func procedureName(of fact: FactKey) -> String {
        switch fact {
        case .hectares: "converted hectares"
        case .declaredRoute: "body that judges the application"
        case .formalDefects: "formal defects"
        case .defectIsMinor: "whether the defect is minor"
        case .supplementCall: "call to supplement"
        case .callDelivered: "delivery of the call"
        case .supplementResponse: "answer to the call"
        case .confirmations: "confirmation by a clerk"
        case .recommendation: "recommendation of the centre"
        case .selectedBy: "who selected the applicant"
        case .signingEnds: "term for signing the agreement"
        case .agreementSigned: "signing of the agreement"
        case .inspectionInMinutes: "whether the findings stand in minutes"
        case .breach: "findings of the inspection"
        case .recruitmentLists: "lists of recommendations"
        case .recruitmentCounts: "numbers of applications"
        case .reservePositions: "positions on the reserve list"
        case .granteeKind: "kind of grantee"
        case .partners: "the project's partners"
        case .partnerRole: "the role of each partner"
        case .sustainabilityBasis: "what the results rest on with each partner"
        case .unit: "unit"
        case .unitKind: "kind of unit"
        case .unitSubordinate: "whether the unit is subordinate"
        case .unitInTerritory: "whether the unit works in the project area"
        case .trainingContents: "content of the training"
        case .eServices: "e-services: name and whether they are available"
        case .needsAnalysis: "needs analysis"
        case .trainingStarts: "start of the training"
        case .trainingForm: "form of the training"
        case .trainingLevel: "level of the training"
        case .competences: "competences before and after"
        case .competenceBefore: "competences before the training"
        case .competenceAfter: "competences after the training"
        case .competenceGain: "gain in competences"
        case .purchaseDay: "day of the purchase"
        case .purchaseAmount: "amount of the purchase"
        case .purchaseLimit: "limit of the purchase"
        case .inventory: "inventory at local level"
        case .purchaseJustified: "written justification of the purchase"
        case .fundingSource: "source of funding"
        case .fundingYear: "year of funding"
        case .internetMonths: "months of Internet"
        case .internetShare: "share of the Internet cost"
        default: fact.rawValue
        }
    }
}

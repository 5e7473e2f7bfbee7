import Rules

/// Hides facts of a whole case, so that what is left is known of the same case.
///
/// Lists are hidden whole: a list that is stated says that there is nothing more, and the persons of a case are all there are. What is left out by
/// the schema's own words is not hidden, because leaving it out is a statement: `exclusion`, `basis`, `kind` (their
/// defaults), `earned_months` (the whole period), `income_lost` (not claimed), the areas of a training (those measured are taken for all).
struct Blanks {
    var random: Seeded
    /// How many facts in a hundred are hidden.
    let percent: Int

    mutating func hide<Value>(_ value: inout Value?) {
        if random.chance(percent) { value = nil }
    }

    mutating func hidden(_ whole: Facts) -> Facts {
        var facts = whole
        hideFiling(&facts.filing)
        hide(&facts.applicant)
        hide(&facts.representative)
        for index in facts.persons.indices { hidePerson(&facts.persons[index]) }
        hide(&facts.household.declaredSize)
        hide(&facts.household.computerPresent)
        hide(&facts.household.computerWorking)
        hide(&facts.household.internetLink)
        hide(&facts.household.otherApplication)
        hide(&facts.claimedGroups)
        hide(&facts.nominations)
        for index in (facts.benefitDecisions ?? []).indices { hide(&facts.benefitDecisions![index].withinCriterion) }
        hide(&facts.benefitDecisions)
        for index in (facts.priorSupport ?? []).indices { hideSupport(&facts.priorSupport![index]) }
        hide(&facts.priorSupport)
        hide(&facts.documents)
        hideProcedure(&facts)
        hideProject(&facts)
        return facts
    }

    private mutating func hideFiling(_ filing: inout Facts.Filing) {
        hide(&filing.channel)
        hide(&filing.receivedDay)
        hide(&filing.receivedTime)
        hide(&filing.postmarkDay)
        hide(&filing.postmarkTime)
        hide(&filing.rightInstitution)
        hide(&filing.signed)
    }

    private mutating func hidePerson(_ person: inout Facts.Person) {
        hide(&person.birthDate)
        hide(&person.registration)
        hide(&person.livesInTerritory)
        hide(&person.inHousehold)
        hide(&person.inSocialAssistanceFamily)
        hide(&person.inBenefitFamily)
        hide(&person.isChild)
        for index in (person.incomes ?? []).indices {
            hide(&person.incomes![index].period)
            hide(&person.incomes![index].amount)
            hide(&person.incomes![index].hectares)
        }
        hide(&person.incomes)
        for index in (person.certificates ?? []).indices {
            hide(&person.certificates![index].authority)
            hide(&person.certificates![index].kind)
            hide(&person.certificates![index].issued)
            hide(&person.certificates![index].validity)
            hide(&person.certificates![index].careAllowance)
        }
        hide(&person.certificates)
        if person.learner != nil {
            hide(&person.learner!.isLearner)
            hide(&person.learner!.category)
            hide(&person.learner!.learningDuty)
            hide(&person.learner!.gradeAverage)
        }
        hide(&person.learner)
        hide(&person.fosterForm)
        hide(&person.singleParent)
    }

    private mutating func hideSupport(_ support: inout Facts.PriorSupport) {
        hide(&support.day)
        hide(&support.loss)
        hide(&support.event)
        hide(&support.lossConfirmed)
    }

    private mutating func hideProcedure(_ facts: inout Facts) {
        hide(&facts.declaredRoute)
        for index in (facts.formalDefects ?? []).indices { hide(&facts.formalDefects![index].isMinor) }
        hide(&facts.formalDefects)
        if facts.supplementCall != nil {
            hide(&facts.supplementCall!.called)
            hide(&facts.supplementCall!.delivered)
            hide(&facts.supplementCall!.response)
        }
        hide(&facts.supplementCall)
        hide(&facts.confirmations)
        hide(&facts.award.recommendation)
        hide(&facts.award.selectedBy)
        hide(&facts.award.signingEnds)
        hide(&facts.award.signed)
        hide(&facts.inspection.inMinutes)
        hide(&facts.inspection.breach)
        hide(&facts.recruitment.applications)
        hide(&facts.recruitment.recommended)
        hide(&facts.recruitment.recommendedForReserve)
        hide(&facts.recruitment.rest)
        hide(&facts.recruitment.reservePositions)
        hide(&facts.recruitment.received)
        hide(&facts.recruitment.basic)
        hide(&facts.recruitment.reserve)
        hide(&facts.recruitment.formallyRejected)
        hide(&facts.recruitment.notAccepted)
        hide(&facts.recruitment.withdrawn)
    }

    private mutating func hideProject(_ facts: inout Facts) {
        hide(&facts.project.granteeKind)
        for index in (facts.project.partners ?? []).indices {
            hide(&facts.project.partners![index].role)
            hide(&facts.project.partners![index].sustainability)
        }
        hide(&facts.project.partners)
        hide(&facts.unit.id)
        hide(&facts.unit.kind)
        hide(&facts.unit.isSubordinate)
        hide(&facts.unit.isInTerritory)
        hide(&facts.unit.isOnList)
        hide(&facts.training.contents)
        for index in (facts.training.eServices ?? []).indices {
            hide(&facts.training.eServices![index].name)
            hide(&facts.training.eServices![index].status)
        }
        hide(&facts.training.needsAnalysis)
        hide(&facts.training.starts)
        hide(&facts.training.form)
        hide(&facts.training.level)
        for index in (facts.competences ?? []).indices {
            hide(&facts.competences![index].before)
            hide(&facts.competences![index].after)
        }
        hide(&facts.competences)
        hide(&facts.purchase.day)
        hide(&facts.purchase.amount)
        hide(&facts.purchase.limit)
        hide(&facts.purchase.inventory)
        hide(&facts.purchase.isJustified)
        hide(&facts.equipment.fundingSource)
        hide(&facts.equipment.fundingYear)
        hide(&facts.internetService.months)
        hide(&facts.internetService.sharePercent)
    }
}

import Rules

extension English: ProgrammeTexts {
    public func programmeContentFaults(_ count: Int, file: String) -> String {
        "\(file): \(counted(count, "thing", "things")) to correct in the programme's content"
    }

    public func name(of topic: ProgrammeTopic) -> String {
        switch topic {
        case .id: "identifier"
        case .version: "version"
        case .title: "title"
        case .projectNumber: "project number"
        case .grantee: "grantee"
        case .territory: "territory"
        case .opens: "filing opens"
        case .closes: "filing closes"
        case .windowExtension(let number): "extension no. \(number) of the window, to"
        case .closesAt: "closing hour"
        case .postRule: "application sent by post"
        case .filingProvision: "provision of the window"
        case .households: "places for households"
        case .subordinateUnits: "subordinate units"
        case .unitComputers: "computers for units"
        case .policy(let policy): policy.rawValue
        case .printedThreshold(let key): "printed amount \(key)"
        case .amountInForce(let key): "amount in force in the filing window, \(key)"
        case .requirement(let id): "requirement \(id)"
        case .group(let code): "group \(code)"
        case .document(let kind): "document \(kind)"
        case .duty(let id): "duty \(id)"
        case .note(let id): "note \(id)"
        case .figure(let id): "figure \(id)"
        case .institution(let role, let number): "institution \(role) no. \(number)"
        case .codeWord(let list, let code): "word \(code) of the list \(list)"
        case .unit(let id): "unit \(id)"
        case .support(let part): name(of: part)
        case .appeal: "appeal against the results"
        case .publication: "publication of names"
        case .ranking(let part): name(of: part)
        case .procedure(let part): name(of: part)
        case .pointsCriterion(let id): "points for the criterion \(id)"
        case .part(_, let part): name(of: part)
        }
    }

    private func name(of part: ProgrammeTopic.RankingPart) -> String {
        switch part {
        case .order: "order"
        case .tieBreaks: "where the order is equal"
        case .openTies: "what settles a tie"
        case .minimumPoints: "fewest points"
        case .reserve: "last position on the reserve list"
        case .quorum: "quorum of the committee"
        case .emptyReserve: "when the reserve list is empty"
        case .signingDays: "days for signing the agreement"
        case .provision: "provision"
        }
    }

    private func name(of part: ProgrammeTopic.ProcedurePart) -> String {
        switch part {
        case .supplementDays: "days to supplement an application"
        case .enrolsOnly: "rounds enrol to trainings only"
        case .caseNumberPattern: "pattern of case numbers"
        case .caseNumberUnit: "unit in case numbers"
        case .caseNumberClass: "class of the file plan"
        case .provision: "provision"
        }
    }

    private func name(of part: ProgrammeTopic.SupportPart) -> String {
        switch part {
        case .trainings: "trainings"
        case .trainingHours: "hours of training"
        case .trainingObligatory: "training obligatory"
        case .internetMonths: "months of Internet"
        case .internetFromProjectEnd: "Internet counted from the project's end"
        case .durabilityYears: "durability in years"
        case .durabilityUntil: "durability until"
        }
    }

    public func name(of part: ProgrammeTopic.Part) -> String {
        switch part {
        case .title: "title"
        case .provision: "provision"
        case .role: "kind of requirement"
        case .subjects: "about"
        case .grounds: "ground of exclusion"
        case .route: "judged by"
        case .modelled: "decided by the program"
        case .structure: "how the criteria are joined"
        case .criterion(let id, let number): "criterion \"\(name(ofCriterion: id))\"" + (number > 1 ? " (\(number))" : "")
        case .parameter(let name): self.name(ofParameter: name)
        case .when: "when needed"
        case .certified: "certified copy"
        case .settles: "proves"
        case .value: "value"
        case .derivation: "follows from"
        case .handling: "dealt with by"
        case .name: "name"
        case .days: "when"
        }
    }

    public func name(ofParameter name: String) -> String {
        switch name {
        case "circle": "whose income"
        case "threshold": "threshold"
        case "single_threshold": "threshold for one person alone"
        case "disabled_child_threshold": "threshold with a disabled child"
        case "child_certificate_under": "child certificate under the age of"
        case "relation": "comparison"
        case "period": "over which time"
        case "benefit_period_month": "month in which the benefit period begins"
        case "basis": "measured by"
        case "not_counted": "not counted"
        case "evidence": "a decision is enough"
        case "hectare_threshold": "amount for a converted hectare"
        case "threshold_of": "threshold of"
        case "degrees": "degrees"
        case "manual_review": "left to a person"
        case "years": "years"
        case "above": "above that age"
        case "categories": "kinds of learner"
        case "while_learning_duty": "only while the learning duty runs"
        case "thousandths": "in thousandths"
        case "forms": "forms"
        case "by": "named by"
        case "kind", "kinds": "kinds"
        case "proven_loss_excuses": "a confirmed loss excuses"
        case "days": "days"
        case "what": "what is confirmed"
        case "lists", "list": "list"
        case "months": "months"
        case "contents": "contents"
        case "fact", "facts": "facts"
        default: name
        }
    }

    public func days(_ range: DayRange) -> String {
        switch (range.from, range.to) {
        case (nil, nil): "for good"
        case (let from?, nil): "from \(date(from))"
        case (nil, let to?): "until \(date(to))"
        case (let from?, let to?): from == to ? date(from) : "\(date(from))–\(date(to))"
        }
    }

    public func changed(_ what: String, from before: String, to after: String) -> String { "\(what): was \(before), is \(after)" }
    public func added(_ what: String) -> String { "added: \(what)" }
    public func removed(_ what: String) -> String { "removed: \(what)" }
    public func differences(_ first: String, _ second: String) -> String { "How \(second) differs from \(first):" }
    public var nothingDiffers: String { "The programmes do not differ." }

    public func heading(of section: ProgrammeSection) -> String {
        switch section {
        case .general: "Programme"
        case .filing: "Filing"
        case .capacity: "Places"
        case .policies: "Answers to what the documents leave open"
        case .thresholds: "Amounts"
        case .requirements: "Requirements of all"
        case .groups: "Target groups"
        case .documents: "Documents"
        case .support: "Support"
        case .ranking: "Order of applications"
        case .procedure: "Dealing with cases"
        case .duties: "Duties"
        case .notes: "Notes"
        case .figures: "Figures of the documents"
        case .institutions: "Institutions"
        case .words: "Lists of words"
        case .units: "Units"
        }
    }
}

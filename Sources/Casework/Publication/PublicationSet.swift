import Rules

/// What a list of a round would hold today, and how many applications it leaves out and why.
public struct PublicationSet: Equatable, Sendable {
    public var form: PublicationForm
    public var lines: [Line]
    /// In the order of ``PublicationExclusion``; reasons that apply to nobody are missing.
    public var leftOut: [ExclusionCount]

    /// One application on the list.
    public struct Line: Equatable, Sendable {
        public var application: CaseID
        /// The person's family name and first names, or the number of the case.
        public var text: String
        /// The result, which stands beside a number and never beside a name.
        public var status: ApplicationStatus

        public init(application: CaseID, text: String, status: ApplicationStatus) {
            self.application = application
            self.text = text
            self.status = status
        }
    }

    public init(form: PublicationForm, lines: [Line], leftOut: [ExclusionCount]) {
        self.form = form
        self.lines = lines
        self.leftOut = leftOut
    }
}

/// The lists of a round that can be published, in both forms.
public struct PublicationFile: Equatable, Sendable {
    public var round: Versioned<Round>
    public var numbers: PublicationSet
    public var names: PublicationSet

    public init(round: Versioned<Round>, numbers: PublicationSet, names: PublicationSet) {
        self.round = round
        self.numbers = numbers
        self.names = names
    }

    public subscript(form: PublicationForm) -> PublicationSet {
        switch form {
        case .numbers: numbers
        case .names: names
        }
    }
}

extension CaseReader {
    /// The list of a round as it would be published on a day.
    ///
    /// With names: whoever is on the basic list, of age on the day (P-3) and has not objected, as one list in the order of the Polish alphabet
    /// (KP-31). With numbers: all results in the order of the register. Nobody whose data were erased is on either.
    public func publicationSet(_ form: PublicationForm, of round: CaseID, on day: CalendarDay, under book: RuleBook) throws -> PublicationSet {
        var lines: [(key: (family: String, given: String), line: PublicationSet.Line)] = []
        var leftOut: [PublicationExclusion: Int] = [:]
        for id in try applications(inRound: round) {
            guard case .application(let application)? = try state(of: id) else { continue }
            guard case .household(let household)? = try state(of: application.content.household) else { continue }
            let member = household.content.member(application.content.applicant)
            if let reason = exclusion(form, of: application, member, household, on: day, under: book) {
                leftOut[reason, default: 0] += 1
                continue
            }
            let text = (form == .names ? member?.listName ?? "" : application.paperNumber).onOneLine
            let key = form == .names ? (try sortKey(member?.familyName ?? ""), try sortKey(member?.givenNames ?? "")) : ("", "")
            lines.append((key, PublicationSet.Line(application: id, text: text, status: application.status)))
        }
        // By number the cases are in the register's order already; whoever has the same name stays in that order, too.
        if form == .names {
            lines = lines.enumerated().sorted { left, right in
                (left.element.key.family, left.element.key.given, left.offset) < (right.element.key.family, right.element.key.given, right.offset)
            }.map(\.element)
        }
        let counts = PublicationExclusion.allCases.compactMap { reason in leftOut[reason].map { ExclusionCount(reason: reason, count: $0) } }
        return PublicationSet(form: form, lines: lines.map(\.line), leftOut: counts)
    }

    private func exclusion(
        _ form: PublicationForm, of application: Application, _ member: Member?, _ household: Household, on day: CalendarDay, under book: RuleBook
    ) -> PublicationExclusion? {
        guard let member, !member.isNameless else { return .erased }
        guard form == .names else { return application.status.isPublicResult ? nil : .noResult }
        guard application.status == .basicList else { return .noBeneficiary }
        if household.objection(of: member.id) != nil { return .objection }
        guard let born = member.bornOn(book.peselReading) else { return .ageUnknown }
        return day < Age.reached(Self.majority, born: born, policies: book.ruleSet.policies) ? .minor : nil
    }

    private static var majority: Int { 18 }
}

extension String {
    /// As it may stand on a page that everybody reads: what would begin a line, hide, or turn the writing round is shown by its code.
    fileprivate var onOneLine: String {
        var shown = ""
        for scalar in unicodeScalars {
            switch scalar.properties.generalCategory {
            case _ where scalar.properties.isDefaultIgnorableCodePoint, .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned:
                let digits = String(scalar.value, radix: 16, uppercase: true)
                shown += "‹U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "›"
            default: shown.unicodeScalars.append(scalar)
            }
        }
        return shown
    }
}

extension Member {
    /// What an erasure leaves.
    fileprivate var isNameless: Bool { familyName.isEmpty && givenNames.isEmpty }
}

extension ApplicationStatus {
    /// Whether it is a result of the recruitment that everybody may read beside a number. What became of a person afterwards is not.
    fileprivate var isPublicResult: Bool {
        switch self {
        case .basicList, .reserveList, .notAccepted, .formallyRejected: true
        case .received, .inVerification, .called, .supplemented, .formallyCorrect, .inAssessment, .resigned, .struckOff, .withdrawn, .died: false
        }
    }
}

import Casework
import Localization
import Rules
import Terminal

/// The application form with the criteria beside it: everything of the paper form, judged as it is typed.
///
/// Rows of persons and incomes go by slots, which never change while rows come and go: slot `0` is the applicant, `rep` the
/// representative from outside. What is not shown but belongs to the form (identifiers, slots) stands among the values too,
/// so that a draft holds all of it.
public struct ApplicationForm: FormScreen {
    public var form = FormCore(form: "application", labelWidth: 15)
    let start: FormStart
    /// For a new application of a household that the office knows: its people and facts are there from the start.
    let of: CaseID?
    /// That household as stored; what the form does not show is taken over from here.
    var known: HouseholdContent?
    /// As stored when the form began; what the form does not show is taken over from here.
    var stored: ApplicationFile?
    /// Open rounds, where there are several to choose from; else the office knows the round by itself.
    var rounds: [Round] = []
    /// Persons who may be the same as the applicant.
    var duplicates: [PersonRow] = []
    /// By members, people on the list of earlier beneficiaries who may be the same.
    var earlier: [PersonID: [EarlierMatch]] = [:]
    /// Filing days of the household's other applications, once the office has told them.
    var others: [CalendarDay]?

    /// - Parameter household: for a new application, the known household that applies.
    public init(_ start: FormStart, of household: CaseID? = nil) {
        self.start = start
        of = household
    }

    public var reopening: Route? {
        let isStored = form.base.contains { $0.id == form.subject && $0.version > 0 }
        return isStored ? .applicationForm(.edit(form.subject)) : .applicationOf(household: householdID)
    }

    public func title(_ context: ScreenContext) -> String {
        stored.map { context.texts.applicationEditTitle($0.application.state.number) } ?? context.texts.applicationNewTitle
    }

    public func draftTitle(_ context: ScreenContext) -> String {
        let name = FieldText.trimmed(name(of: "0"))
        let known = name.isEmpty ? stored?.application.state.number ?? "" : name
        return known.isEmpty ? namelessDraft(context) : context.texts.applicationDraftTitle(known)
    }

    public mutating func opened(_ context: ScreenContext, identifiers: IdentifierSource) -> [Effect] {
        var source = identifiers
        var names = source.fork()
        startForm(start, identifiers: source, context)
        switch start {
        case .new:
            if let of {
                form.widget.setValue(names.next(), for: Self.seed)
                return [.query(.household(of)), .query(.rounds)]
            }
            let household = names.nextCase()
            form.begin(
                values: [
                    Self.seed: names.next(), Self.household: household.rawValue,
                    Self.member("0", .inFamily): "yes", Self.member("0", .inBenefitFamily): "yes",
                ],
                base: [VersionedCase(id: form.subject, version: 0), VersionedCase(id: household, version: 0)])
            refresh(context)
            return [.query(.rounds)]
        case .edit(let id):
            // The seed makes the identifiers of persons added later; a stored form has none of its own.
            form.widget.setValue(names.next(), for: Self.seed)
            return [.query(.application(id))]
        case .draft(let draft):
            let isStored = draft.base.contains { $0.id == draft.subject && $0.version > 0 }
            let isKnown = draft.base.contains { $0.id == householdID && $0.version > 0 }
            let stored: [Effect] = isStored ? [.query(.application(draft.subject))] : isKnown ? [.query(.household(householdID))] : []
            let rounds: [Effect] = isStored ? [] : [.query(.rounds)]
            return stored + rounds + duplicateQuestions(context) + earlierQuestions(persons, context)
        }
    }

    public mutating func received(_ answer: Answer, to query: Query, _ context: ScreenContext) -> [Effect] {
        switch answer {
        case .application(let file):
            stored = file
            earlier = Dictionary(grouping: file.earlier, by: \.person)
            guard !form.isReady else { return [] }
            var values = ApplicationValues(file, texts: context.texts).values
            values[Self.seed] = form[Self.seed]
            form.begin(
                values: values,
                base: [
                    VersionedCase(id: file.application.state.id, version: file.application.version),
                    VersionedCase(id: file.household.state.id, version: file.household.version),
                ])
            return asksForOthers(context) ? [.query(.household(file.household.state.id))] : []
        case .household(let file):
            others = file.otherFilings(than: form.subject)
            begin(with: file.household, context.texts)
            return earlierQuestions(persons, context)
        case .rounds(let files):
            let open = files.map(\.round.state).filter(\.status.isOpen)
            rounds = open.count > 1 ? open : []
        case .people(let rows):
            duplicates = rows
            if !undecidedDuplicates.isEmpty { form.notice = Message(.warning, duplicateText(context)) }
        case .earlierMatches(let matches):
            if case .earlierMatches(let searches, _) = query { take(matches, for: searches, context) }
        case .nothing: form.notice = Message(.error, context.texts.notFound)
        default: break
        }
        return []
    }

    /// The people and facts of a known household, with the person at its head as the applicant; the filing is still to be typed.
    private mutating func begin(with household: Versioned<Household>, _ texts: any Texts) {
        known = household.state.content
        guard !form.isReady, let head = household.state.content.headMember else { return }
        var values = ApplicationValues(household.state, applicant: head.id, texts: texts).values
        values[Self.seed] = form[Self.seed]
        form.begin(
            values: values,
            base: [
                VersionedCase(id: form.subject, version: 0), VersionedCase(id: household.state.id, version: household.version),
            ])
    }

    /// Whether it matters that somebody else of the household applies (KP-12).
    private func asksForOthers(_ context: ScreenContext) -> Bool { facts(asked: context).contains(.otherApplication) }

    /// As far as they are known; a household that the office does not know yet has no other application.
    var otherFilings: [CalendarDay]? {
        let isNew = form.base.contains { $0.id == householdID && $0.version == 0 }
        return others ?? (isNew ? [] : nil)
    }

    public mutating func questions(after field: FieldID, _ context: ScreenContext) -> [Effect] {
        let watched: [FieldKey.MemberField] = [.pesel, .familyName, .givenNames, .birthDate]
        guard let slot = persons.first(where: { slot in watched.contains { Self.member(slot, $0) == field } }) else { return [] }
        return (slot == "0" ? duplicateQuestions(context) : []) + earlierQuestions([slot], context)
    }

    private func duplicateQuestions(_ context: ScreenContext) -> [Effect] {
        let pesel = memberPESEL("0", context)?.pesel.digits ?? ""
        let family = form.text(Self.member("0", .familyName))
        let born = birthDate("0", context)
        guard !pesel.isEmpty || (!family.isEmpty && born != nil) else { return [] }
        return [
            .query(
                .duplicates(
                    pesel: pesel, familyName: family, givenNames: form.text(Self.member("0", .givenNames)), birthDate: born,
                    except: householdID))
        ]
    }

    public func command(_ context: ScreenContext) -> Command? {
        guard let content = applicationContent(context) else { return nil }
        return .saveApplication(
            SaveApplication(
                application: form.subject, content: content, household: householdContent(context),
                round: form[Self.round].isEmpty ? nil : CaseID(rawValue: form[Self.round])))
    }

    public mutating func saved(_ receipt: Receipt, _ context: ScreenContext) -> [Effect] {
        let text = receipt.number.map { context.texts.applicationSaved($0) } ?? context.texts.applicationCorrected
        guard case .edit = start else { return [.tell(Message(.done, text)), .replace(.application(form.subject))] }
        return [.tell(Message(.done, text)), .close]
    }
}

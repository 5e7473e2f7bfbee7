import Rules

/// What stands on every paper.
public struct LetterHead: Equatable, Sendable {
    /// The office that writes.
    public var office: String
    public var officeAddress: String?
    /// The town beside the date.
    public var place: String
    public var day: CalendarDay
    /// The case's number (znak sprawy), or that of the round's own case.
    public var caseNumber: String
    /// The project's number, such as `POIG.08.03.00-22-001/10-00`.
    public var projectNumber: String
    public var projectTitle: String
    /// Who signs, in the nominative, and their function.
    public var signatory: String
    public var signatoryFunction: String?
    /// The footer of the funds, by the guidelines on promotion.
    public var footer: String?

    public init(
        office: String, officeAddress: String? = nil, place: String, day: CalendarDay, caseNumber: String, projectNumber: String,
        projectTitle: String, signatory: String, signatoryFunction: String? = nil, footer: String? = nil
    ) {
        self.office = office
        self.officeAddress = officeAddress
        self.place = place
        self.day = day
        self.caseNumber = caseNumber
        self.projectNumber = projectNumber
        self.projectTitle = projectTitle
        self.signatory = signatory
        self.signatoryFunction = signatoryFunction
        self.footer = footer
    }

    var fields: [String: String?] {
        [
            "urząd": office, "adres urzędu": officeAddress, "miejscowość": place, "data": LetterDay.text(day), "znak sprawy": caseNumber,
            "numer projektu": projectNumber, "tytuł projektu": projectTitle, "podpisujący": signatory, "stanowisko": signatoryFunction,
            "stopka": footer,
        ]
    }
}

/// Whom a letter is sent to, and the application that it is about.
public struct LetterMatter: Equatable, Sendable {
    /// Of the person to whom it is sent; nil where nobody knows.
    public var addresseeSex: Sex?
    /// The name in the nominative, then the lines of the address.
    public var addressee: [String]
    public var applicationNumber: String
    public var filedOn: CalendarDay
    /// Names in the nominative.
    public var applicant: String
    public var representative: String?

    public init(
        addresseeSex: Sex? = nil, addressee: [String], applicationNumber: String, filedOn: CalendarDay, applicant: String,
        representative: String? = nil
    ) {
        self.addresseeSex = addresseeSex
        self.addressee = addressee
        self.applicationNumber = applicationNumber
        self.filedOn = filedOn
        self.applicant = applicant
        self.representative = representative
    }

    var fields: [String: String?] {
        [
            "zwrot": addresseeSex.map { $0 == .female ? "Pani" : "Pan" } ?? "Pani/Pan", "numer wniosku": applicationNumber,
            "data złożenia": LetterDay.text(filedOn), "wnioskodawca": applicant, "przedstawiciel": representative,
        ]
    }

    var addresseeLines: [[String: String?]] { addressee.map { ["wiersz": $0] } }
}

/// The call to supplement an application: exactly what is missing, and until when.
public struct SupplementCall: Equatable, LetterContent {
    /// One thing that is missing.
    public struct Missing: Equatable, Sendable {
        /// The document, as the programme names it.
        public var document: String
        /// Of whom, or what is wrong with what was handed in.
        public var remark: String?

        public init(document: String, remark: String? = nil) {
            self.document = document
            self.remark = remark
        }
    }

    public static var kind: LetterKind { .call }

    public var head: LetterHead
    public var matter: LetterMatter
    public var missing: [Missing]
    /// From the day after the delivery of the call.
    public var term: LetterTerm
    /// Once it is known, because the call was handed over in person.
    public var lastDay: CalendarDay?
    /// How the last day follows, in sentences.
    public var reckoning: String?
    /// The provision, such as `§ 7 ust. 2 regulaminu`.
    public var basis: String?
    /// Where the supplement is taken.
    public var destination: String

    public init(
        head: LetterHead, matter: LetterMatter, missing: [Missing], term: LetterTerm, lastDay: CalendarDay? = nil, reckoning: String? = nil,
        basis: String? = nil, destination: String
    ) {
        self.head = head
        self.matter = matter
        self.missing = missing
        self.term = term
        self.lastDay = lastDay
        self.reckoning = reckoning
        self.basis = basis
        self.destination = destination
    }

    public var values: LetterValues {
        let own: [String: String?] = [
            "podstawa": basis, "liczba braków": PolishNoun.defect.counted(missing.count), "czas": term.text,
            "ostatni dzień": lastDay.map(LetterDay.text), "obliczenie terminu": reckoning, "miejsce uzupełnienia": destination,
        ]
        let lines = missing.enumerated().map { index, item -> [String: String?] in
            ["nr": String(index + 1), "dokument": item.document, "uwaga": item.remark]
        }
        return LetterValues(
            fields: head.fields.merging(matter.fields) { $1 }.merging(own) { $1 },
            lists: ["adresat": matter.addresseeLines, "braki": lines])
    }
}

/// The notice of what became of an application.
public struct ResultNotice: Equatable, LetterContent {
    public enum Outcome: Equatable, Sendable {
        case basicList(position: Int)
        case reserveList(position: Int)
        /// From the reserve list, after a vacancy.
        case promoted
        case notAccepted
        case formallyRejected
        case struckOff
    }

    public static var kind: LetterKind { .notice }

    public var head: LetterHead
    public var matter: LetterMatter
    public var outcome: Outcome
    /// Each a clause or a sentence, with its provision.
    public var reasons: [String]
    /// For signing the agreement, from the day after delivery; only of somebody who has a place.
    public var signingTerm: LetterTerm?
    public var reckoning: String?
    /// The instruction on an appeal; nil where the programme has none (KP-24), and then the letter says nothing of it.
    public var appeal: String?

    public init(
        head: LetterHead, matter: LetterMatter, outcome: Outcome, reasons: [String] = [], signingTerm: LetterTerm? = nil,
        reckoning: String? = nil, appeal: String? = nil
    ) {
        self.head = head
        self.matter = matter
        self.outcome = outcome
        self.reasons = reasons
        self.signingTerm = signingTerm
        self.reckoning = reckoning
        self.appeal = appeal
    }

    public var values: LetterValues {
        let own: [String: String?] = [
            "wynik": outcomeText, "czas na umowę": signingTerm?.text, "obliczenie terminu": reckoning, "pouczenie": appeal,
        ]
        return LetterValues(
            fields: head.fields.merging(matter.fields) { $1 }.merging(own) { $1 },
            lists: ["adresat": matter.addresseeLines, "powody": reasons.map { ["powód": $0] }])
    }

    private var outcomeText: String {
        switch outcome {
        case .basicList(let position): "wniosek umieszczono na liście podstawowej, pozycja \(position)"
        case .reserveList(let position): "wniosek umieszczono na liście rezerwowej, pozycja \(position)"
        case .promoted: "zwolniło się miejsce; wniosek przeniesiono z listy rezerwowej na listę podstawową"
        case .notAccepted: "wniosek nie został przyjęty do projektu"
        case .formallyRejected: "wniosek odrzucono z przyczyn formalnych"
        case .struckOff: "wniosek skreślono z listy podstawowej"
        }
    }
}

import Casework

extension English: UndoTexts {
    public var undoAction: ActionText { ActionText("Take back", "Takes back your own last act by an entry of its own, with a reason.") }
    public var undoTitle: String { "Taking back the last act" }
    public var undoHelp: String {
        "An act is taken back by an entry of its own, with a reason; both stay in the journal. You can take back your own last act as long as nothing else has been saved in the case. A signed agreement, a handover and a return are not taken back: the screen says what to do instead."
    }
    public var undoNothingYet: String { "Nothing has been saved here since the program was started. A decision on an application is taken back on its screen." }
    public var undoReason: String { "Reason" }
    public var undoReasonHint: String { "Why the act is taken back, such as a slip in the application's number." }
    public var undoAsk: String { "Take the act back?" }
    public var undoDone: String { "The act is taken back; both entries are in the journal." }
    public var undoTooLate: String { "Something has been saved in the case meanwhile. Please look at how it stands now." }
    public func undoNow(_ standing: String) -> String { "Now: " + standing }
    public func undoThen(_ standing: String) -> String { "Then: " + standing }
    public var undoEnrolled: String { "on the group's list" }
    public var undoNotEnrolled: String { "not in the group" }
    public func undoSessions(_ days: [String]) -> String { "sessions " + days.joined(separator: ", ") }
    public func undoMarked(_ count: Int) -> String { "attendance entered, " + persons(count) }
    public var undoMarksBefore: String { "attendance of these persons as before" }
    public var undoPlanned: String { "session planned" }
    public var undoNotPlanned: String { "without this session" }
    public var undoNotReported: String { "without the report" }
    public func insteadOfUndo(_ command: Command) -> String {
        switch command {
        case .recordFormalResult, .decideList, .withdrawApplication, .enrol, .removeParticipant, .planSession, .markAttendance, .reportFailure,
            .installEquipment, .resign, .strikeOff, .recordDeath:
            ""
        case .openProject, .raisePlaces: "The number of places cannot be made smaller."
        case .changeRole: "A granted or revoked role is not undone: the coordinator records the opposite (teczka user)."
        case .saveHousehold, .saveApplication, .saveEquipment, .savePublicUnit: "A saved form is not taken back: correct the mistake in it (F4); the change stays in the journal."
        case .takeBackDecision, .takeBackGroupChange, .withdrawFailure: "What was taken back stays so: record the same act once more."
        case .recommend: "Lists that were handed over are not undone; before that, they are saved anew."
        case .sitting: "An act of a sitting is not undone: the committee records another, or takes the proposed list back. A closed list is final."
        case .award: "A notice and a place given from the reserve list are not undone: record a resignation or a striking off."
        case .draftLoan: "A prepared agreement is not taken back: it may stay unsigned, and the application can be withdrawn."
        case .signLoan: "A signed agreement cannot be taken back. Before the handover the application can be withdrawn, after it a return ends the loan."
        case .handOver: "A handover cannot be taken back: the equipment comes back with a return protocol."
        case .returnEquipment: "A return cannot be taken back: lending again takes a new agreement."
        case .sendToService: "Sending to the service is not taken back: an entry on the repair, with an explanation, closes the failure."
        case .recordRepair: "A repaired failure is not opened again: please report a new one."
        case .defineModule, .formGroup: "This entry cannot be taken back; please tell the coordinator of the mistake."
        case .earlier: "A line of the list of earlier beneficiaries is not taken back; a wrong decision is corrected with the key b on the application, with a reason."
        case .setCaseNumbering: "A pattern of case numbers is not taken back: set another; numbers that were given stay."
        case .planRound: "A round that is not open is not taken back: its window can be changed."
        case .openRound, .extendRound, .closeRound, .decideRound: "A step of a round cannot be taken back; the coordinator says what follows."
        case .publish: "A publication is not taken back: the list is taken down, and the round's screen records it."
        case .objectToPublication: "An objection is taken back by a record of its own, and can be made again (teczka publish object)."
        case .beginVerification: "A formal check that has begun is not taken back: its result ends it."
        case .callToSupplement: "A call is not taken back: an entry that nothing more will come ends it."
        case .recordCallLetters: "The letter can be written once more; the entry about it need not be taken back."
        case .deliverCall: "A wrong day of delivery is put right by recording the delivery once more."
        case .recordSupplement: "A supplement is not taken back: correct the mistake in the form (F4)."
        case .takeBackEquipment: "Equipment taken back from a unit stays so: add it to the unit once more."
        }
    }
}

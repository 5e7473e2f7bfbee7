import Casework

private func change(_ login: String, _ act: ChangeRole.Act, _ role: Role, reason: String = "upoważnienie") -> Command {
    .changeRole(ChangeRole(project: Sample.project, login: login, role: role, act: act, reason: reason))
}

/// An office that ola founded.
private func founded() throws -> Office {
    var office = try Office.open()
    office.foundedBy = "ola"
    return office
}

let userRows: [RefusalRow] = [
    RefusalRow("a role that somebody has", founded, change("ela", .grant, .clerk), because(.roleHeldAlready(.clerk), FieldKey.userRole)),
    RefusalRow("a role that somebody does not have", founded, change("ela", .revoke, .trainer), because(.roleNotHeld(.trainer), FieldKey.userRole)),
    RefusalRow("the last coordinator's role", founded, change("ola", .revoke, .coordinator), because(.lastCoordinator, FieldKey.userRole)),
    RefusalRow(
        "a role for nobody and without a reason", founded, change(" ", .grant, .trainer, reason: ""), because(.nameMissing, FieldKey.userLogin),
        because(.reasonMissing, FieldKey.userReason)),
    RefusalRow("a clerk who grants", founded, change("ela", .grant, .trainer), as: .clerk, because(.roleMayNot(.clerk))),
]

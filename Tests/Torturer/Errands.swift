import Casework
import Journal
import OfficeSupport
import Rules
import Storage

/// Makes a training office with its project opened.
func foundOffice(_ arguments: Arguments) throws {
    let office = try Office.create(
        arguments.text("dir"), programme: Resource.programme, law: Resource.law, trainingDay: day("2014-03-12"), RealOffice.environment(login: "founder"))
    let project = OpenProject(project: caseID(1), programme: "stegna-2013", places: 32)
    let id = TortureScript.commandID(writer: 51, serial: 1)
    guard case .saved = try office.submit(Submission(id: id, command: .openProject(project), base: [])) else { fail("no project") }
    office.close()
}

/// What the coordinator does in passing: a copy, a new index, an erasure.
func runErrand(_ arguments: Arguments) throws {
    let office = try Workplace(arguments, login: "founder").office
    emit("ready")
    switch arguments.role {
    case "backup":
        let manifest = try untilFree { try office.backup(to: arguments.text("target")) }
        emit("done \(manifest.seq)")
    case "rebuild": emit("done \(try untilFree { try office.rebuildIndex() })")
    default:
        let number = arguments.number("number")
        let doomed = TortureScript.doomed(number)
        let command = Command.saveHousehold(SaveHousehold(household: doomed.household, content: doomed.content))
        let id = TortureScript.commandID(writer: 50, serial: number)
        guard case .saved = try untilFree({ try office.submit(Submission(id: id, command: command, base: [])) }) else { fail("not registered") }
        emit("registered \(number)")
        let list = ErasedList(path: arguments.text("dir") + ".erased", fileSystem: RealFileSystem())
        let report = try untilFree { try office.erase(doomed.person, basis: .consentWithdrawn, list: list) }
        emit("done \(report?.order ?? 0)")
    }
}

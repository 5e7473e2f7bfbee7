import Foundation
import TestSupport
import Testing

@Suite("teczka user: who has which role", .serialized)
struct UserCommandTests {
    private func roles(_ office: TestOffice) throws -> [String: [String]] {
        let outcome = try office.command("user", "list", "--json")
        var roles: [String: [String]] = [:]
        for line in outcome.lines {
            let user = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
            roles[try #require(user["login"] as? String)] = user["roles"] as? [String]
        }
        return roles
    }

    @Test("Granted, listed, revoked; refusals say what to do and store nothing")
    func story() throws {
        let office = try TestOffice()
        let me = try #require(try roles(office).first { $0.value == ["coordinator"] }?.key)
        let granted = try office.command("user", "grant", "ekowalska", "committee", "--reason", "uchwała 12/2012")
        #expect(granted.status == 0 && granted.output == "Nadano rolę „komisja”: ekowalska.\n" && granted.errors.isEmpty)
        #expect(try roles(office) == [me: ["coordinator"], "ekowalska": ["clerk", "committee"]])
        let list = try office.command("user", "list")
        #expect(list.output.contains("ekowalska") && list.output.contains("komisja") && list.output.contains("uchwała 12/2012"))
        let again = try office.command("user", "grant", "ekowalska", "committee", "--reason", "x")
        #expect(again.status == 65 && again.errors.contains("teczka user list") && again.output.isEmpty)
        let last = try office.command("user", "revoke", me, "coordinator", "--reason", "x", "--lang", "en")
        #expect(last.status == 65 && last.errors.contains("last coordinator"))
        #expect(office.records(of: "role_granted") == 1 && office.records(of: "role_revoked") == 0)
        let second = try office.command("user", "grant", "jnowak", "coordinator", "--reason", "zastępstwo", "--json")
        #expect(second.status == 0 && second.output.contains(#""roles":["clerk","coordinator"]"#))
        #expect(try office.command("user", "revoke", me, "coordinator", "--reason", "zmiana").status == 0)
        let refused = try office.command("user", "grant", me, "coordinator", "--reason", "x")
        #expect(refused.status == 77 && !refused.errors.isEmpty)
        #expect(try office.command("user", "grant", "ktos", "szef", "--reason", "x").status == 64)
        #expect(try office.verified())
    }
}

import StrictJSON
import Testing

@Suite("StrictJSON: decoding") struct JSONObjectTests {
    private func object(_ text: String) throws -> JSONObject { try JSONObject(StrictJSON.parse(text)) }

    @Test("values of the right kind are handed out") func accessors() throws {
        let root = try object(#"{"s":"x","i":7,"b":true,"a":[1,2],"o":{"n":null},"l":["p","q"],"m":[{"k":1}],"n":null}"#)
        #expect(try root.string("s") == "x")
        #expect(try root.int("i") == 7)
        #expect(try root.bool("b"))
        #expect(try root.array("a").map(\.path) == ["a[0]", "a[1]"])
        #expect(try root.array("a")[1].int() == 2)
        #expect(try root.object("o").path == "o")
        #expect(try root.strings("l") == ["p", "q"])
        #expect(try root.objects("m")[0].int("k") == 1)
        #expect(try root.require("n").isNull)
        #expect(root.keys == ["s", "i", "b", "a", "o", "l", "m", "n"])
        #expect(root.contains("n"))
        #expect(!root.contains("z"))
        #expect(root.nodes.map(\.key) == root.keys)
        #expect(try root.optionalString("s") == "x")
        #expect(try root.optionalInt("i") == 7)
        #expect(try root.optionalBool("b") == true)
        #expect(try root.optionalArray("a")?.count == 2)
        #expect(try root.optionalObject("o") != nil)
        #expect(try root.optionalString("n") == nil)
        #expect(try root.optionalInt("z") == nil)
    }

    @Test("a missing key names the object's line and path") func missing() throws {
        let root = try object("{\n\"limits\": [\n {\"a\": 1}]}")
        let error = try #require(throws: StrictJSONError.self) { try root.objects("limits")[0].int("b") }
        #expect(error.reason == .missingKey("b"))
        #expect(error.path == "limits[0]")
        #expect(error.line == 3)
        #expect(error.description == "line 3, column 2, limits[0]: the key \"b\" is missing")
    }

    @Test("an unknown key is refused at its own line") func unknown() throws {
        let root = try object("{\"a\": 1,\n \"zly\": 2}")
        try root.refuseUnknownKeys(["a", "zly"])
        let error = try #require(throws: StrictJSONError.self) { try root.refuseUnknownKeys(["a"]) }
        #expect(error.reason == .unknownKey("zly"))
        #expect(error.line == 2)
        #expect(error.column == 2)
    }

    @Test("a value of another kind is refused without being repeated") func wrongKind() throws {
        let root = try object(#"{"s":"tajne","i":1,"d":1.5}"#)
        let refusals: [StrictJSONError] = [
            try #require(throws: StrictJSONError.self) { try root.int("s") },
            try #require(throws: StrictJSONError.self) { try root.string("i") },
            try #require(throws: StrictJSONError.self) { try root.bool("s") },
            try #require(throws: StrictJSONError.self) { try root.array("s") },
            try #require(throws: StrictJSONError.self) { try root.object("s") },
            try #require(throws: StrictJSONError.self) { try root.int("d") },
            try #require(throws: StrictJSONError.self) { try root.optionalInt("s") },
            try #require(throws: StrictJSONError.self) { try JSONObject(.string("tajne"), path: "x") },
        ]
        for refusal in refusals { #expect(!refusal.description.contains("tajne")) }
        #expect(refusals[0].description.hasSuffix("s: expected an integer, found a string"))
        #expect(refusals[5].description.hasSuffix("d: expected an integer, found a number with a fraction"))
    }

    @Test("a decoder's own errors point at the value, or at the object where it is missing") func ownErrors() throws {
        let root = try object("{\n \"day\": \"x\"}")
        #expect(root.error(at: "day", "not a day").description == "line 2, column 9, day: not a day")
        #expect(root.error(at: "none", "not a day").line == 1)
        #expect(root.error("two at once").reason == .unfit("two at once"))
        #expect(try root.require("day").error("not a day").path == "day")
    }

    @Test("every reason has a sentence") func sentences() {
        let reasons: [StrictJSONError.Reason] = [
            .unexpectedEnd, .unexpectedByte, .trailingComma, .duplicateKey("k"), .loneSurrogate, .invalidUTF8, .invalidEscape,
            .controlCharacter, .leadingZero, .invalidNumber, .tooDeep, .trailingBytes, .missingKey("k"), .unknownKey("k"),
            .wrongType(expected: "a string", found: "an object"), .unfit("no"), .empty, .missingComma, .tooLarge,
        ]
        #expect(Set(reasons.map(\.sentence)).count == reasons.count)
    }
}

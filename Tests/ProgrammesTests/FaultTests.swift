import Foundation
import Programmes
import Rules
import Testing

@Suite("Faults of files")
struct FaultTests {
    private func shipped(_ path: String) throws -> String { String(decoding: try Shipped.bytes(path), as: UTF8.self) }

    /// The faults of the preset after replacing the first occurrence of a text; line and message of each.
    private func faults(replacing old: String, with new: String) throws -> [FileFault] {
        let text = try shipped("programmes/stegna-2013.json")
        let range = try #require(text.range(of: old), "the preset holds what the test changes")
        let changed = text.replacingCharacters(in: range, with: new)
        do throws(FileFaults) {
            _ = try ProgrammeReader.read(Array(changed.utf8), file: "changed.json", law: Shipped.law)
            return []
        } catch {
            #expect(error.file == "changed.json")
            return error.faults
        }
    }

    /// The line of the first occurrence of a text in the preset.
    private func line(of text: String) throws -> Int {
        let preset = try shipped("programmes/stegna-2013.json")
        let range = try #require(preset.range(of: text))
        return preset[..<range.lowerBound].utf8.count { $0 == 0x0A } + 1
    }

    @Test("A fault is named with its line, path and remedy", arguments: [
        (#""grantee": "Gmina Stegna""#, #""grante": "Gmina Stegna""#, #"the key "grante" is unknown"#),
        (#""criterion": "filed_in_window""#, #""criterion": "filed_in_widow""#, #"the criterion "filed_in_widow" is unknown"#),
        (#""kinds": ["permanent", "temporary"]"#, #""kind": ["permanent"]"#, #"the key "kind" is unknown"#),
        (#""kinds": ["permanent", "temporary"]"#, #""kinds": ["seasonal"]"#, "must be one of permanent, temporary"),
        (#""kinds": ["permanent", "temporary"]"#, #""kinds": []"#, "must not be empty"),
        (#""P-7": "neither""#, #""P-7": "either""#, "must be one of neither, not_both"),
        (#""P-7": "neither""#, #""P-77": "neither""#, "no policy with this number"),
        (#""single_threshold": "social_assistance.single""#, #""single_threshold": "social_assistance.sinlge""#, "no threshold"),
        (#""manual_review": ["zus_dependent_living"]"#, #""manual_review": ["zus_dependent"]"#, "must be one of pzon_severe"),
        (#""child_certificate_under": 16"#, #""child_certificate_under": 160"#, "must be from 1 to 30"),
        (#""closes": "2013-12-16""#, #""closes": "2013-11-24""#, "closes on 2013-11-24, before it opens on 2013-11-25"),
        (#""closes": "2013-12-16""#, #""closes": "2013-12-32""#, "no such day"),
        (#""closes": "2013-12-16""#, #""closes": "16.12.2013""#, "not a day of the form"),
        (#""closes_at": "14:00""#, #""closes_at": "14.00""#, "not a time"), (#""closes_at": "14:00""#, #""closes_at": "24:60""#, "no such time"),
        (#""post": "postmark""#, #""post": "stamp""#, "must be one of postmark, receipt"),
        (#""social_assistance.single": "542,00""#, #""social_assistance.single": "1.270""#, #"write "1 270" or "1,27""#),
        (#""social_assistance.single": "542,00""#, #""social_assistance.single": "542.50""#, #"write "542,50""#),
        (#""closes_at": "14:00""#, #""closes_hour": "14:00""#, #"did you mean "closes_at"? Known here: closes, closes_at"#),
        (#""claimed_group": ["G-HI"]"#, #""claimed_group": ["G-HX"]"#, #"the programme has no group "G-HX""#),
        (#""claimed_group": ["G-HI"]"#, #""claimed_groups": ["G-HI"]"#, "is unknown"),
        (#""code": "G-HI""#, #""code": "G-SCH""#, "this group stands twice, first in line"),
        (#""id": "gate.registered""#, #""id": "filing.window""#, "this identifier stands twice"),
        (#""kind": "school_opinion""#, #""kind": "application_form""#, "this kind of document stands twice"),
        (#""role": "filing""#, #""role": "group""#, "must be one of filing, gate, exclusion"),
        (#""format": 1"#, #""format": 2"#, "this program reads format 1"),
        (#""households": 32"#, #""households": "32""#, "expected an integer"),
        (#""households": 32"#, #""households": 12345678901234567890123456"#, "the number is too large"),
        (#""households": 32"#, #""households": 32.5"#, "expected an integer"),
        (#""internet_from": "project_end""#, #""internet_from": "moon""#, "must be one of agreement, project_end"),
        (#""version": 2"#, #""version": 0"#, "must be from 1"),
        (#""territory": "Gmina Stegna""#, #""territory": """#, "must not be empty"),
        (#""when": "always""#, #""when": "sometimes""#, "must be always, represented, or an object"),
        (#"{"registration": "temporary"}"#, #"{"registration": "temporary", "all": []}"#, "must have exactly one key"),
        (#""requirements": ["ST-23"]"#, #""requirements": [23]"#, "expected a string"),
    ])
    func named(_ old: String, _ new: String, _ message: String) throws {
        let faults = try faults(replacing: old, with: new)
        let fault = try #require(faults.first { $0.message.contains(message) })
        #expect(fault.line == (try line(of: old)))
        #expect(!fault.path.isEmpty)
        #expect(fault.description.contains("line \(fault.line), column \(fault.column), \(fault.path)"))
    }

    @Test("Missing keys, strange shapes and grammar", arguments: [
        (#""source": "rules", "place": "termin"#, #""source": "rule", "place": "termin"#, #""rule" is not in "sources" (there: rules)"#),
        ("[\"disability\"],\n      \"condition\":", "[\"disability\"], \"modelled\": true,\n      \"conditions\":", #"the key "condition" is missing"#),
        (#""grantee": "Gmina Stegna","#, "", #"the key "grantee" is missing"#),
        (#"{"criterion": "filed_in_window", "#, #"{"criterion": "filed_in_window", "all": [], "#, "must have exactly one of criterion, all, any"),
        (#"{"criterion": "filed_in_window", "#, #"{"all": [], "#, "must not be empty"),
        (#"{"criterion": "filed_in_window", "#, #"{"any": [], "#, "belongs to a criterion only"),
        (#""parameters": {"kinds": ["permanent", "temporary"]},"#, "", "the criterion needs kinds"),
        (#""parameters": {"kinds": ["permanent", "temporary"]}"#, #""parameters": {}"#, #"the key "kinds" is missing"#),
        (#"{"kinds": ["permanent", "temporary"]}"#, #"["kinds"]"#, "expected an object"),
        (#""format": 1,"#, #""format": 1,,"#, "not allowed"),
        (#""policies": {"#, #""policies": [], "polices": {"#, "expected an object"),
        (#""sources": {"rules": "Regulamin naboru Gminy Stegna"}"#, #""sources": []"#, "expected an object"),
        (#""thresholds": {"#, #""thresholds": [], "x": {"#, "expected an object"),
        (#"{"not": {"applicant_under": 16}}"#, #"{"not": {"applicant_under": 0}}"#, "must be from 1 to 120"),
        (#""P-1": "filing_date""#, #""P-1": 1"#, "expected a string"),
    ])
    func refused(_ old: String, _ new: String, _ message: String) throws {
        #expect(try faults(replacing: old, with: new).contains { $0.message.contains(message) })
    }

    @Test("All faults of a file are named at once, in order of lines")
    func collected() throws {
        let text = try shipped("programmes/stegna-2013.json")
            .replacing(#""grantee""#, with: #""grante""#).replacing(#""P-9": "completed""#, with: #""P-9": "x""#)
            .replacing("filed_in_window", with: "nothing")
        let error = #expect(throws: FileFaults.self) {
            try ProgrammeReader.read(Array(text.utf8), file: "bad.json", law: Shipped.law)
        }
        let lines = try #require(error).faults.map(\.line)
        #expect(lines.count == 4)
        #expect(lines == lines.sorted())
        #expect(error?.description.split(separator: "\n").count == 4)
        #expect(error?.description.hasPrefix("bad.json: line 1") == true)
    }

    @Test("Not JSON, not an object, nothing", arguments: ["", "[]", "{", "null", "{}"])
    func shapes(_ text: String) {
        #expect(throws: FileFaults.self) { try ProgrammeReader.read(Array(text.utf8), file: "x", law: Shipped.law) }
        #expect(throws: FileFaults.self) { try LawReader.holidays(Array(text.utf8), file: "x") }
        if text != "{}" && text != "[]" { #expect(throws: FileFaults.self) { try CaseReader.read(Array(text.utf8), file: "x") } }
    }

    @Test("A group that waits may not have a condition")
    func waiting() throws {
        let faults = try faults(replacing: #""condition": {"#, with: #""condition": {"#)
        #expect(faults.isEmpty)
        let text = try shipped("programmes/stegna-2013.json")
            .replacing(#"{"source": "rules", "place": "kryteria szczegółowe pkt 4""#, with: #"{"source": "rules", "place": "pkt 4""#)
        let changed = text.replacing(#""code": "G-SA","#, with: #""code": "G-SA", "modelled": false,"#)
        let error = #expect(throws: FileFaults.self) {
            try ProgrammeReader.read(Array(changed.utf8), file: "x", law: Shipped.law)
        }
        #expect(error?.faults.map(\.message) == ["a group with a condition is modelled"])
    }

    @Test("A document that is not in sources is told once, with those that are and how often it is cited")
    func sources() throws {
        let text = try shipped("programmes/stegna-2013.json")
        let changed = text.replacing(#""source": "rules""#, with: #""source": "site""#)
        let count = text.split(separator: #""source": "rules""#).count - 1
        let error = #expect(throws: FileFaults.self) { try ProgrammeReader.read(Array(changed.utf8), file: "x", law: Shipped.law) }
        #expect(error?.faults.map(\.message) == [#""site" is not in "sources" (there: rules); places that cite it: \#(count), the first here"#])
    }

    @Test("What was refused draws no further fault after it", arguments: [
        (#"{"any": ["#, #"{"any": [{"criterion": "lerner", "provision": {"source": "r", "place": "4", "requirements": []}}], "x": ["#, 2),
        (#""sources": {"r": "Regulamin"}"#, #""sources": 1"#, 1), (#""sources": {"r": "Regulamin"}"#, #""sources": {"r": 1}"#, 1),
    ])
    func following(_ old: String, _ new: String, _ count: Int) throws {
        let changed = try SmallProgramme.replacing(old, with: new)
        let error = #expect(throws: FileFaults.self) { try ProgrammeReader.read(Array(changed.utf8), file: "x", law: Shipped.law) }
        #expect(error?.faults.count == count, "\(error?.description ?? "")")
        let person = #"{"applicant": "a", "persons": [{"id": "a", "sex": "x"}]}"#
        let single = person.replacing(#""id": "a", "sex": "x""#, with: #""id": "a", "certificates": 1, "x": 1"#)
        for text in [person, single] {
            let error = #expect(throws: FileFaults.self) { try CaseReader.read(Array(text.utf8), file: "x") }
            #expect(error?.description.contains("no person") == false)
        }
    }

    @Test("A gap or overlap says which days and how to mend it", arguments: [
        ("2013-09-01", "2013-09-03", "no entry covers the days 2013-09-02 to 2013-09-02; let this one begin on 2013-09-02"),
        ("2013-09-03", "2013-09-03", "the entry before this one ends on 2013-09-03, so the days overlap; let this one begin on 2013-09-04"),
    ])
    func days(_ end: String, _ start: String, _ message: String) throws {
        let entries = #"[{"amount": "456,00", "to": "\#(end)"}, {"amount": "456,00", "from": "\#(start)"}]"#
        let changed = try SmallProgramme.replacing(#""456,00""#, with: entries)
        let error = #expect(throws: FileFaults.self) { try ProgrammeReader.read(Array(changed.utf8), file: "x", law: Shipped.law) }
        #expect(error?.faults.map(\.message) == [message])
    }

    @Test("The word that was probably meant", arguments: [
        ("aplicant", "applicant"), ("close", "closes"), ("closes_hour", "closes_at"), ("polices", "policies"), ("shoe_size", nil), ("x", nil),
    ] as [(String, String?)])
    func near(_ word: String, _ meant: String?) {
        #expect(nearest(to: word, among: ["applicant", "closes", "closes_at", "policies", "persons", "opens"]) == meant)
    }
}

import Foundation
import Programmes
import Rules
import Testing

/// The shipped files, read from the checkout beside the tests.
enum Shipped {
    static func bytes(_ path: String) throws -> [UInt8] {
        // The checkout's root lies three levels above this file.
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return [UInt8](try Data(contentsOf: root.appendingPathComponent("Resources/" + path)))
    }

    static let law: LawTables = {
        do {
            return LawTables(
                thresholds: try LawReader.thresholds(bytes("law/income-thresholds.json"), file: "income-thresholds.json"),
                holidays: try LawReader.holidays(bytes("law/public-holidays.json"), file: "public-holidays.json"),
                certificates: try LawReader.certificates(
                    bytes("law/disability-certificates.json"), file: "disability-certificates.json"))
        } catch {
            preconditionFailure("the shipped law does not read: \(error)")
        }
    }()

    static let stegna: RuleSet = {
        do {
            return try ProgrammeReader.read(bytes("programmes/stegna-2013.json"), file: "stegna-2013.json", law: law).ruleSet
        } catch {
            preconditionFailure("the preset does not read: \(error)")
        }
    }()
}

/// A day written in a test.
func day(_ iso: String) -> CalendarDay {
    guard let day = CalendarDay(iso: iso) else { preconditionFailure("a test names a day that does not exist") }
    return day
}

/// A time of day written in a test.
func time(_ iso: String) -> TimeOfDay {
    guard let time = TimeOfDay(iso: iso) else { preconditionFailure("a test names a time that does not exist") }
    return time
}

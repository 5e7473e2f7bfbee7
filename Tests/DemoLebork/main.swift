import Foundation
import Stories
import TestSupport

// demo-lebork PROGRAM ROOM [--fast]: plays the recruitment of Lębork with the real program, in a room that the caller has made and takes away.
// 0 when everything came out as told, 1 when something did not, 64 for a mistake of use.

let words = Array(CommandLine.arguments.dropFirst())
guard words.count >= 2, words.dropFirst(2).allSatisfy({ $0 == "--fast" }) else {
    FileHandle.standardError.write(Data("demo-lebork: use scripts/demo-lebork [--fast]\n".utf8))
    exit(64)
}
let isFast = words.contains("--fast")
let audience: any Audience = isFast ? Listener() : Onlooker()
do {
    try LeborkStory(Stage(room: words[1], program: words[0], audience: audience)).play()
    audience.told("")
} catch {
    (audience as? Onlooker)?.leave()
    FileHandle.standardError.write(Data("demo-lebork: nie wyszło, jak zapowiedziano:\n\(error)\n".utf8))
    exit(1)
}
(audience as? Onlooker)?.leave()

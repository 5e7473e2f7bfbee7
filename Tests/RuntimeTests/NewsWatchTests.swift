import Foundation
import Glibc
@testable import Runtime
import Testing

@Suite("The watch for news") struct NewsWatchTests {
    private func office() throws -> String {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("news-" + UUID().uuidString).path
        try FileManager.default.createDirectory(atPath: path + "/presence", withIntermediateDirectories: true)
        try Data("x".utf8).write(to: URL(fileURLWithPath: path + "/news"))
        return path
    }

    @Test("A save, an opening, a change and an end are told apart; nothing is told of nothing, nor of a reader's look")
    func events() throws {
        let path = try office()
        defer { removeTree(path) }
        let watch = try #require(NewsWatch(news: path + "/news", presence: path + "/presence"))
        #expect(watch.drain() == News())
        #expect(utimes(path + "/news", nil) == 0)
        #expect(watch.drain() == News(saved: true))
        let name = String(repeating: "a", count: 32)
        let file = open(path + "/presence/" + name, O_RDWR | O_CREAT | O_EXCL, 0o660)
        #expect(watch.drain() == News(presence: true))
        #expect(write(file, "x", 1) == 1)
        #expect(watch.drain() == News(presence: true))
        let reader = open(path + "/presence/" + name, O_RDONLY)
        close(reader)
        #expect(watch.drain() == News())
        close(file)
        #expect(watch.drain() == News(presence: true, ended: [name]))
        unlink(path + "/presence/" + name)
        #expect(watch.drain() == News(presence: true))
    }

    @Test("Without the file there is no watch; without the directory there is one for saves")
    func missing() throws {
        let path = try office()
        defer { removeTree(path) }
        #expect(NewsWatch(news: path + "/none", presence: nil) == nil)
        #expect(NewsWatch(news: path + "/news", presence: path + "/none") == nil)
        let watch = try #require(NewsWatch(news: path + "/news", presence: nil))
        #expect(utimes(path + "/news", nil) == 0)
        #expect(watch.drain() == News(saved: true))
    }
}

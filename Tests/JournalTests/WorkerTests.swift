import Testing

@testable import Journal

@Suite("A thread that works on what it is handed")
struct WorkerTests {
    /// Touched by the worker, and by the test once it has waited.
    private final class Log: @unchecked Sendable {
        var numbers: [Int] = []
    }

    @Test("Pieces are done in their order, and what they wrote is there after waiting for them")
    func order() {
        let log = Log()
        let worker = BackgroundWorker()
        for number in 1...1_000 {
            let piece = worker.add { log.numbers.append(number) }
            #expect(piece == number)
            if number % 97 == 0 {
                worker.wait(for: piece)
                #expect(log.numbers == Array(1...number))
            }
        }
        worker.wait(for: 1_000)
        #expect(log.numbers == Array(1...1_000))
    }

    @Test("Letting it go waits for what was handed over")
    func end() {
        let log = Log()
        do {
            let worker = BackgroundWorker()
            for number in 1...100 { _ = worker.add { log.numbers.append(number) } }
        }
        #expect(log.numbers == Array(1...100))
    }
}

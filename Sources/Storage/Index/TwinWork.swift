import Journal

/// Does the same with each of many items on two threads, one half each. What few items need is done at once: a thread costs more than they do.
///
/// Used from one thread. The index's connection stays with it: what is shared out is reading and writing JSON.
final class TwinWork {
    /// Fewer are not worth a thread.
    static let least = 512

    /// As many are shared out, `least` but in tests.
    let least: Int

    init(least: Int = TwinWork.least) { self.least = least }

    private lazy var worker = BackgroundWorker()

    /// What the other thread has made; read after its piece was waited for.
    private final class Share<Value>: @unchecked Sendable {
        var values: Result<[Value], any Error> = .success([])
    }

    /// The results in the order of the items. Where items fail, the error of the first is thrown, as if they had been done one after another.
    ///
    /// - Parameters:
    ///   - own: What this thread works with.
    ///   - other: Makes the same for the other thread.
    ///   - work: Touches nothing but its item and its thread's tool.
    func map<Item: Sendable, Tool, Value>(
        _ items: [Item], own: Tool, other: @escaping @Sendable () -> Tool, _ work: @escaping @Sendable (Tool, Item) throws -> Value
    ) throws -> [Value] {
        guard items.count >= least else { return try items.map { try work(own, $0) } }
        let (first, second) = (items[..<(items.count / 2)], items[(items.count / 2)...])
        let share = Share<Value>()
        let piece = worker.add {
            let tool = other()
            share.values = Result { try second.map { try work(tool, $0) } }
        }
        let values = Result { try first.map { try work(own, $0) } }
        worker.wait(for: piece)
        return try values.get() + share.values.get()
    }
}

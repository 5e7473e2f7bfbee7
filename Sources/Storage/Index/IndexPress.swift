import GRDB
import Journal

/// Writes a whole new index in a thread of its own, so that its caller reads the journal and makes rows the while.
///
/// Pieces of work are done in the order in which they are handed over. After one that fails none is done any more, and the caller hears
/// of it within the next few. Used from one thread.
final class IndexPress {
    /// How many pieces may wait besides the one that is being done; each holds a batch in memory.
    private static let depth = 1

    private let queue: DatabaseQueue
    private let worker = BackgroundWorker()
    private let state = State()
    private var pending: [Piece<Void>] = []

    /// Belongs to the worker; once there is a failure, it stays as it is.
    private final class State: @unchecked Sendable {
        var failure: (any Error)?
    }

    /// A piece of work and, once it is done, what it has answered. Whoever reads that has waited for its number.
    final class Piece<Answer>: @unchecked Sendable {
        fileprivate var answer: Result<Answer, any Error>?
        fileprivate var number = 0
    }

    /// What a piece behind a failure answers; whoever waits for it is told the failure.
    private struct Skipped: Error {}

    init(_ queue: DatabaseQueue) { self.queue = queue }

    /// Hands over a piece whose answer is wanted later.
    func begin<Answer>(_ work: @escaping @Sendable (Database) throws -> Answer) -> Piece<Answer> {
        let piece = Piece<Answer>()
        let (queue, state) = (queue, state)
        piece.number = worker.add {
            piece.answer = Result {
                if state.failure != nil { throw Skipped() }
                do {
                    return try queue.inDatabase(work)
                } catch {
                    state.failure = error
                    throw error
                }
            }
        }
        return piece
    }

    /// Waits for a piece's answer; throws what it threw, or what one before it threw.
    func answer<Answer>(of piece: Piece<Answer>) throws -> Answer {
        worker.wait(for: piece.number)
        while let first = pending.first, first.number < piece.number { try settle() }
        return try result(of: piece)
    }

    /// Hands over a piece that answers nothing, and waits while too many are waiting.
    func add(_ work: @escaping @Sendable (Database) throws -> Void) throws {
        if pending.count > Self.depth { try settle() }
        pending.append(begin(work))
    }

    /// Waits for all pieces; throws what the first failing one threw.
    func finish() throws {
        while !pending.isEmpty { try settle() }
    }

    private func settle() throws {
        let piece = pending.removeFirst()
        worker.wait(for: piece.number)
        try result(of: piece)
    }

    private func result<Answer>(of piece: Piece<Answer>) throws -> Answer {
        guard let answer = piece.answer else { preconditionFailure("a piece that is done has an answer") }
        do {
            return try answer.get()
        } catch let skipped as Skipped {
            throw state.failure ?? skipped
        }
    }
}

import Glibc

/// A thread that carries out pieces of work one after another, in the order in which they were handed over, while its owner makes the
/// next one ready.
///
/// Used from one thread; what a piece touches belongs to the worker until the piece is done. Where the system has no thread to give,
/// each piece is done at once by whoever hands it over.
package final class BackgroundWorker {
    /// A piece of work.
    package typealias Work = @Sendable () -> Void

    /// What both threads see; its address never changes.
    private struct Shared {
        var mutex = pthread_mutex_t()
        var changed = pthread_cond_t()
        var waiting: [Work] = []
        var done = 0
        var isOver = false
    }

    private let shared: UnsafeMutablePointer<Shared>
    private var thread: pthread_t?
    private var handedOver = 0

    package init() {
        shared = .allocate(capacity: 1)
        shared.initialize(to: Shared())
        pthread_mutex_init(&shared.pointee.mutex, nil)
        pthread_cond_init(&shared.pointee.changed, nil)
        // Signals belong to the thread that reads the keys.
        var all = sigset_t()
        var before = sigset_t()
        sigfillset(&all)
        pthread_sigmask(SIG_SETMASK, &all, &before)
        var thread = pthread_t()
        if pthread_create(&thread, nil, { BackgroundWorker.run($0) }, shared) == 0 { self.thread = thread }
        pthread_sigmask(SIG_SETMASK, &before, nil)
    }

    /// Waits for all pieces.
    deinit {
        if let thread {
            locked { shared.pointee.isOver = true }
            pthread_join(thread, nil)
        }
        pthread_mutex_destroy(&shared.pointee.mutex)
        pthread_cond_destroy(&shared.pointee.changed)
        shared.deinitialize(count: 1)
        shared.deallocate()
    }

    /// Hands over a piece; answers its number, which ``wait(for:)`` takes.
    package func add(_ work: @escaping Work) -> Int {
        handedOver += 1
        if thread == nil {
            work()
        } else {
            locked { shared.pointee.waiting.append(work) }
        }
        return handedOver
    }

    /// Waits until a piece, and every one before it, is done; what they wrote may be read then.
    package func wait(for number: Int) {
        guard thread != nil else { return }
        pthread_mutex_lock(&shared.pointee.mutex)
        while shared.pointee.done < number { pthread_cond_wait(&shared.pointee.changed, &shared.pointee.mutex) }
        pthread_mutex_unlock(&shared.pointee.mutex)
    }

    private func locked(_ change: () -> Void) {
        pthread_mutex_lock(&shared.pointee.mutex)
        change()
        pthread_cond_signal(&shared.pointee.changed)
        pthread_mutex_unlock(&shared.pointee.mutex)
    }

    private static func run(_ context: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
        guard let shared = context?.assumingMemoryBound(to: Shared.self) else { return nil }
        pthread_mutex_lock(&shared.pointee.mutex)
        while true {
            guard !shared.pointee.waiting.isEmpty else {
                if shared.pointee.isOver { break }
                pthread_cond_wait(&shared.pointee.changed, &shared.pointee.mutex)
                continue
            }
            // Only one of the two ever waits: the owner for a piece, or this thread for the next one.
            carryOut(shared)
            shared.pointee.done += 1
            pthread_cond_signal(&shared.pointee.changed)
        }
        pthread_mutex_unlock(&shared.pointee.mutex)
        return nil
    }

    /// Carries out the next piece without the mutex; what it holds goes with it, before anybody hears that it is done.
    private static func carryOut(_ shared: UnsafeMutablePointer<Shared>) {
        let work = shared.pointee.waiting.removeFirst()
        pthread_mutex_unlock(&shared.pointee.mutex)
        work()
        pthread_mutex_lock(&shared.pointee.mutex)
    }
}

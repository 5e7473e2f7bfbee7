import Glibc

/// A thread that makes one file durable while its owner works on: it calls `fdatasync` and nothing else.
///
/// Used from one thread, which begins a sync and later asks for its answer; the answer is the system's own, once for each sync.
final class BackgroundSync {
    /// What both threads see; its address never changes.
    private struct Shared {
        var mutex = pthread_mutex_t()
        var changed = pthread_cond_t()
        var state = State.idle
        /// The error number of the last sync; 0 for none.
        var answer: Int32 = 0
        let descriptor: Int32
    }

    private enum State { case idle, wanted, done, over }

    private let shared: UnsafeMutablePointer<Shared>
    private var thread = pthread_t()
    /// What a sync that nobody has asked for has answered: the system tells it once.
    private var unread: Int32 = 0
    private var isUnderWay = false

    /// Nil where the system has no thread to give; then syncing waits as ever.
    init?(_ descriptor: Int32) {
        shared = .allocate(capacity: 1)
        shared.initialize(to: Shared(descriptor: descriptor))
        pthread_mutex_init(&shared.pointee.mutex, nil)
        pthread_cond_init(&shared.pointee.changed, nil)
        // Signals belong to the thread that reads the keys.
        var all = sigset_t()
        var before = sigset_t()
        sigfillset(&all)
        pthread_sigmask(SIG_SETMASK, &all, &before)
        let code = pthread_create(&thread, nil, { BackgroundSync.run($0) }, shared)
        pthread_sigmask(SIG_SETMASK, &before, nil)
        if code != 0 {
            shared.deinitialize(count: 1)
            shared.deallocate()
            return nil
        }
    }

    deinit {
        _ = settle()
        set(.over)
        pthread_join(thread, nil)
        pthread_mutex_destroy(&shared.pointee.mutex)
        pthread_cond_destroy(&shared.pointee.changed)
        shared.deinitialize(count: 1)
        shared.deallocate()
    }

    /// Begins a sync of what stands in the file by now.
    func begin() {
        forget()
        isUnderWay = true
        set(.wanted)
    }

    /// The error number of the sync that was begun, 0 for success, once it is there; nil where none was begun and nothing failed.
    func finish() -> Int32? {
        if isUnderWay { unread = settle() } else if unread == 0 { return nil }
        defer { unread = 0 }
        return unread
    }

    /// Says that what was begun does not count any more, because the file changes: the next sync is a new one. A failure is kept.
    func forget() {
        if isUnderWay, case let number = settle(), number != 0 { unread = number }
    }

    /// Waits for the sync that is under way.
    private func settle() -> Int32 {
        guard isUnderWay else { return 0 }
        isUnderWay = false
        pthread_mutex_lock(&shared.pointee.mutex)
        while shared.pointee.state == .wanted { pthread_cond_wait(&shared.pointee.changed, &shared.pointee.mutex) }
        let answer = shared.pointee.answer
        pthread_mutex_unlock(&shared.pointee.mutex)
        return answer
    }

    private func set(_ state: State) {
        pthread_mutex_lock(&shared.pointee.mutex)
        shared.pointee.state = state
        pthread_cond_signal(&shared.pointee.changed)
        pthread_mutex_unlock(&shared.pointee.mutex)
    }

    private static func run(_ context: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
        guard let shared = context?.assumingMemoryBound(to: Shared.self) else { return nil }
        pthread_mutex_lock(&shared.pointee.mutex)
        while shared.pointee.state != .over {
            guard shared.pointee.state == .wanted else {
                pthread_cond_wait(&shared.pointee.changed, &shared.pointee.mutex)
                continue
            }
            pthread_mutex_unlock(&shared.pointee.mutex)
            let answer = fdatasync(shared.pointee.descriptor) == 0 ? 0 : errno
            pthread_mutex_lock(&shared.pointee.mutex)
            shared.pointee.answer = answer
            shared.pointee.state = .done
            pthread_cond_signal(&shared.pointee.changed)
        }
        pthread_mutex_unlock(&shared.pointee.mutex)
        return nil
    }
}

import Glibc

/// Waits until one of several descriptors has something to read.
enum Waiter {
    /// The descriptors that are ready; empty when the time is over.
    /// - Parameter milliseconds: how long to wait at most; `nil` waits for ever, so an idle screen costs nothing.
    static func wait(for descriptors: [Int32], milliseconds: Int64?) -> Set<Int32> {
        var polled = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        let timeout = milliseconds.map { Int32(clamping: max(0, $0)) } ?? -1
        let count = poll(&polled, nfds_t(polled.count), timeout)
        if count <= 0 { return [] }
        return Set(polled.filter { $0.revents != 0 }.map(\.fd))
    }
}

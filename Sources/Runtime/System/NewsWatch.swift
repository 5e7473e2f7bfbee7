import Glibc

/// Wakes the loop when somebody has touched the office's `news` file; no timer, so an idle screen costs nothing.
final class NewsWatch {
    let descriptor: Int32

    /// `nil` where the machine has no more watches to give, or the file is not there yet: the loop then looks once a second.
    init?(file: String) {
        let descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
        guard descriptor >= 0 else { return nil }
        let events = UInt32(IN_ATTRIB) | UInt32(IN_MODIFY) | UInt32(IN_CLOSE_WRITE)
        guard inotify_add_watch(descriptor, file, events) >= 0 else {
            close(descriptor)
            return nil
        }
        self.descriptor = descriptor
    }

    deinit { close(descriptor) }

    /// Empties the queue; what it says does not matter, only that something came.
    func drain() {
        var buffer = [UInt8](repeating: 0, count: 4096)
        while read(descriptor, &buffer, buffer.count) > 0 {}
    }
}

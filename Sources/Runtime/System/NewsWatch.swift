import Glibc

/// Wakes the loop when somebody has touched the office's `news` file or a file in its presence directory; no timer, so an idle screen costs
/// nothing.
final class NewsWatch {
    let descriptor: Int32
    private let presence: Int32?

    /// `nil` where the machine has no more watches to give, or the file is not there yet: the loop then looks once a second.
    /// - Parameters:
    ///   - news: the file that is touched after each save.
    ///   - directory: where processes say what they have open; `nil` where there is none.
    init?(news: String, presence directory: String?) {
        let descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
        guard descriptor >= 0 else { return nil }
        let saved = inotify_add_watch(descriptor, news, UInt32(IN_ATTRIB) | UInt32(IN_MODIFY) | UInt32(IN_CLOSE_WRITE))
        // A process that dies closes its files: that is how others hear of it.
        let changes = UInt32(IN_CREATE) | UInt32(IN_DELETE) | UInt32(IN_MODIFY) | UInt32(IN_CLOSE_WRITE) | UInt32(IN_ONLYDIR)
        presence = directory.map { inotify_add_watch(descriptor, $0, changes) }
        guard saved >= 0, presence.map({ $0 >= 0 }) ?? true else {
            close(descriptor)
            return nil
        }
        self.descriptor = descriptor
    }

    deinit { close(descriptor) }

    /// Empties the queue and says what was in it.
    func drain() -> News {
        var news = News()
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = read(descriptor, &buffer, buffer.count)
            if count <= 0 { return news }
            take(buffer[..<count], into: &news)
        }
    }

    private func take(_ bytes: ArraySlice<UInt8>, into news: inout News) {
        bytes.withUnsafeBytes { raw in
            var offset = 0
            while offset + MemoryLayout<inotify_event>.size <= raw.count {
                let event = raw.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
                let start = offset + MemoryLayout<inotify_event>.size
                offset = start + Int(event.len)
                guard offset <= raw.count else { return }
                let name = String(decoding: raw[start..<offset].prefix { $0 != 0 }, as: UTF8.self)
                note(event, name, in: &news)
            }
        }
    }

    private func note(_ event: inotify_event, _ name: String, in news: inout News) {
        // A queue that overflowed has lost events of either kind.
        let isLost = event.mask & UInt32(IN_Q_OVERFLOW) != 0
        if isLost || event.wd != presence { news.saved = true }
        guard isLost || event.wd == presence else { return }
        news.presence = true
        if event.mask & UInt32(IN_CLOSE_WRITE) != 0 { news.ended.insert(name) }
    }
}

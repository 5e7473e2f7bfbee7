import CPty
import Glibc

extension PtySession {
    /// Waits until the process has been stopped by a signal; what it draws until then is taken in.
    public func waitStopped(limit: Int64 = PtySession.limit) throws {
        let end = pty_now() + limit
        var status: Int32 = 0
        while waitpid(processID, &status, WNOHANG | WUNTRACED) != processID || status & 0xFF != 0x7F {
            if pty_now() >= end { throw Failure(description: "the program was not stopped in \(limit) ms\n\(screen)") }
            waitForOutput(milliseconds: 20)
        }
    }
}

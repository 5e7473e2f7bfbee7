import Glibc
import Journal
import Storage

/// Surroundings of an office on the real disk, as the program has them: the machine's clock and chance. Only the user is made up.
public enum RealOffice {
    /// - Parameter attempts: How often the lock is tried.
    public static func environment(
        login: String, fileSystem: any FileSystem = RealFileSystem(), attempts: Int = 2000, killPoint: @escaping (KillPoint) -> Void = { _ in }
    ) -> OfficeEnvironment {
        let holder = RealFileSystem.currentHolder()
        return OfficeEnvironment(
            fileSystem: fileSystem, now: now, randomID: randomID, login: login, processID: holder.processID, bootID: holder.bootID,
            pause: RealFileSystem.pause(microseconds:), lockAttempts: attempts, programVersion: "0.1.0", readRules: readRules,
            killPoint: killPoint)
    }

    /// Milliseconds since 1970-01-01 UTC.
    private static func now() -> Int64 {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
    }

    private static func randomID() -> OpaqueID {
        OpaqueID(high: UInt64.random(in: 0...UInt64.max), low: UInt64.random(in: 1...UInt64.max))
    }
}

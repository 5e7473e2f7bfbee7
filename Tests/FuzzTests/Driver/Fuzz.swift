// The executable that scripts/fuzz builds: `Fuzz TARGET [libFuzzer's own arguments]`.
import Glibc

/// libFuzzer's entry for programs that have a `main` of their own.
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
    _ count: UnsafeMutablePointer<Int32>, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
    _ test: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
) -> Int32


/// The target of this run; a C function can't carry it.
nonisolated(unsafe) private var chosen: FuzzTarget?

@main enum Fuzz {
    static func main() {
        let names = FuzzTarget.all.map(\.name)
        guard CommandLine.arguments.count > 1, let target = FuzzTarget.all.first(where: { $0.name == CommandLine.arguments[1] }) else {
            for name in names { print(name) }
            exit(CommandLine.arguments.count > 1 ? 64 : 0)
        }
        chosen = target
        var count = CommandLine.argc - 1
        var arguments = CommandLine.unsafeArgv + 1
        let status = runDriver(&count, &arguments) { bytes, count in
            do {
                try chosen?.check(Array(UnsafeBufferPointer(start: bytes, count: count)))
            } catch {
                // A trap is what libFuzzer takes for a finding.
                fatalError("\(chosen?.name ?? ""): \(error)")
            }
            return 0
        }
        exit(status)
    }
}

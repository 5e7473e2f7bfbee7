import Journal

/// Writes lines as a stranger would who keeps to the format, so that lawful and unlawful journals alike can be made.
struct Scribe {
    var lines: [[UInt8]] = []
    var hash = Digest256.zero

    mutating func add(
        seq: Int? = nil, unit: (Int, Int)? = nil, prev: Digest256? = nil, time: String = "2026-11-21T07:40:12.123Z",
        kind: String = "thing_done", body: String = "{}", erased: Int? = nil, version: Int = 1
    ) {
        let seq = seq ?? lines.count + 1
        let unit = unit ?? (seq, 1)
        let salt = OpaqueID(high: 5, low: UInt64(seq))
        let digest = Digest256(of: Array("\(salt)\(body)".utf8))
        let header = "{\"v\":\(version),\"seq\":\(seq),\"unit\":[\(unit.0),\(unit.1)],\"prev\":\"\(prev ?? hash)\",\"time\":\"\(time)\",\"day\":\"2026-11-21\","
            + "\"offset\":-60,\"login\":\"jan.k\",\"role\":\"auditor\",\"command\":\"\(OpaqueID.none)\",\"program\":\"0.1.0-x+1\","
            + "\"programme\":\"\",\"law\":\"\(Digest256.zero)\",\"kind\":\"\(kind)\",\"case\":\"\(OpaqueID.none)\",\"version\":0,\"digest\":\"\(digest)\""
        hash = Digest256(of: Array(header.utf8))
        let end = erased.map { ",\"erased\":\($0)}" } ?? ",\"salt\":\"\(salt)\",\"body\":\(body)}"
        lines.append(Array("\(header),\"hash\":\"\(hash)\"\(end)\n".utf8))
    }

    var bytes: [UInt8] { lines.flatMap { $0 } }
}

func scribe(_ write: (inout Scribe) -> Void) -> Scribe {
    var scribe = Scribe()
    scribe.add(kind: "office_founded")
    write(&scribe)
    return scribe
}

import Casework
import Journal

/// Views of lists that users keep: one file for each, beside the drafts and under the same care, because what a list is narrowed to may
/// be somebody's name. No record of the journal tells of them, and no backup holds them.
struct ViewStore {
    let layout: OfficeLayout
    let fileSystem: any FileSystem
    let codec: EventCodec
    let login: String

    static let suffix = ".view"
    /// Bytes; a file that is larger holds no view.
    static let sizeLimit = 16384

    /// What a view's file holds: exactly these keys, in the one spelling that the writer gives them.
    private struct File: Codable {
        var format: Int
        var login: String
        var number: Int
        var name: String
        var list: String
        var status: String?
        var narrow: String
        var order: String?
        var descending: Bool?
    }

    /// The views of this user by their numbers. A damaged file is set aside and named.
    func list() throws -> KeptViews {
        try Office.filing {
            var kept = KeptViews()
            for name in try fileSystem.list(layout.drafts) where name.hasSuffix(ViewStore.suffix) {
                switch try read(name) {
                case .view(let view): kept.views.append(view)
                case .damaged:
                    try? fileSystem.rename(layout.drafts + "/" + name, to: layout.quarantine + "/" + name)
                    kept.setAside.append("drafts/" + name)
                case .others: break
                }
            }
            // Two terminals of one user may have given the same number at once; the file's name tells who keeps it.
            var taken: Set<Int> = []
            for index in kept.views.indices where !taken.insert(kept.views[index].number).inserted {
                kept.views[index].number = ViewStore.free(besides: Set(kept.views.map(\.number)))
                taken.insert(kept.views[index].number)
            }
            kept.views.sort { $0.number < $1.number }
            return kept
        }
    }

    /// Keeps a view durably, in the place of this user's view of the same list with the same name; nil where as many are kept as may be.
    /// - Parameter fresh: names the file of a view that is new.
    func keep(_ view: ListView, as name: String, fresh: OpaqueID) throws -> KeptView? {
        guard view.isKnown, ViewStore.isName(name) else { throw OfficeError.malformed(field: "view") }
        let kept = try list().views
        let same = kept.first { $0.view.list == view.list && Folding.fold($0.name) == Folding.fold(name) }
        if same == nil, kept.count >= KeptView.limit { return nil }
        let number = same?.number ?? ViewStore.free(besides: Set(kept.map(\.number)))
        let new = KeptView(id: same?.id ?? ViewID(rawValue: fresh.description), number: number, name: name, view: view)
        let bytes = try codec.bytes(of: file(new))
        let path = try path(new.id)
        try Office.filing { try fileSystem.replace(path, with: bytes, isPrivate: true) }
        return new
    }

    /// Takes a view away, durably; nothing happens where it is gone already.
    func drop(_ id: ViewID) throws {
        let path = try path(id)
        try Office.filing {
            guard try fileSystem.status(path) != nil else { return }
            try fileSystem.unlink(path)
            try fileSystem.syncDirectory(layout.drafts)
        }
    }

    /// Whether a file's text tells of a person: a word of it is, marks of letters, case and ending aside, one of the person's names or
    /// numbers, or the greater part of its beginning. Of a damaged file nobody can tell.
    func concerns(_ bytes: [UInt8], _ words: Set<String>) -> Bool {
        guard let file = try? codec.value(File.self, bytes) else { return true }
        let typed = [file.name, file.narrow].flatMap(ViewStore.words)
        return words.flatMap(ViewStore.words).contains { own in
            own.count >= 3 && typed.contains { word in
                let shared = zip(own, word).prefix { $0 == $1 }.count
                return shared >= 3 && shared * 2 > own.count && (shared == word.count || shared * 3 > own.count * 2 && shared >= own.count - 2)
            }
        }
    }

    /// The folded words of a text, and all of it as one, as telephone numbers are written with spaces and without.
    private static func words(_ text: String) -> [String] {
        let words = Folding.words(text)
        return words.count > 1 ? words + [words.reduce("", +)] : words
    }

    private enum Reading {
        case view(KeptView)
        case damaged
        /// Somebody else's, or gone meanwhile.
        case others
    }

    private func read(_ name: String) throws(FileError) -> Reading {
        let path = layout.drafts + "/" + name
        let bytes: [UInt8]?
        do {
            guard let status = try fileSystem.status(path), !status.isDirectory else { return .others }
            if status.size > ViewStore.sizeLimit { return .damaged }
            bytes = try fileSystem.readIfPresent(path)
        } catch {
            if error.isPermissionDenied { return .others }
            throw error
        }
        guard let bytes else { return .others }
        guard let id = OpaqueID(name.dropLast(ViewStore.suffix.count)), let file = try? codec.value(File.self, bytes),
            // Compared with what would be written: a key too many, one twice, another spelling are damage.
            (try? codec.bytes(of: file)) == bytes, let view = view(file)
        else { return .damaged }
        return file.login == login ? .view(KeptView(id: ViewID(rawValue: id.description), number: file.number, name: file.name, view: view)) : .others
    }

    private func view(_ file: File) -> ListView? {
        guard file.format == 1, 1...9999 ~= file.number, ViewStore.isName(file.name), let list = ListView.List(rawValue: file.list),
            (file.order == nil) == (file.descending == nil)
        else { return nil }
        var view = ListView(list, status: file.status, narrow: file.narrow)
        if let order = file.order {
            guard let key = ListOrder.Key(rawValue: order) else { return nil }
            view.order = ListOrder(key, descending: file.descending == true)
        }
        return view.isKnown ? view : nil
    }

    private func file(_ kept: KeptView) -> File {
        File(
            format: 1, login: login, number: kept.number, name: kept.name, list: kept.view.list.rawValue, status: kept.view.status,
            narrow: kept.view.narrow, order: kept.view.order?.key.rawValue, descending: kept.view.order?.isDescending)
    }

    private static func isName(_ name: String) -> Bool {
        1...KeptView.nameLimit ~= name.count && name.utf8.count <= 500 && !name.allSatisfy { $0 == " " }
    }

    private static func free(besides taken: Set<Int>) -> Int {
        var number = 1
        while taken.contains(number) { number += 1 }
        return number
    }

    private func path(_ id: ViewID) throws -> String {
        guard let opaque = OpaqueID(id.rawValue) else { throw OfficeError.malformed(field: "view.id") }
        return layout.drafts + "/" + opaque.description + ViewStore.suffix
    }
}

import Casework
import Letters
import Screens

extension Session {
    /// Writes the letters of a paper where the screen wants them, and says where they are; nothing is stored in the office.
    func write(_ paper: Paper, to destination: LetterDestination, for id: ScreenStack.Token) {
        guard let library = settings.letters else { return deliver(.failed(settings.texts.letterNoCase), to: id) }
        do {
            let writer = LetterWriter(library, book: settings.rules, day: office.moment().day, ask: office.query)
            if case .directory(let path) = destination, case .calls(let applications) = paper {
                return deliver(try write(writer.calls(applications), into: path), to: id)
            }
            let letters = try writer.write(paper)
            deliver(try hand(letters, of: paper, to: destination), to: id)
        } catch {
            deliver(.failed(office.explain(error)), to: id)
        }
    }

    /// Writes a list to a new file, byte for byte as its digest was taken.
    func write(_ lines: [String], to file: String, for id: ScreenStack.Token) {
        deliver(write(PublicationSet.bytes(of: lines), to: file), to: id)
    }

    private func write(_ bytes: [UInt8], to path: String) -> ScreenEvent {
        do throws(FileReadError) {
            try writeNewFile(path, bytes)
        } catch {
            return .failed(settings.texts.letterNotWritten(path, reason: settings.texts.systemReason(error.code)))
        }
        return .letterWritten(settings.texts.letterWritten(path))
    }

    /// Writes each call to a file in a new directory; where one can't be written none is left, so that the same can be asked for again.
    private func write(_ letters: [(number: String, letter: Letter)], into path: String) throws -> ScreenEvent {
        let texts = settings.texts
        do throws(FileReadError) {
            try makeNewDirectory(path)
        } catch {
            return .failed(texts.callsDirectoryNotMade(path, reason: texts.systemReason(error.code)))
        }
        for (number, letter) in letters {
            let name = LetterOffer(.call(CaseID(rawValue: "")), number: number).fileName(texts)
            let event = write(Array(Letter.text([letter], pageEnd: .emptyLines).utf8), to: path + "/" + name)
            guard case .letterWritten = event else {
                removeTree(path)
                return event
            }
        }
        return .letterWritten(texts.callsWritten(letters.count, in: path))
    }

    private func hand(_ letters: [Letter], of paper: Paper, to destination: LetterDestination) throws -> ScreenEvent {
        let text = Letter.text(letters, pageEnd: .emptyLines)
        switch destination {
        case .printer(let printer):
            // What the printing program says would be written over the screen.
            try PrintJob.send(text, title: "teczka " + paper.kind.rawValue, printer: printer, isQuiet: true)
            return .letterWritten(settings.texts.letterPrinted(pages: letters.reduce(0) { $0 + $1.pages.count }))
        case .file(let path), .directory(let path):
            return write(Array(text.utf8), to: path)
        }
    }
}

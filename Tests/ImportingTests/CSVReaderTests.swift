import Importing
import StrictJSON
import Testing

@Suite("CSV: the grammar") struct CSVReaderTests {
    private func rows(_ text: String) throws -> [[String]] { try rows(Array(text.utf8)) }

    private func rows(_ bytes: [UInt8]) throws -> [[String]] {
        var reader = try CSVReader(bytes)
        var all = [reader.header.cells.map(\.text)]
        while let row = try reader.next() { all.append(row.cells.map(\.text)) }
        return all
    }

    private func fault(_ bytes: [UInt8]) -> (line: Int, column: Int, text: String)? {
        do {
            _ = try rows(bytes)
            return nil
        } catch let fault as CSVFault {
            return (fault.line, fault.column, fault.sentence.text())
        } catch {
            return nil
        }
    }

    @Test("cells, quotes, separators and line ends", arguments: [
        ("a;b\n1;2\n", [["a", "b"], ["1", "2"]]),
        ("a,b\r\n1,2", [["a", "b"], ["1", "2"]]),
        ("a;b\r1;2\r3;4", [["a", "b"], ["1", "2"], ["3", "4"]]),
        ("\u{FEFF}a;b\n1;2\n", [["a", "b"], ["1", "2"]]),
        ("a;b\n\"1;5\";\"x \"\"y\"\"\"\n", [["a", "b"], ["1;5", "x \"y\""]]),
        ("a;b\n\"1\r\n2\r3\n4\";z\n", [["a", "b"], ["1\n2\n3\n4", "z"]]),
        ("a;b\n;\n\n  ;\n1;\n", [["a", "b"], ["1", ""]]),
        ("\n\na;b\n1;2\n", [["a", "b"], ["1", "2"]]),
        ("\"a;1\",b\n1,2\n", [["a;1", "b"], ["1", "2"]]),
        ("a;b\n1,5;2\n", [["a", "b"], ["1,5", "2"]]),
        ("a;b\n\"\";\"\"\"\"\n", [["a", "b"], ["", "\""]]),
        ("a;b\n1;2;3\n4\n", [["a", "b"], ["1", "2", "3"], ["4"]]),
        ("ż;b\nZażółć;gęślą\n", [["ż", "b"], ["Zażółć", "gęślą"]]),
        ("a;b\n1;2\n\n", [["a", "b"], ["1", "2"]]),
    ] as [(String, [[String]])])
    func reads(_ text: String, _ expected: [[String]]) throws { #expect(try rows(text) == expected) }

    @Test("rows are numbered as a spreadsheet numbers them, and know their line of the file")
    func numbers() throws {
        var reader = try CSVReader(Array("a;b\n\n\"x\ny\";\"p\nq\"\n1;2\n".utf8))
        #expect(reader.header.number == 1 && reader.header.line == 1)
        let first = try #require(try reader.next())
        #expect(first.number == 3 && first.line == 3)
        #expect(first.cells.map(\.line) == [3, 4])
        let second = try #require(try reader.next())
        #expect(second.number == 4 && second.line == 6)
        #expect(try reader.next() == nil)
    }

    @Test("what could be read in two ways is refused with its place", arguments: [
        ("a;b\n1;x\"y\n", 2, 4, "inside a cell"), ("a;b\n1;\"x\n2;3\n", 2, 3, "never closed"), ("a;b\n\"x\"y;2\n", 2, 4, "follows a closing"),
        ("a;b,c\n", 1, 1, "both commas and semicolons"), ("", 1, 1, "nothing in the file"), ("\n \n;\n", 1, 1, "nothing in the file"),
        ("a;b\nżó;\"x\"ł\n", 2, 7, "follows a closing"), ("a;b\n\"1\n2\";\"x\"y", 3, 7, "follows a closing"),
        ("a;b\n1;\0\n", 1, 1, "UTF-16"),
    ] as [(String, Int, Int, String)])
    func refuses(_ text: String, _ line: Int, _ column: Int, _ word: String) throws {
        let found = try #require(fault(Array(text.utf8)))
        #expect(found.line == line && found.column == column && found.text.contains(word), "\(found)")
    }

    @Test("other encodings and a spreadsheet's own files are named")
    func encodings() throws {
        // "a;b", line break, "Zażółć;1" in Windows-1250.
        let windows: [UInt8] = Array("a;b\r\nZa".utf8) + [0xBF, 0xF3, 0xB3, 0xE6] + Array(";1\r\n".utf8)
        let found = try #require(fault(windows))
        #expect(found.line == 2 && found.column == 3 && found.text.contains("Windows-1250") && found.text.contains("iconv"))
        #expect(try #require(fault([0xFF, 0xFE, 0x61, 0])).text.contains("UTF-16"))
        #expect(try #require(fault(Array("PK".utf8) + [3, 4, 20, 0])).text.contains("spreadsheet's own"))
        #expect(try #require(fault([0xD0, 0xCF, 0x11, 0xE0, 0xA1])).text.contains("spreadsheet's own"))
        // Overlong, a surrogate, beyond the last code point, cut off at the end.
        for bytes in [[0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82], [0x80]] as [[UInt8]] {
            #expect(try #require(fault(Array("a;b\n".utf8) + bytes)).text.contains("not UTF-8"), "\(bytes)")
        }
    }

    @Test("bounds: cells, columns, rows")
    func bounds() throws {
        let long = String(repeating: "x", count: CSVReader.Limit.cell)
        #expect(try rows("a;b\n\(long);1\n").count == 2)
        #expect(try #require(fault(Array("a;b\n1;\(long)x\n".utf8))).text.contains("a cell of more than"))
        #expect(try #require(fault(Array("a;b\n1;\"\(long)\n".utf8))).text.contains("never closed"))
        let wide = [String](repeating: "a", count: CSVReader.Limit.columns + 1).joined(separator: ";")
        #expect(try #require(fault(Array(wide.utf8))).text.contains("more than 400 columns"))
        let tall = "a;b\n" + String(repeating: "1;2\n", count: CSVReader.Limit.rows)
        #expect(try rows(tall).count == CSVReader.Limit.rows + 1)
        #expect(try #require(fault(Array((tall + "1;2\n").utf8))).text.contains("more than 100000 rows"))
    }
}

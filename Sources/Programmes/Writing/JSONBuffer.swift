import StrictJSON

/// JSON as bytes, written from left to right; many times faster than a tree that is made only to be written.
struct JSONBuffer {
    var bytes: [UInt8] = []

    /// A key, with the comma before it where one belongs.
    mutating func key(_ name: StaticString) {
        comma()
        bytes.append(UInt8(ascii: "\""))
        raw(name)
        bytes.append(UInt8(ascii: "\""))
        bytes.append(UInt8(ascii: ":"))
    }

    mutating func object(_ members: (inout JSONBuffer) -> Void) {
        comma()
        bytes.append(UInt8(ascii: "{"))
        members(&self)
        bytes.append(UInt8(ascii: "}"))
    }

    mutating func array<Element>(_ elements: [Element], _ write: (inout JSONBuffer, Element) -> Void) {
        comma()
        bytes.append(UInt8(ascii: "["))
        for element in elements { write(&self, element) }
        bytes.append(UInt8(ascii: "]"))
    }

    mutating func string(_ text: String) {
        comma()
        StrictJSON.append(string: text, to: &bytes)
    }

    mutating func integer(_ number: Int) {
        comma()
        guard number >= 0, number < 10 else { return bytes.append(contentsOf: String(number).utf8) }
        bytes.append(UInt8(ascii: "0") + UInt8(number))
    }

    mutating func flag(_ isTrue: Bool) {
        comma()
        raw(isTrue ? "true" : "false")
    }

    mutating func null() {
        comma()
        raw("null")
    }

    // Members.

    mutating func member(_ name: StaticString, _ text: String) { key(name); string(text) }
    mutating func member(_ name: StaticString, _ number: Int) { key(name); integer(number) }
    mutating func member(_ name: StaticString, _ isTrue: Bool) { key(name); flag(isTrue) }
    mutating func member(_ name: StaticString, optional text: String?) { if let text { member(name, text) } }
    mutating func member(_ name: StaticString, _ texts: [String]) { key(name); array(texts) { $0.string($1) } }

    /// A comma, unless something has just begun.
    private mutating func comma() {
        switch bytes.last {
        case nil, UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: ":"), 0x0A: return
        default: bytes.append(UInt8(ascii: ","))
        }
    }

    private mutating func raw(_ text: StaticString) {
        bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }
}

extension FormWidget {
    /// One line of the form as laid out: a heading, or one or more fields side by side.
    struct Line: Hashable, Sendable {
        var title: String?
        var fields: [FormField] = []
        /// A blank line before a heading goes when it would stand at the top of a page.
        var isBlank = false
    }

    /// Draws the part of the form that holds the focused field, page by page, and places the cursor.
    ///
    /// A page begins at a heading where one is near, so that the same fields always stand on the same lines.
    /// Errors are marked by `!` before the label, missing required fields by `*`.
    public func draw(into frame: inout Frame, rect: Rect, showsCursor: Bool = true) {
        if rect.isEmpty { return }
        let pages = pages(height: rect.height, width: rect.width)
        let index = pages.firstIndex { page in page.contains { $0.fields.contains { $0.id == focus } } } ?? 0
        guard pages.indices.contains(index) else { return }
        for (row, line) in pages[index].enumerated() where row < rect.height {
            draw(line, into: &frame, at: Point(x: rect.x, y: rect.y + row), width: rect.width, showsCursor: showsCursor)
        }
        if pages.count > 1 {
            let mark = "\(index + 1)/\(pages.count)"
            frame.put(mark, at: Point(x: rect.maxX - mark.count, y: rect.y), style: .hint)
        }
        if openList != nil { drawList(into: &frame, rect: rect) }
    }

    /// The number of pages at a height and width, and the page (from 0) of the focused field.
    public func pagePosition(in size: Size) -> (page: Int, count: Int) {
        let pages = pages(height: size.height, width: size.width)
        let index = pages.firstIndex { page in page.contains { $0.fields.contains { $0.id == focus } } } ?? 0
        return (index, pages.count)
    }

    func pages(height: Int, width: Int) -> [[Line]] {
        var pages: [[Line]] = [[]]
        for section in sections {
            var block = lines(of: section, width: width)
            if !pages[pages.count - 1].isEmpty && !section.title.isEmpty { block.insert(Line(isBlank: true), at: 0) }
            let free = height - pages[pages.count - 1].count
            // A heading does not stand at the bottom without fields, and a short section is not torn apart.
            if block.count > free && (free < 5 || block.count <= height / 2) && !pages[pages.count - 1].isEmpty {
                pages.append([])
            }
            for line in block {
                if pages[pages.count - 1].count >= max(1, height) { pages.append([]) }
                if line.isBlank && pages[pages.count - 1].isEmpty { continue }
                pages[pages.count - 1].append(line)
            }
        }
        return pages
    }

    private func lines(of section: FormSection, width: Int) -> [Line] {
        var lines: [Line] = []
        if !section.title.isEmpty { lines.append(Line(title: section.title)) }
        var used = 0
        for field in section.fields {
            let own = labelColumns(field, isFirst: false) + valueColumns(field) + 2
            if field.continuesLine, let last = lines.last, !last.fields.isEmpty, used + own <= width {
                lines[lines.count - 1].fields.append(field)
                used += own
            } else {
                lines.append(Line(fields: [field]))
                used = labelColumns(field, isFirst: true) + valueColumns(field)
            }
        }
        return lines
    }

    private func labelColumns(_ field: FormField, isFirst: Bool) -> Int {
        isFirst ? labelWidth + 2 : DisplayWidth.columns(of: field.label) + 3
    }

    private func valueColumns(_ field: FormField) -> Int { field.width ?? field.naturalWidth }

    /// The columns of what nobody can scroll: an answer that was chosen or computed is whole where the rest of the line is free.
    private func chosenColumns(_ field: FormField) -> Int {
        switch field.kind {
        case .choice: DisplayWidth.columns(of: shownChoice(field))
        case .computed: DisplayWidth.columns(of: value(field.id))
        default: 0
        }
    }

    private func shownChoice(_ field: FormField) -> String {
        guard case .choice(let options) = field.kind else { return "" }
        return options.first { $0.id == values[field.id] }?.label ?? values[field.id] ?? field.placeholder
    }

    private func draw(_ line: Line, into frame: inout Frame, at point: Point, width: Int, showsCursor: Bool) {
        if let title = line.title {
            frame.put(DisplayText.clipped(title, to: width - 6), at: point, style: .heading)
            return
        }
        var x = point.x
        let end = point.x + width
        for (index, field) in line.fields.enumerated() {
            if index > 0 { x += 2 }
            let place = Point(x: x, y: point.y)
            let isFocused = field.id == focus
            if field.kind == .action {
                drawAction(field, into: &frame, at: place, width: end - x, isFocused: isFocused && showsCursor)
                return
            }
            let label = labelColumns(field, isFirst: index == 0)
            drawLabel(field, into: &frame, at: place, width: label)
            x += label
            let isLast = index == line.fields.count - 1
            let columns = min(isLast ? max(valueColumns(field), chosenColumns(field)) : valueColumns(field), end - x)
            drawValue(
                field, into: &frame, at: Point(x: x, y: point.y), width: columns, isFocused: isFocused && showsCursor)
            x += columns
        }
    }

    private func drawAction(_ field: FormField, into frame: inout Frame, at point: Point, width: Int, isFocused: Bool) {
        let text = "[ " + DisplayText.clipped(field.label, to: width - 6) + " ]"
        frame.put(text, at: Point(x: point.x + 2, y: point.y), style: isFocused ? Style(.button) : .label)
        if isFocused { frame.cursor = Point(x: point.x + 2, y: point.y) }
    }

    private func drawLabel(_ field: FormField, into frame: inout Frame, at point: Point, width: Int) {
        let hasError = errors[field.id] != nil || value(field.id).count > field.maxLength
        if hasError {
            frame.put("!", at: point, style: .error)
        } else if field.isRequired && value(field.id).isEmpty {
            frame.put("*", at: point, style: .warning)
        }
        frame.put(field.label, at: Point(x: point.x + 1, y: point.y), style: hasError ? .error : .label, width: width - 2)
    }

    private func drawValue(_ field: FormField, into frame: inout Frame, at point: Point, width: Int, isFocused: Bool) {
        if width <= 0 { return }
        switch field.kind {
        case .computed: frame.put(value(field.id), at: point, width: width)
        case .choice:
            frame.fill(Rect(x: point.x, y: point.y, width: width, height: 1), style: .field)
            let shown = DisplayText.clipped(shownChoice(field), to: width)
            frame.put(shown, at: point, style: isFocused ? Style(.fieldSelected) : .field)
            if isFocused { frame.cursor = point }
        default:
            if isFocused {
                input.draw(into: &frame, at: point, width: width)
            } else {
                frame.put(shownValue(field), at: point, style: .field, width: width)
            }
        }
    }

    private func shownValue(_ field: FormField) -> String {
        let text = value(field.id)
        guard case .pesel(true) = field.kind, text.count > 4 else { return text }
        return String(repeating: "*", count: text.count - 4) + text.suffix(4)
    }

    private func drawList(into frame: inout Frame, rect: Rect) {
        guard let index = openList, let field = focusedField, case .choice(let options) = field.kind,
            let anchor = frame.cursor, !options.isEmpty
        else { return }
        let columns = min(rect.width, (options.map { DisplayWidth.columns(of: $0.label) }.max() ?? 0) + 4)
        let height = min(options.count + 2, rect.height)
        let x = max(rect.x, min(anchor.x - 2, rect.maxX - columns))
        let below = rect.maxY - anchor.y - 1
        let y = below >= height ? anchor.y + 1 : max(rect.y, anchor.y - height)
        let area = Rect(x: x, y: y, width: columns, height: height)
        frame.fill(area, style: .dialog)
        frame.box(area, style: .dialog)
        let rows = max(1, height - 2)
        let top = index / rows * rows
        for row in 0..<rows where top + row < options.count {
            let isCurrent = top + row == index
            let place = Point(x: x + 1, y: y + 1 + row)
            let text = (isCurrent ? ">" : " ") + options[top + row].label
            frame.put(text, at: place, style: isCurrent ? .selected : .dialog, width: columns - 2)
            if isCurrent { frame.cursor = place }
        }
    }
}

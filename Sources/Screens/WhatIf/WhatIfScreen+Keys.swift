import Casework
import Localization
import Rules
import Terminal

extension WhatIfScreen {
    mutating func handle(_ key: Key, _ context: ScreenContext) -> [Effect] {
        if case .resize(let size) = key {
            list.pageRows = max(1, Chrome.contentRect(size).height - form.fields.count - 6)
            return []
        }
        notice = nil
        switch key {
        case .escape, .function(10), .control("c"): return [.close]
        case .function(5): return restore(context)
        default: return isListFocused ? handleList(key, context) : handleForm(key, context)
        }
    }

    private mutating func handleList(_ key: Key, _ context: ScreenContext) -> [Effect] {
        switch key {
        case .tab, .backTab: return leaveList()
        case .up where list.currentID == list.rows.first?.id: return leaveList()
        case .up, .down, .pageUp, .pageDown, .home, .end, .enter:
            guard case .opened(let id) = list.handle(key) else { return [] }
            return [.open(.application(id))]
        default:
            notice = Message(.hint, context.texts.keyUnknown(Chrome.name(of: key, context.texts)))
            return []
        }
    }

    private mutating func leaveList() -> [Effect] {
        isListFocused = false
        return []
    }

    private mutating func handleForm(_ key: Key, _ context: ScreenContext) -> [Effect] {
        guard key != .pageDown, key != .pageUp else {
            let effects = form.focus.map { left($0, context) } ?? []
            if key == .pageDown { enterList() }
            return effects
        }
        switch form.handle(key) {
        case .left(let field, let next):
            let effects = left(field, context)
            if let fault = form.errors[field] {
                notice = Message(.error, fault)
            } else if next == nil, key != .up, key != .backTab {
                enterList()
            }
            return effects
        case .changed(let field): form.errors[field] = nil
        case .rejected: notice = Message(.warning, context.texts.characterRefused)
        case .ignored, .sameAsAbove: notice = Message(.hint, context.texts.keyUnknown(Chrome.name(of: key, context.texts)))
        case .handled, .activate: break
        }
        return []
    }

    private mutating func enterList() { isListFocused = !list.rows.isEmpty }

    /// Puts every field back and asks how things stand.
    private mutating func restore(_ context: ScreenContext) -> [Effect] {
        form.errors = [:]
        for setting in WhatIfSetting.all(context) { form.setValue(setting.now, for: setting.id) }
        return ask([])
    }

    /// Reads a field that is left, shows it in its full shape, and asks where something else is supposed now.
    private mutating func left(_ field: FieldID, _ context: ScreenContext) -> [Effect] {
        let settings = WhatIfSetting.all(context)
        guard let setting = settings.first(where: { $0.id == field }) else { return [] }
        do {
            let read = try setting.read(form.value(field), context)
            form.errors[field] = nil
            form.setValue(read.map { WhatIfSetting.text($0, context) } ?? setting.now, for: field)
        } catch {
            form.errors[field] = error.text
            return []
        }
        let supposed = settings.compactMap { setting in try? setting.read(form.value(setting.id), context) }
        do {
            _ = try context.rules.ruleSet.supposing(supposed, law: context.rules.law)
            return ask(supposed)
        } catch {
            form.errors[field] = context.texts.text(of: error)
            return []
        }
    }

    private mutating func ask(_ suppositions: [Supposition]) -> [Effect] {
        guard suppositions != asked else { return [] }
        asked = suppositions
        return [.query(.whatIf(suppositions))]
    }
}

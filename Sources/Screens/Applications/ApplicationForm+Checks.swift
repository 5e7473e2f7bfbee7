import Casework
import Localization
import Rules
import Terminal

/// What is wrong with a field, and what follows from one.
extension ApplicationForm {
    public func fault(_ field: FieldID, _ context: ScreenContext) -> String? {
        let parts = field.rawValue.split(separator: ".").map(String.init)
        let text = form.text(field)
        guard !text.isEmpty else { return nil }
        switch (parts.first ?? "", parts.last ?? "") {
        case ("filing", _): return filingFault(field, context)
        case ("member", _): return memberFault(field, parts, context)
        case ("address", "postcode"): return PostcodeEntry.parse(text) == nil ? context.texts.badPostcode : nil
        case ("address", "validUntil"), ("certificate", "validUntil"): return day(field, context) == nil ? context.texts.badDate : nil
        case ("certificate", "issuedOn"): return pastFault(field, context, lean: .past)
        case ("income", "amount"):
            do {
                _ = try MoneyEntry.parse(text)
                return nil
            } catch {
                return context.texts.badMoney(error)
            }
        case ("income", "period"):
            return IncomePeriodEntry.parse(text, today: context.moment.day) == nil ? context.texts.badIncomePeriod : nil
        case ("distinction", "decision"): return form[field] == Self.samePerson ? context.texts.duplicateIsKnown : nil
        case ("support", "day"): return pastFault(field, context, lean: .past)
        default: return nil
        }
    }

    private func pastFault(_ field: FieldID, _ context: ScreenContext, lean: DateEntry.Lean) -> String? {
        guard let day = day(field, context, lean: lean) else { return context.texts.badDate }
        return day > context.moment.day ? context.texts.dateInFuture : nil
    }

    private func filingFault(_ field: FieldID, _ context: ScreenContext) -> String? {
        switch field {
        case Self.receivedOn: return pastFault(field, context, lean: .nearest)
        case Self.postmark:
            if let fault = pastFault(field, context, lean: .nearest) { return fault }
            guard let postmark = day(field, context), let received = day(Self.receivedOn, context) else { return nil }
            return postmark > received ? context.texts.applicationPostmarkLater : nil
        case Self.receivedAt: return TimeEntry.parse(form[field]) == nil ? context.texts.badTime : nil
        default: return nil
        }
    }

    private func memberFault(_ field: FieldID, _ parts: [String], _ context: ScreenContext) -> String? {
        let texts = context.texts
        let slot = parts[1]
        switch FieldKey.MemberField(rawValue: parts[2]) {
        case .pesel:
            do {
                let known = try PeselEntry.parse(form[field], training: context.training)
                let filing = filingDay(context) ?? context.moment.day
                if let born = known.birthDate, born > filing { return texts.applicationBornAfterFiling }
                return nil
            } catch {
                return texts.badPESEL(error)
            }
        case .gradeAverage:
            return GradeEntry.parse(form[field]).map(Member.gradeAverages.contains) == true ? nil : texts.badGradeAverage
        case .familyName, .givenNames: return form[field].contains(where: \.isNumber) ? texts.badName : nil
        case .phone: return Self.isPhone(form[field]) ? nil : texts.badPhone
        case .identityDocument:
            // Digits that are a PESEL belong into its own field, where they are checked and masked.
            return (try? PeselEntry.parse(form[field], training: context.training)) == nil ? nil : texts.peselInDocument
        case .birthDate:
            guard let born = day(field, context, lean: .past) else { return texts.badDate }
            if born > context.moment.day { return texts.dateInFuture }
            if let filing = filingDay(context), born > filing { return texts.applicationBornAfterFiling }
            if let known = memberPESEL(slot, context)?.birthDate, known != born { return texts.applicationPESELDisagrees }
            return nil
        case .sex:
            guard let known = memberPESEL(slot, context)?.sex, let typed = Sex(rawValue: form[field]) else { return nil }
            return known == typed ? nil : texts.applicationPESELDisagrees
        default: return nil
        }
    }

    /// Digits, spaces, hyphens and brackets, with a plus before them at most.
    private static func isPhone(_ text: String) -> Bool {
        let typed = FieldText.trimmed(text)
        return typed.contains(where: \.isNumber)
            && typed.dropFirst(typed.hasPrefix("+") ? 1 : 0).allSatisfy { $0.isNumber || " -()/".contains($0) }
    }

    /// A person without a PESEL is known by another document.
    public func missing(_ field: FieldID, _ context: ScreenContext) -> String {
        let isDocument = field.rawValue.hasSuffix("." + FieldKey.MemberField.identityDocument.rawValue)
        return isDocument ? context.texts.peselOrDocument : context.texts.required
    }

    public mutating func derive(_ field: FieldID, _ context: ScreenContext) {
        let parts = field.rawValue.split(separator: ".").map(String.init)
        let text = form.text(field)
        guard !text.isEmpty else { return }
        switch (parts.first ?? "", parts.last ?? "") {
        case ("member", "pesel"): fillFromPESEL(parts[1], context)
        case ("member", "relation"):
            let relation = Relation(rawValue: text)
            let belongs = relation.map { Self.plainFamily.contains($0) || $0 == .partner || isMinor("0", context) } ?? true
            form[Self.member(parts[1], .inBenefitFamily)] = AnswerEntry.text(belongs)
        case ("member", "gradeAverage"): normalise(field, GradeEntry.parse(text).map(GradeEntry.text))
        case ("member", "birthDate"), ("certificate", "issuedOn"), ("support", "day"): normalise(field, day(field, context, lean: .past).map(context.texts.date))
        case ("filing", "receivedOn"), ("filing", "postmark"), (_, "validUntil"):
            normalise(field, day(field, context).map(context.texts.date))
        case ("filing", "receivedAt"): normalise(field, TimeEntry.parse(text).map(context.texts.time))
        case ("address", "postcode"): normalise(field, PostcodeEntry.parse(text))
        case ("income", "amount"): normalise(field, (try? MoneyEntry.parse(text)).map(MoneyEntry.text))
        case ("income", "period"):
            normalise(field, IncomePeriodEntry.parse(text, today: context.moment.day).map(IncomePeriodEntry.text))
        case ("income", "kind"):
            let period = Self.income(parts[1], .period)
            if form.text(period).isEmpty, let asked = defaultPeriod(of: parts[1], context) {
                form[period] = IncomePeriodEntry.text(asked)
            }
            let above = Self.income(parts[1], .awardedAboveLimit)
            if form.text(above).isEmpty { form[above] = "no" }
        default: break
        }
    }

    /// Puts a value into its full shape once it is understood; what is not understood stays as typed.
    private mutating func normalise(_ field: FieldID, _ text: String?) {
        guard let text, form[field] != text else { return }
        form[field] = text
    }

    /// Birth date and sex into empty fields, or in place of what another number filled in.
    private mutating func fillFromPESEL(_ slot: String, _ context: ScreenContext) {
        guard let known = memberPESEL(slot, context), let born = known.birthDate else { return }
        let birth = Self.member(slot, .birthDate)
        let text = context.texts.date(born)
        if form.text(birth).isEmpty || form[birth] == form[Self.filled(slot)] {
            form[birth] = text
            form[Self.filled(slot)] = text
            form[Self.member(slot, .sex)] = known.sex.rawValue
        } else if form.text(Self.member(slot, .sex)).isEmpty {
            form[Self.member(slot, .sex)] = known.sex.rawValue
        }
        form[FieldID("member." + slot + ".sexName")] = context.texts.name(of: known.sex)
    }
}

import KeptAge
import KeptEntries
import KeptVocabulary

/// The form of a change's other lines, by what they tell of: what has another is no line, whoever signed it.
///
/// What an entry's fields hold is not looked at here: a newer Kept may know more kinds and fields.
enum LineForm {
    private static let longestName = 200

    static func holds(_ line: Change.Line) -> Bool {
        guard isSpeaker(line.said) else { return false }
        switch line.kind {
        case Change.registerKind: return isRegister(line)
        case Change.memberKind: return isMember(line)
        case Change.forgettingKind: return Forgetting.Order(line) != nil
        case Change.documentKind: return isDocument(line)
        default:
            // An entry's kind is the one that its id names: nobody says another of it.
            return EntryID.isKind(line.kind) && EntryID.isID(line.entry)
                && line.entry.hasPrefix(line.kind + "-")
                && line.patch.values.allSatisfy(holds)
        }
    }

    private static func isSpeaker(_ speaker: Speaker) -> Bool { speaker.name.map(isLine) ?? true }

    /// Words on one line, that no terminal takes for a command.
    private static func isLine(_ text: String) -> Bool {
        text.utf8.count <= longestName
            && text.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
    }

    private static func isRegister(_ line: Change.Line) -> Bool {
        Hexadecimal.bytes(line.entry) != nil && Set(line.patch.values.keys) == [.field(RegisterField.format)]
            && line.number(RegisterField.format) != nil
    }

    private static func isDocument(_ line: Change.Line) -> Bool {
        Digest(line.entry) != nil
            && Set(line.patch.values.keys) == [.field(DocumentField.name), .field(DocumentField.mediaType)]
            && !line.text(DocumentField.name).isEmpty && isLine(line.text(DocumentField.mediaType))
            && !line.text(DocumentField.mediaType).isEmpty
    }

    private static func isMember(_ line: Change.Line) -> Bool {
        guard DeviceKey.isDevice(line.entry) else { return false }
        let slots = Set(line.patch.values.keys)
        if slots.contains(.removed) {
            return slots.isSubset(of: [.removed, .field(MemberField.last)])
                && (line.patch.values[.removed] ?? nil)?.truth == true
                && (!slots.contains(.field(MemberField.last))
                    || Digest(hex: line.text(MemberField.last)) != nil)
        }
        let followed: Set<Slot> = [.field(MemberField.follows), .field(MemberField.voucher)]
        guard slots.subtracting(followed) == Set(MemberField.told.map(Slot.field)),
            slots.isDisjoint(with: followed)
                || slots.isSuperset(of: followed)
                    && DeviceKey.isDevice(line.text(MemberField.follows))
        else { return false }
        return isLine(line.text(MemberField.name)) && !line.text(MemberField.name).isEmpty
            && isRecipient(line.text(MemberField.recipient))
            && Member.Access(rawValue: line.text(MemberField.access)) != nil
            && Confidentiality(rawValue: line.text(MemberField.sight)) != nil
    }

    private static func isRecipient(_ text: String) -> Bool {
        do {
            return try AgeRecipient(text).description == text
        } catch { return false }
    }

    private static func holds(_ slot: Slot, _ value: Value?) -> Bool {
        switch slot {
        case .key: return value == nil || value?.text.map { Digest(hex: $0) != nil } ?? false
        case .removed: return value == nil || value?.truth != nil
        case .record: return value == nil || value?.text.map(EntryID.isID) ?? false
        case .field(let name), .other(let name): return EntryID.isKind(name)
        case .element(let field, let key): return EntryID.isKind(field) && EntryID.isID(key)
        case .link(let role, let target): return EntryID.isKind(role.name) && EntryID.isID(target)
        case .place(let document, let place):
            return Digest(document) != nil && Place.isCanonical(place) && (value == nil || value?.text != nil)
        }
    }
}

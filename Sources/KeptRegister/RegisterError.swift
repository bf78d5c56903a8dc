/// Why a register could not do its work.
///
/// Nothing has been written by then. No message holds words of an entry.
package enum RegisterError: Error, Equatable, CustomStringConvertible {
    case missing(path: String)
    case wrongName(path: String)
    case older(path: String)
    case damaged(path: String)
    /// What was to be written does not fit what the view holds: the view is another than the journal's, or Kept is wrong.
    case doesNotFit(path: String)
    case readOnly(path: String)
    case journalShorter(path: String, bytes: Int)
    case isThere(path: String)
    case badBackup(fault: String)
    case noKey(path: String)
    case hasKey(path: String)
    case noRight(path: String, needs: String)
    case formerMember(id: String)
    case unknownMember(name: String)
    case lastSteward
    case noReceivers(path: String)
    case unknownSender(file: String)
    case forgetsMuch(file: String, lines: Int)
    case asItStood(day: String)
    case notYet(day: String, first: String)
    case nothingToUndo
    case unknownChange(id: String)
    case cannotUndo(id: String)
    case unknownEntry(id: String)
    case isRecord(id: String)
    case notLost(id: String)
    case collision(id: String, keys: [String])
    case wrongValue(id: String, field: String, expected: String)
    case mayNotLoosen(id: String, from: String)
    case emptySearch
    case unknownPage

    package var description: String {
        switch self {
        case .missing(let path):
            "\(path): there is no such register; make one with kept read FILE --register \(path) --accept."
        case .wrongName(let path): "\(path): a register's name ends in .kept; write \(path).kept."
        case .older(let path):
            "\(path): was written by an older Kept, whose journal this one does not read; read its documents into a new register."
        case .damaged(let path):
            "\(path): the view of the register is damaged; nothing is lost, make it anew with kept repair --register \(path)."
        case .doesNotFit(let path):
            "\(path): what was to be written does not fit what stands there; nothing was written. Run kept verify --register \(path): where it finds "
                + "nothing, this is a fault of Kept; tell its makers what you did."
        case .readOnly(let path):
            "\(path): lies where nothing can be written; copy it to a disk of this machine (kept restore \(path) --to NEW.kept) and write there."
        case .journalShorter(let path, let bytes):
            "\(path): journal.jsonl lacks its last \(bytes) bytes; put back a copy of it, then run kept verify."
        case .isThere(let path): "\(path): is there already; choose another name."
        case .badBackup(let fault): "this copy does not hold, and nothing was put back: \(fault)"
        case .noKey(let path):
            "\(path): this machine has no key for this register, and can only read it. Bring the old machine's key with kept device export and kept device take, or have a steward let this machine in (kept exchange key, kept exchange add)."
        case .hasKey(let path):
            "\(path): this machine has a key of its own in it already; nothing is to be taken over."
        case .noRight(let path, let needs):
            "\(path): this takes the right of \(needs == "editor" ? "an" : "a") \(needs); ask a steward for it (kept exchange members)."
        case .formerMember(let id):
            "\(id): this key was put out and stays out; let your colleague make a new one with kept exchange key."
        case .unknownMember(let name): "\(name): there is no such member; kept exchange members shows them."
        case .lastSteward: "a register keeps at least one steward; let another one in first."
        case .noReceivers(let path): "\(path): has no other member yet; let one in with kept exchange add."
        case .unknownSender(let file):
            "\(file): comes from a device that is no member of this register; nothing was taken."
        case .forgetsMuch(let file, let lines):
            "\(file): says that \(lines) lines are to be forgotten, which takes much out of this register for good; nothing was taken. Ask your "
                + "colleague, make a backup, look with --preview, and take it with --forget."
        case .asItStood(let day): "the register as it stood on \(day) cannot be changed."
        case .notYet(let day, let first): "nothing stood in this register on \(day); it begins on \(first)."
        case .nothingToUndo: "nothing is left to undo that this machine did; kept history shows all changes."
        case .unknownChange(let id): "\(id): there is no such change; kept history shows the changes."
        case .cannotUndo(let id): "\(id): this change is about the register or its members, and stays."
        case .unknownEntry(let id): "\(id): there is no such entry; kept list KIND shows the ids."
        case .isRecord(let id):
            "\(id): is what others published, and is not forgotten here; kept remove takes the table that it came in out of this register."
        case .notLost(let id):
            "\(id): nothing hangs here on a record that is gone; kept conflicts shows what does."
        case .collision(let id, let keys):
            "\(id): two different things have this id, with the keys \(keys.joined(separator: " and ")); nothing was "
                + "written. Tell the makers of Kept."
        case .wrongValue(let id, let field, let expected):
            "\(id): \(field) takes \(expected); nothing was written."
        case .mayNotLoosen(let id, let from):
            "\(id): its confidentiality is \(from): anyone who writes can make it stricter, and only a steward who sees such entries can loosen it. "
                + "Nothing was written; kept exchange members shows the stewards."
        case .emptySearch: "the search has no words; write at least one."
        case .unknownPage: "this page of the list is not there any more; begin at the first."
        }
    }
}

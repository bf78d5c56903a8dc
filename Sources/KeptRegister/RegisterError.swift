/// Why a register could not do its work.
///
/// Nothing has been written by then.
package enum RegisterError: Error, Equatable, CustomStringConvertible {
    case missing(path: String)
    case notARegister(path: String)
    case wrongName(path: String)
    case cannotCreate(path: String)
    case newer(path: String)
    case damaged(path: String)
    case busy(path: String)
    case older(path: String)
    case cannotWrite(path: String)
    case broken(file: String)
    case brokenKey(file: String)
    case cannotKeepKey(file: String)
    case noKey(path: String)
    case journalShorter(path: String, bytes: Int)
    case asItStood(day: String)
    case notYet(day: String, first: String)
    case nothingToUndo
    case unknownChange(id: String)
    case cannotUndo(id: String)
    case isThere(path: String)
    case badBackup(fault: String)
    case unknownEntry(id: String)
    case emptySearch

    package var description: String {
        switch self {
        case .missing(let path):
            "\(path): there is no such register; make one with kept read FILE --register \(path) --accept."
        case .notARegister(let path):
            "\(path): is no register; a register is a folder that holds register.sqlite."
        case .wrongName(let path): "\(path): a register's name ends in .kept; write \(path).kept."
        case .cannotCreate(let path):
            "\(path): the folder cannot be made; check the disk and your rights to it."
        case .newer(let path): "\(path): was written by a newer Kept; update Kept to open it."
        case .damaged(let path):
            "\(path): the view of the register is damaged; nothing is lost, make it anew with kept repair --register \(path)."
        case .older(let path):
            "\(path): was written by Kept 0.1.0, which kept no journal; read its documents into a new register."
        case .cannotWrite(let path):
            "\(path): the disk took no more, or may not be written; nothing was changed. Make room and try again."
        case .broken(let file): "\(file): cannot be read; put back a copy of it, then run kept verify."
        case .brokenKey(let file): "\(file): is no key of Kept's; put back a copy of it."
        case .cannotKeepKey(let file):
            "\(file): this machine's key cannot be kept; check your rights to the folder of Kept's settings."
        case .noKey(let path):
            "\(path): this machine has no key for this register, and can only read it."
        case .journalShorter(let path, let bytes):
            "\(path): journal.jsonl lacks its last \(bytes) bytes; put back a copy of it, then run kept verify."
        case .asItStood(let day): "the register as it stood on \(day) cannot be changed."
        case .notYet(let day, let first): "nothing stood in this register on \(day); it begins on \(first)."
        case .nothingToUndo: "nothing is left to undo that this machine did; kept history shows all changes."
        case .unknownChange(let id): "\(id): there is no such change; kept history shows the changes."
        case .isThere(let path): "\(path): is there already; choose another name."
        case .badBackup(let fault): "this copy does not hold, and nothing was put back: \(fault)"
        case .cannotUndo(let id): "\(id): this change began the register and stays."
        case .busy(let path): "\(path): is being written by another program; try again when it has finished."
        case .unknownEntry(let id): "\(id): there is no such entry; kept list KIND shows the ids."
        case .emptySearch: "the search has no words; write at least one."
        }
    }
}

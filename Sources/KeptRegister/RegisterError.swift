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
    case noRight(path: String, needs: String)
    case locked(path: String)
    case notSealed(path: String)
    case wrongPassphrase
    case shortPassphrase
    case noSession
    case brokenSeal(file: String, fault: String)
    case badKey
    case formerMember(id: String)
    case unknownMember(name: String)
    case lastSteward
    case badMember(name: String)
    case noReceivers(path: String)
    case notForThisMachine(file: String)
    case brokenBundle(file: String, fault: String)
    case otherRegister(file: String)
    case unknownSender(file: String)
    case gap(file: String, device: String)
    case fork(file: String, change: String)
    case fromTheFuture(file: String, day: String)
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
        case .cannotUndo(let id): "\(id): this change is about the register or its members, and stays."
        case .noRight(let path, let needs):
            "\(path): this takes the right of \(needs == "editor" ? "an" : "a") \(needs); ask a steward for it (kept exchange members)."
        case .locked(let path): "\(path): is locked; open it with kept unlock --register \(path)."
        case .notSealed(let path): "\(path): is not sealed; seal it with kept lock --register \(path)."
        case .wrongPassphrase: "this passphrase does not open it; try again."
        case .shortPassphrase: "a passphrase has at least 8 characters; five or more random words are good."
        case .noSession:
            "this machine has no place in memory to hold the key while the register is open: it needs XDG_RUNTIME_DIR or /dev/shm."
        case .brokenSeal(let file, let fault):
            "\(file): \(fault). Put back the newest copy of the whole folder."
        case .badKey: "this is no exchange key; your colleague's machine prints it with kept exchange key."
        case .formerMember(let id):
            "\(id): this key was put out and stays out; let your colleague make a new one with kept exchange key."
        case .unknownMember(let name): "\(name): there is no such member; kept exchange members shows them."
        case .badMember(let name):
            "\(name): was let in with a key that nothing can be sealed to; put this member out."
        case .lastSteward: "a register keeps at least one steward; let another one in first."
        case .noReceivers(let path): "\(path): has no other member yet; let one in with kept exchange add."
        case .notForThisMachine(let file):
            "\(file): is not sealed to a key of this machine; send your colleague what kept exchange key prints."
        case .brokenBundle(let file, let fault):
            "\(file): nothing was taken: \(fault). Ask for the bundle again."
        case .otherRegister(let file): "\(file): belongs to another register; nothing was taken."
        case .unknownSender(let file):
            "\(file): comes from a device that is no member of this register; nothing was taken."
        case .gap(let file, let device):
            "\(file): follows changes of \(device) that are not here; nothing was taken. Send your colleague a bundle of yours, and ask for one again."
        case .fork(let file, let change):
            "\(file): holds another change \(change) than this register: one key has written in two copies. Nothing was taken; kept backup this register, and ask which copy goes on."
        case .fromTheFuture(let file, let day):
            "\(file): holds a change dated \(day), which has not come yet; nothing was taken. Check the clocks of both machines."
        case .busy(let path): "\(path): is being written by another program; try again when it has finished."
        case .unknownEntry(let id): "\(id): there is no such entry; kept list KIND shows the ids."
        case .emptySearch: "the search has no words; write at least one."
        }
    }
}

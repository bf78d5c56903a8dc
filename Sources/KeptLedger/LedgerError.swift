/// Why a ledger could not do its work.
///
/// Nothing has been written by then. No message holds words of an entry.
package enum LedgerError: Error, Equatable, CustomStringConvertible {
    // MARK: Its files
    case notARegister(path: String)
    case cannotCreate(path: String)
    case isThere(path: String)
    case newer(path: String)
    case cannotWrite(path: String)
    case busy(path: String)
    case broken(file: String)
    case tooLarge(entry: String, bytes: Int)
    case unreadable
    case badDigest

    // MARK: Its lock
    case locked(path: String)
    case notSealed(path: String)
    case wrongPassphrase
    case shortPassphrase
    case guessablePassphrase
    case noSession
    case noRecovery(path: String)
    case badSheets(fault: String)
    case brokenSeal(file: String, fault: String)

    // MARK: Its keys and members
    case brokenKey(file: String)
    case cannotKeepKey(file: String)
    case badKey
    case badMember(name: String)

    // MARK: Its bundles
    case notForThisMachine(file: String)
    case brokenBundle(file: String, fault: String)
    case otherRegister(file: String)
    case gap(file: String, device: String)

    package var description: String {
        switch self {
        case .notARegister(let path):
            "\(path): is no register; a register is a folder that holds register.json and journal.jsonl."
        case .cannotCreate(let path):
            "\(path): the folder cannot be made; check the disk and your rights to it."
        case .isThere(let path): "\(path): is there already; name another folder."
        case .newer(let path): "\(path): was written by a newer Kept; update Kept to open it."
        case .cannotWrite(let path):
            "\(path): the disk took no more, or may not be written; nothing was changed. Make room and try again."
        case .busy(let path): "\(path): is being written by another program; try again when it has finished."
        case .broken(let file): "\(file): cannot be read; put back a copy of it, then run kept verify."
        case .tooLarge(let entry, let bytes):
            "\(entry): would hold \(bytes) bytes, and one change of an entry holds at most "
                + "\(ChangeText.longestLine); split it, or keep the words in a file. Nothing was changed."
        case .unreadable:
            "this change cannot be written in a form that can be read again; nothing was changed."
        case .badDigest: "this names no file of evidence: sha256: and 64 hexadecimal digits do."
        case .locked(let path): "\(path): is locked; open it with kept unlock --register \(path)."
        case .notSealed(let path): "\(path): is not sealed; seal it with kept lock --register \(path)."
        case .wrongPassphrase: "this passphrase does not open it; try again."
        case .shortPassphrase:
            "a passphrase has at least 8 characters beside spaces; five or more random words are good."
        case .guessablePassphrase:
            "this passphrase is among the first that anyone tries; take five or more words that chance chose."
        case .noSession:
            "this machine cannot hold the key while the register is open; Kept needs memory that can be locked (ulimit -l) and a folder for run-time files that is its own (XDG_RUNTIME_DIR, /dev/shm or TMPDIR)."
        case .noRecovery(let path):
            "\(path): no sheets were made that open it; its passphrase alone does."
        case .badSheets(let fault): "\(fault); nothing was opened. Look at the sheets again."
        case .brokenSeal(let file, let fault):
            "\(file): \(fault). Put back the newest copy of the whole folder."
        case .brokenKey(let file): "\(file): is no key of Kept's; put back a copy of it."
        case .cannotKeepKey(let file):
            "\(file): this machine's key cannot be kept; check your rights to the folder of Kept's settings."
        case .badKey: "this is no exchange key; your colleague's machine prints it with kept exchange key."
        case .badMember(let name):
            "\(name): was let in with a key that nothing can be sealed to; put this member out."
        case .notForThisMachine(let file):
            "\(file): is not sealed to a key of this machine; send your colleague what kept exchange key prints."
        case .brokenBundle(let file, let fault):
            "\(file): nothing was taken: \(fault). Ask for the bundle again."
        case .otherRegister(let file): "\(file): belongs to another register; nothing was taken."
        case .gap(let file, let device):
            "\(file): follows changes of \(device) that are not here; nothing was taken. Send your colleague a bundle of yours, and ask for one again."
        }
    }
}

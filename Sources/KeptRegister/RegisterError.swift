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
            "\(path): the register's file is damaged; put back a copy of the whole folder."
        case .busy(let path): "\(path): is being written by another program; try again when it has finished."
        case .unknownEntry(let id): "\(id): there is no such entry; kept list KIND shows the ids."
        case .emptySearch: "the search has no words; write at least one."
        }
    }
}

package import Foundation

/// Makes a folder whole or not at all: it is filled under a name of its own beside its place, and moved there at the end.
package enum StagedFolder {
    /// Fills a new folder.
    ///
    /// What earlier tries left unfinished is taken away first, and what this one leaves where it fails.
    /// - Throws: `LedgerError`: `isThere` where another process was faster, `cannotWrite`; what the work throws.
    package static func make<Result>(_ folder: URL, _ work: (URL) throws -> Result) throws -> Result {
        let fault = LedgerError.cannotWrite(path: folder.lastPathComponent)
        let manager = FileManager.default
        let outer = folder.deletingLastPathComponent().appending(path: beginning(of: folder) + "\(getpid())")
        // The folder is filled inside another, whose lock its maker holds: what nobody holds was left by one that was stopped.
        let staged = outer.appending(path: folder.lastPathComponent)
        func makeOuter() throws {
            do {
                try manager.createDirectory(
                    at: outer, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            } catch { throw fault }
        }
        try makeOuter()
        return try FolderLock(outer).hold {
            // Before it was locked, another process may have taken it for one that was left.
            try makeOuter()
            defer {
                // Empty by now, or what a failing work left; where it cannot go, the next try takes it away.
                do { try manager.removeItem(at: outer) } catch {}
            }
            do {
                try removeLeft(of: folder, but: outer.lastPathComponent)
                if manager.fileExists(atPath: staged.path) { try manager.removeItem(at: staged) }
                try manager.createDirectory(
                    at: staged, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
            } catch is CocoaError { throw fault }
            let result = try work(staged)
            try synchronize(staged, else: fault)
            guard rename(staged.path, folder.path) == 0 else {
                throw [EEXIST, ENOTEMPTY].contains(errno)
                    ? LedgerError.isThere(path: folder.lastPathComponent) : fault
            }
            try DurableFile(folder, else: fault).synchronizeFolder()
            return result
        }
    }

    /// Takes away what tries to make a folder left that were stopped.
    package static func removeLeft(of folder: URL) throws {
        do { try removeLeft(of: folder, but: "") } catch is CocoaError {
            throw LedgerError.cannotWrite(path: folder.lastPathComponent)
        }
    }

    private static func removeLeft(of folder: URL, but own: String) throws {
        let (manager, parent) = (FileManager.default, folder.deletingLastPathComponent())
        let beginning = beginning(of: folder)
        guard manager.isWritableFile(atPath: parent.path) else { return }
        for name in try manager.contentsOfDirectory(atPath: parent.path)
        where name.hasPrefix(beginning) && name != own {
            let left = parent.appending(path: name)
            try FolderLock(left).ifFree { try manager.removeItem(at: left) }
        }
    }

    private static func beginning(of folder: URL) -> String {
        ".\(folder.deletingPathExtension().lastPathComponent).unfinished-"
    }

    /// Waits until the disk has all files and folders below a folder, and itself.
    private static func synchronize(_ folder: URL, else fault: LedgerError) throws {
        var paths = [folder.path]
        if let all = FileManager.default.enumerator(atPath: folder.path) {
            for case let name as String in all { paths.append(folder.appending(path: name).path) }
        }
        for path in paths { try DurableFile(URL(filePath: path), else: fault).synchronize() }
    }
}

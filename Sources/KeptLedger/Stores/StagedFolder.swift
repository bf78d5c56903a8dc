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
        let beginning = ".\(folder.deletingPathExtension().lastPathComponent).unfinished-"
        let parent = folder.deletingLastPathComponent()
        // The folder is filled inside another, whose lock its maker holds: what nobody holds was left by one that was stopped.
        let outer = parent.appending(path: "\(beginning)\(getpid())")
        let staged = outer.appending(path: folder.lastPathComponent)
        do {
            try manager.createDirectory(
                at: outer, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch { throw fault }
        return try FolderLock(outer).hold {
            defer {
                // Empty by now, or what a failing work left; where it cannot go, the next try takes it away.
                do { try manager.removeItem(at: outer) } catch {}
            }
            do {
                for name in try manager.contentsOfDirectory(atPath: parent.path)
                where name.hasPrefix(beginning) {
                    let left = parent.appending(path: name)
                    if name != outer.lastPathComponent {
                        try FolderLock(left).ifFree { try manager.removeItem(at: left) }
                    }
                }
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

    /// Waits until the disk has all files and folders below a folder, and itself.
    private static func synchronize(_ folder: URL, else fault: LedgerError) throws {
        var paths = [folder.path]
        if let all = FileManager.default.enumerator(atPath: folder.path) {
            for case let name as String in all { paths.append(folder.appending(path: name).path) }
        }
        for path in paths {
            let descriptor = open(path, O_RDONLY | O_CLOEXEC)
            guard descriptor >= 0 else { throw fault }
            defer { close(descriptor) }
            guard fsync(descriptor) == 0 else { throw fault }
        }
    }
}

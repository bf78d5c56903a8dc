package import Foundation

/// Where the sockets of agents lie: a folder that this account alone can enter.
package enum AgentFolder {
    /// The first of some places that is this account's, or can become so; nothing where none is.
    ///
    /// Another account may have taken one of them before.
    package static func first(of places: [URL]) -> URL? {
        places.first { place in
            let around = place.deletingLastPathComponent().path
            return isOwn(place) ?? FileManager.default.isWritableFile(atPath: around)
        }
    }

    /// Takes care that the folder is there; answers whether it is this account's alone.
    static func make(_ folder: URL) -> Bool {
        // It may be there, and then it is looked at all the same.
        mkdir(folder.path, 0o700)
        return isOwn(folder) == true
    }

    /// Whether a folder belongs to this account and nobody else can look into it; nothing where there is none.
    private static func isOwn(_ folder: URL) -> Bool? {
        var entry = stat()
        guard lstat(folder.path, &entry) == 0 else { return nil }
        return entry.st_uid == geteuid() && entry.st_mode & 0o077 == 0 && entry.st_mode & S_IFMT == S_IFDIR
    }
}

package import Foundation

/// A folder with registers in which the built command is used as people use it.
package struct Desk {
    package let folder: TemporaryFolder

    package init() throws { folder = try TemporaryFolder() }

    package func file(_ name: String) -> URL { folder.url.appending(path: name) }

    package func put(_ name: String, _ text: String) throws { try Data(text.utf8).write(to: file(name)) }

    /// Runs the command with its words parted at spaces; what holds a space itself comes behind them.
    package func kept(
        _ words: String, _ more: String..., keys: String = "keys", typed: String? = nil
    ) throws -> CommandRun {
        let arguments = words.split(separator: " ").map(String.init) + more
        return try CommandRun(arguments, in: folder.url, typed: typed, keys: keys)
    }

    /// The id of an entry that is added.
    package func add(_ kind: String, _ title: String, to register: String, keys: String = "keys") throws
        -> String
    {
        String(try kept("add \(kind) --register \(register)", title, keys: keys).output.prefix { $0 != " " })
    }

    /// How many entries a list has.
    package func count(_ kind: String, in register: String, keys: String = "keys") throws -> Int {
        let list = try kept("list \(kind) --register \(register) --json", keys: keys).object()["entries"]
        return (list as? [Any])?.count ?? 0
    }
}

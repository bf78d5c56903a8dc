import Foundation

/// A small file beside this machine's keys, which remembers something of one register.
struct KeyFolderFile<Value: Codable> {
    private let name: String
    private let file: URL

    /// `ending`: what it is, behind the register's id.
    init(_ register: String, ending: String, in surroundings: Surroundings) {
        name = register + "." + ending
        file = surroundings.keys.appending(path: name)
    }

    /// Nothing where nothing was remembered yet.
    ///
    /// - Throws: `LedgerError.brokenKey` for a file that is none of these.
    func read() throws -> Value? {
        do { return try JSONDecoder().decode(Value.self, from: Data(contentsOf: file)) } catch CocoaError
            .fileReadNoSuchFile
        { return nil } catch { throw LedgerError.brokenKey(file: name) }
    }

    func write(_ value: Value) throws {
        try DurableFile(file, else: .cannotKeepKey(file: name)).write(Data(SortedJSON.text(value).utf8))
    }
}

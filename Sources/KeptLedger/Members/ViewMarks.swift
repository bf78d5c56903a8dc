import Foundation

/// The stamps of views as this machine wrote them, by the folder in which they lie, kept in the folder of its keys.
package struct ViewMarks: Sendable {
    private let name: String
    private let file: URL

    /// Of more folders than that the older ones are forgotten: their views are made anew.
    private static let most = 16

    package init(_ register: String, in surroundings: Surroundings) {
        name = register + ".views"
        file = surroundings.keys.appending(path: name)
    }

    package func stamp(at place: String) throws -> String? {
        try all().last { $0.first == place }?.last
    }

    package func note(_ stamp: String, at place: String) throws {
        let all = try all().filter { $0.first != place } + [[place, stamp]]
        try DurableFile(file, else: .cannotKeepKey(file: name)).write(
            Data(SortedJSON.text(Array(all.suffix(Self.most))).utf8))
    }

    private func all() throws -> [[String]] {
        do { return try JSONDecoder().decode([[String]].self, from: Data(contentsOf: file)) } catch CocoaError
            .fileReadNoSuchFile
        { return [] } catch { throw LedgerError.brokenKey(file: name) }
    }
}

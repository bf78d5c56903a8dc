/// The stamps of views as this machine wrote them, by the folder in which they lie, kept in the folder of its keys.
package struct ViewMarks: Sendable {
    private let file: KeyFolderFile<[[String]]>

    /// Of more folders than that the older ones are forgotten: their views are made anew.
    private static let most = 16

    package init(_ register: String, in surroundings: Surroundings) {
        file = KeyFolderFile(register, ending: "views", in: surroundings)
    }

    package func stamp(at place: String) throws -> String? {
        try all().last { $0.first == place }?.last
    }

    package func note(_ stamp: String, at place: String) throws {
        let all = try all().filter { $0.first != place } + [[place, stamp]]
        try file.write(all.suffix(Self.most))
    }

    private func all() throws -> [[String]] { try file.read() ?? [] }
}

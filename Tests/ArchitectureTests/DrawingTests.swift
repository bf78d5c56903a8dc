import Foundation
import KeptTestSupport
import Testing

/// Holds the drawing of the modules in `docs/ARCHITECTURE.md` against what the sources import.
struct DrawingTests {
    private static let (first, last) = ("<!-- made from the imports -->\n", "<!-- end -->\n")

    @Test func theDrawingIsWhatIsImported() throws {
        let page = Project.file("docs/ARCHITECTURE.md")
        let text = try String(contentsOf: page, encoding: .utf8)
        let start = try #require(text.range(of: Self.first)?.upperBound)
        let end = try #require(text.range(of: Self.last)?.lowerBound)
        let made = text.replacingCharacters(in: start..<end, with: try drawing())
        try expectSnapshot(made, in: page)
    }

    /// A row a module, users above what they use; of what it uses, those that no other of them uses already stand first.
    private func drawing() throws -> String {
        var uses: [String: Set<String>] = [:]
        var outside: [String: Set<String>] = [:]
        let files = try SourceFiles.all()
        let modules = Set(files.map(\.module))
        for file in files {
            uses[file.module, default: []].formUnion(file.imports.filter(modules.contains))
            outside[file.module, default: []].formUnion(file.imports.filter { !modules.contains($0) })
        }
        let system: Set = ["Foundation", "Glibc", "Darwin", "Dispatch", "Synchronization", "System"]
        var rows = ["| module | uses | and through them | packages |", "|---|---|---|---|"]
        for module in order(uses) {
            let all = uses[module, default: []]
            let through = all.filter { used in all.contains { uses[$0, default: []].contains(used) } }
            func list(_ names: Set<String>) -> String {
                names.isEmpty ? "–" : names.sorted().map { "`\($0)`" }.joined(separator: ", ")
            }
            let packages = outside[module, default: []].subtracting(system)
            rows.append(
                "| `\(module)` | \(list(all.subtracting(through))) | \(list(through)) | \(list(packages)) |")
        }
        return rows.joined(separator: "\n") + "\n"
    }

    /// Users before what they use; where both are free, by name.
    ///
    /// A circle leaves its modules out, and the row is missed.
    private func order(_ uses: [String: Set<String>]) -> [String] {
        var (left, order) = (uses, [String]())
        while let next = left.keys.filter({ module in !left.values.contains { $0.contains(module) } })
            .sorted().first
        {
            order.append(next)
            left[next] = nil
        }
        return order
    }
}

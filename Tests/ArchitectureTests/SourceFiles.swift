import Foundation
import KeptTestSupport

/// The project's own source files, for tests that look at them.
enum SourceFiles {
    struct File {
        /// Below `Sources`, as `KeptEntries/Kind.swift`.
        let path: String
        let text: String

        var module: String { path.split(separator: "/").first.map(String.init) ?? "" }

        /// What it imports, in order.
        var imports: [String] {
            text.matches(of: /(?m)^(?:@?\w+ )*import (?:struct |class |enum |func )?(\w+)/).map {
                String($0.1)
            }
        }
    }

    static func all() throws -> [File] {
        let root = Project.file("Sources")
        let found = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
        var files: [File] = []
        while let file = found?.nextObject() as? URL {
            guard file.pathExtension == "swift" else { continue }
            let path = String(
                file.standardizedFileURL.path.dropFirst(root.standardizedFileURL.path.count + 1))
            files.append(File(path: path, text: try String(contentsOf: file, encoding: .utf8)))
        }
        return files.sorted { $0.path < $1.path }
    }
}

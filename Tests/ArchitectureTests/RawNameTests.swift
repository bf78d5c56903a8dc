import Foundation
import KeptTestSupport
import Testing

/// What a field is called is known in `KeptEntries` alone.
struct RawNameTests {
    @Test func noFieldIsNamedOutsideItsDeclaration() throws {
        var looked = 0
        for file in try SourceFiles.all() where file.module != "KeptEntries" {
            looked += 1
            for match in file.text.matches(of: /(?:fields|elements)\["|\.field\("|"fields\/|"elements\//) {
                Issue.record("\(file.path): \(match.output)")
            }
        }
        #expect(looked > 100)
    }

    @Test func slotsAreNotGluedAndCut() throws {
        for file in try SourceFiles.all() {
            #expect(!file.text.contains("hasPrefix(\"fields/"), "\(file.path)")
            #expect(!file.text.contains("hasPrefix(\"links/"), "\(file.path)")
        }
    }

    /// Files are short, and none is a whole house.
    @Test func filesAreShort() throws {
        let lines = try SourceFiles.all().map {
            ($0.path, $0.text.split(separator: "\n", omittingEmptySubsequences: false).count - 1)
        }
        let sorted = lines.map(\.1).sorted()
        #expect(sorted[sorted.count / 2] <= 80)
        for (path, count) in lines { #expect(count <= 250, "\(path) has \(count) lines") }
    }
}

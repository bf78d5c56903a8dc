import Foundation
import KeptEntries
import KeptTestSupport
import Testing

/// The pages that are made from the declarations.
struct SchemaPageTests {
    @Test func entriesAreDocumented() throws {
        try expectSnapshot(EntrySchema.page, in: Project.file("docs/entries.md"))
    }

    @Test func theSchemaIsCommitted() throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let text = String(decoding: try encoder.encode(EntrySchema.value), as: UTF8.self) + "\n"
        try expectSnapshot(text, in: Project.file("docs/entries.schema.json"))
    }
}

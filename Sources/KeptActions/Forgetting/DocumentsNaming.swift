import Foundation
import KeptDocuments
import KeptEntries
import KeptLedger
import KeptRegister

/// Which of a register's documents hold words, in whatever they show or hold besides.
struct DocumentsNaming {
    /// The digests of those that hold them.
    private(set) var found = Set<String>()
    /// The names of the published ones that hold them: they are others' words, and stay.
    private(set) var published: [String] = []
    /// The names of those that cannot be read, so that it is not known.
    private(set) var unread: [String] = []

    init(_ mask: NameMask, in register: Register) async throws {
        let others = try register.publishedDocuments()
        for document in try register.documents() {
            guard let holds = try await Self.holds(document, mask, register) else {
                unread.append(document.name)
                continue
            }
            guard holds else { continue }
            if others.contains(document.digest) {
                published.append(document.name)
            } else {
                found.insert(document.digest)
            }
        }
    }

    /// Whether a document holds the words; `nil` where that cannot be known.
    private static func holds(_ document: KeptDocument, _ mask: NameMask, _ register: Register) async throws
        -> Bool?
    {
        let bytes = try register.evidence(document.digest)
        if document.isPlainText || document.mediaType == RecordsFile.mediaType {
            return mask.finds(in: String(decoding: bytes, as: UTF8.self))
        }
        do {
            let read = try await ReadFile().document(
                bytes, mediaType: document.mediaType, name: document.name)
            return texts(of: read).contains(where: mask.finds)
        } catch is DocumentError { return nil }
    }

    private static func texts(of document: Document) -> [String] {
        let shown = document.blocks.flatMap { [$0.text] + $0.links.map(\.target) }
        let held = document.remarks.traces.flatMap { [$0.text, $0.author ?? ""] }
        let about = [document.metadata.title ?? ""] + document.metadata.authors
        return shown + held + about
    }
}

package import KeptEntries

/// What is to be written in one transaction.
///
/// What the register holds already is left as it stands; what was taken back before comes back.
package struct Addition: Sendable {
    package var documents: [KeptDocument] = []
    package var collections: [Collection] = []
    package var entries: [Entry] = []
    package var links: [Link] = []
    package var provenance: [Provenance] = []
    /// Fields of entries that stand in the register and are given new values.
    package var changes: [EntryChange] = []
    /// Ties that hold no more.
    package var cuts: [Link] = []
    /// Whether texts get the places that are said here, also where they have others.
    package var isNewVersion = false
    /// Who says all this.
    package var said: Speaker

    package init(said: Speaker = .person) { self.said = said }

    package var isEmpty: Bool {
        documents.isEmpty && collections.isEmpty && entries.isEmpty && links.isEmpty && provenance.isEmpty
            && changes.isEmpty
            && cuts.isEmpty
    }
}

extension Addition {
    /// What it brings to a register that holds nothing yet, its collections' records told as entries.
    package var ofAnEmptyRegister: Addition {
        var all = self
        for collection in collections {
            all.entries.append(collection.entry)
            all.entries += collection.records
            all.links += collection.links
        }
        return all
    }
}

/// New values of some fields and elements of an entry; nothing where one is emptied.
package struct EntryChange: Sendable, Hashable {
    package let entry: String
    package var fields: [String: Value?]
    /// By field and key.
    package var elements: [String: [String: StoredElement?]]

    package init(
        entry: String, fields: [String: Value?] = [:], elements: [String: [String: StoredElement?]] = [:]
    ) {
        (self.entry, self.fields, self.elements) = (entry, fields, elements)
    }
}

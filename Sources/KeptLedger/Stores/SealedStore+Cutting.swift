package import Foundation

/// The changes of a sealed journal that take something away from it.
extension SealedStore {
    package func truncateJournal(to size: Int) throws {
        var head = try readHead()
        var removed: [String] = []
        while head.journalSize > size, !head.segments.isEmpty {
            let name = SealedHead.segment(head.segments.count - 1)
            _ = try files.part(name, head.segments.removeLast())
            // Beside its name it counts until the head is written, and is nothing after that.
            try files.rename(name, name + ".part")
            removed.append(name + ".part")
        }
        guard !removed.isEmpty else { return }
        try commit([], head, finishing: false)
        for name in removed { try files.remove(name) }
    }

    package func rewriteJournal(_ change: (Data) throws -> Data, before: () throws -> Void) throws {
        var head = try readHead()
        let text = try change(readJournal(from: 0))
        try before()
        // Beside their names they count until the head is written, and are nothing after that.
        for (number, part) in head.segments.enumerated().dropFirst() {
            let name = SealedHead.segment(number)
            _ = try files.part(name, part)
            if files.exists(name) { try files.rename(name, name + ".part") }
        }
        let sealed = try sealed(text)
        head.segments = [.init(digest: SealedHead.digest(sealed), bytes: text.count)]
        // The snapshot was made from the text that goes.
        (head.view, head.viewed) = (nil, 0)
        try commit([(SealedHead.segment(0), sealed)], head, finishing: false)
        for name in try files.names(in: "journal") where name.hasSuffix(".part") {
            try files.remove("journal/" + name)
        }
        if files.exists("view.age") { try files.remove("view.age") }
    }
}

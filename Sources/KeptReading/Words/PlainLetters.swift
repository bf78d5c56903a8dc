import Foundation

extension StringProtocol {
    /// Lower case, with one kind of apostrophe and of space: as the words of reports are declared.
    var plainLetters: String {
        let lower = lowercased()
        // Most texts have neither, and replacing is slow.
        guard lower.utf8.contains(where: { $0 == 0x27 || $0 == 0xA0 }) else { return lower }
        return String(lower.map { $0 == "'" ? "’" : $0 == "\u{A0}" ? " " : $0 })
    }
}

extension String {
    /// Whether these bytes stand in it: for words that are declared as they are compared, where Unicode's equivalence, which
    /// costs thirty times as much, says the same.
    func holds(_ words: String) -> Bool {
        var (text, words) = (self, words)
        return text.withUTF8 { text in words.withUTF8 { words in Self.holds(text, words) } }
    }

    private static func holds(
        _ text: UnsafeBufferPointer<UInt8>, _ words: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        guard let first = words.first, let sought = words.baseAddress else { return true }
        guard var place = text.baseAddress else { return false }
        var left = text.count
        while left >= words.count {
            guard let found = memchr(place, Int32(first), left - words.count + 1) else { return false }
            if memcmp(found, sought, words.count) == 0 { return true }
            let next = UnsafePointer(found.assumingMemoryBound(to: UInt8.self)) + 1
            left -= next - place
            place = next
        }
        return false
    }
}

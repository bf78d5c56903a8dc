import Foundation

extension String {
    /// Without spaces at its ends.
    var trimmed: String {
        let bytes = utf8
        guard bytes.first == 0x20 || bytes.last == 0x20 || bytes.first == 0x0a || bytes.last == 0x0a else {
            return self
        }
        return trimmingCharacters(in: .whitespacesAndNewlines)
    }
}

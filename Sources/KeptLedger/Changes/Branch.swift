/// A chain of changes of one device, each of which names the one before it by its digest.
///
/// A device has one, which is named as the device is. Where its key signed two changes after the same one — a copy of the machine,
/// or a thief — each of the two begins a branch of its own: none is thrown away, and each is judged by what it knew.
package struct Branch: Hashable, Sendable, Comparable {
    /// As tables have it: the device, and behind a tilde the digest of the change that begins it where it is not the only one.
    package let text: String

    /// The one branch of a device.
    package init(of device: String) { text = device }

    /// The branch of a device that a change begins.
    package init(of device: String, from digest: String) { text = device + "~" + digest }

    /// From a table.
    package init(text: String) { self.text = text }

    package var device: String { String(text.prefix { $0 != "~" }) }

    /// The digest of the change that begins it, where it is not the only one of its device.
    package var beginning: String? {
        guard let tilde = text.firstIndex(of: "~") else { return nil }
        return String(text[text.index(after: tilde)...])
    }

    package static func < (left: Branch, right: Branch) -> Bool { left.text < right.text }
}

extension [Branch: Int] {
    /// What both reach, of changes up to a number in each branch.
    func meeting(_ other: [Branch: Int]) -> [Branch: Int] {
        filter { other[$0.key] != nil }.merging(
            other.filter { self[$0.key] != nil }, uniquingKeysWith: Swift.min)
    }
}

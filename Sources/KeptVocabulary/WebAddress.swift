/// An address on the web, kept as it was written.
package struct WebAddress: Hashable, Sendable, CustomStringConvertible {
    package let description: String

    /// `nil` for what does not begin with a scheme of the web, or holds a space.
    package init?(_ text: String) {
        let lower = text.lowercased()
        guard ["http://", "https://"].contains(where: { lower.hasPrefix($0) && text.count > $0.count }),
            !text.contains(where: \.isWhitespace)
        else { return nil }
        description = text
    }

    /// The form by which two addresses are the same source: without scheme, `www.`, fragment and final slash.
    package var identity: String { Self.identity(of: description) }

    /// The same for what may lack its scheme.
    package static func identity(of address: String) -> String {
        var rest = Substring(address)
        for prefix in ["https://", "http://"] where rest.lowercased().hasPrefix(prefix) {
            rest = rest.dropFirst(prefix.count)
        }
        if rest.lowercased().hasPrefix("www.") { rest = rest.dropFirst(4) }
        if let fragment = rest.firstIndex(of: "#") { rest = rest[..<fragment] }
        while rest.last == "/" { rest = rest.dropLast() }
        let host = rest.prefix { $0 != "/" }
        return host.lowercased() + rest.dropFirst(host.count)
    }

    /// The host, without `www.`.
    package var host: String { String(identity.prefix { $0 != "/" }) }
}

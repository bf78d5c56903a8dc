/// An address on the web, as a link may lead to: `https://example.org/report`.
package struct WebAddress: Hashable, Sendable, CustomStringConvertible {
    /// As it was written.
    package let description: String

    /// `nil` for what does not start with `http://` or `https://`, in any case, or holds what no address may.
    ///
    /// Source: RFC 3986, section 2; letters beyond ASCII are taken as they stand.
    package init?(_ text: String) {
        guard Self.hasScheme(text),
            text.unicodeScalars.allSatisfy({
                $0.value > 0x20 && $0.value != 0x7F && !"<>\"`{}|\\^".unicodeScalars.contains($0)
            })
        else { return nil }
        description = text
    }

    /// The form by which two addresses are the same source: without scheme, `www.`, fragment and final slash.
    package var identity: String { Self.identity(of: description) }

    /// The same for what may lack its scheme.
    package static func identity(of address: String) -> String {
        var rest = bare(address)
        if let fragment = rest.firstIndex(of: "#") { rest = rest[..<fragment] }
        rest = rest.trimmedEnd { $0 == "/" }
        let host = rest.prefix { $0 != "/" }
        return host.lowercased() + rest.dropFirst(host.count)
    }

    /// Schemes of the web with what follows them.
    package static let schemes = ["https://", "http://"]

    /// How an address in running text may begin: with a scheme, or as people write it without one.
    package static let beginnings = schemes + ["www."]

    /// Whether a text begins with a scheme of the web, whatever follows.
    package static func hasScheme(_ text: String) -> Bool { scheme(of: text) != nil }

    /// Whether running text begins as an address does.
    package static func begins(_ text: some StringProtocol) -> Bool {
        beginnings.contains { hasPrefix(text, $0) }
    }

    /// The address without scheme and `www.`; the whole text where it has neither.
    package static func bare(_ text: String) -> Substring {
        let rest = text.dropFirst(scheme(of: text)?.count ?? 0)
        return hasPrefix(rest, "www.") ? rest.dropFirst("www.".count) : rest
    }

    private static func scheme(of text: String) -> String? { schemes.first { hasPrefix(text, $0) } }

    private static func hasPrefix(_ text: some StringProtocol, _ prefix: String) -> Bool {
        text.prefix(prefix.count).lowercased() == prefix
    }
}

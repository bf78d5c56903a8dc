import KeptEntries
import KeptPages
import Testing

/// Addresses are read as they are written.
struct AddressTests {
    private static let lists: [Address] = [
        .list(ListAddress(.claim)),
        .list(
            ListAddress(.recommendation).with { list in
                list.form = .csv
                list.words = "a & b + c"
                list.filters = [
                    .init(name: "state", value: "KAZ"), .init(name: "issues", value: "Women's rights"),
                ]
            }),
    ]

    @Test(
        arguments: [
            .overview, .style, .search(""), .search("law & order"), .entry("e-1"), .submission("s-1"),
        ] + lists)
    func addressesComeBack(address: Address) {
        let parts = address.text.split(separator: "?", maxSplits: 1).map(String.init)
        #expect(Address(path: parts[0], query: parts.count > 1 ? parts[1] : "") == address)
    }

    @Test(arguments: ["/nothing", "/entries", "/entries/a/b", "/lists/wishes", "/submissions"])
    func otherPathsAreNone(path: String) { #expect(Address(path: path) == nil) }

    @Test func anUnknownFormIsNone() { #expect(Address(path: "/lists/claims", query: "format=x") == nil) }
}

import KeptVocabulary
import Testing

struct WebAddressTests {
    @Test(arguments: [
        "http://example.org", "HTTPS://Example.org/a?b=1&c=%20#d", "https://example.org/né", "http://[::1]/",
    ])
    func addressesOfTheWebAreTaken(text: String) { #expect(WebAddress(text)?.description == text) }

    @Test(arguments: [
        "", "example.org", "www.example.org", "ftp://example.org", "javascript:alert(1)", "http:/example.org",
        "http://example.org/a b", "http://example.org/\n", "http://example.org/\"onclick", "https://a<b>",
        " http://a",
        "mailto:a@example.org", "http://a\u{7F}",
    ])
    func othersAreNone(text: String) { #expect(WebAddress(text) == nil) }

    @Test(arguments: [
        ("http://example.org", true), ("WWW.example.org", true), ("https://a b", true), ("ftp://a", false),
        ("wwwexample", false), ("http", false), ("see http://a", false),
    ])
    func runningTextBeginsAsAnAddressOrNot(text: String, begins: Bool) {
        #expect(WebAddress.begins(text) == begins)
    }

    @Test(arguments: [
        ("https://www.example.org/a", "example.org/a"), ("Http://example.org", "example.org"),
        ("www.example.org", "example.org"), ("example.org", "example.org"), ("https://wwwa.org", "wwwa.org"),
    ])
    func theBareAddressIsWithoutSchemeAndPrefix(text: String, bare: String) {
        #expect(WebAddress.bare(text) == bare)
    }

    @Test(arguments: [
        ("http://www.example.org/a/", "example.org/a"), ("https://Example.org/a#part", "example.org/a"),
        ("HTTPS://example.org", "example.org"), ("http://example.org/A", "example.org/A"),
    ])
    func theSamePageHasOneIdentity(address: String, identity: String) {
        #expect(WebAddress(address)?.identity == identity)
    }
}

import KeptVocabulary
import Testing

struct WebAddressTests {
    @Test(arguments: [
        ("http://www.example.org/a/", "example.org/a"), ("https://Example.org/a#part", "example.org/a"),
        ("HTTPS://example.org", "example.org"), ("http://example.org/A", "example.org/A"),
    ])
    func theSamePageHasOneIdentity(address: String, identity: String) {
        #expect(WebAddress(address)?.identity == identity && WebAddress(address)?.description == address)
    }

    @Test(arguments: ["example.org", "http://", "ftp://example.org", "http://a b", "javascript:alert(1)", ""])
    func otherTextsAreNone(text: String) { #expect(WebAddress(text) == nil) }
}

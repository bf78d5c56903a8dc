/// What stands at an address: a page or data, for whatever server shows it.
package struct Answer: Sendable, Equatable {
    package enum Status: Sendable { case found, missing, failed, locked }

    package let status: Status
    /// With its encoding.
    package let mediaType: String
    package let body: String

    package init(_ body: String, _ mediaType: String, _ status: Status = .found) {
        (self.body, self.mediaType, self.status) = (body, mediaType, status)
    }

    /// Whether it is a page, and no data.
    package var isPage: Bool { mediaType == Self.html }

    private static let html = "text/html; charset=utf-8"

    static func page(_ html: String, _ status: Status = .found) -> Answer {
        Answer(html, Self.html, status)
    }
}

/// Why there is nothing at an address.
struct PageMissing: Error {}

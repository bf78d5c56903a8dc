import Foundation
package import HTTPTypes
import KeptVocabulary
import Synchronization

/// Lets in the browser in which the address was opened that was printed when the site began, and nobody else on this machine.
///
/// That address holds a word that opens once, and then leaves a cookie. All pages lie below a folder whose name comes from chance, to which the
/// cookie is bound: a browser sends cookies to every port of a machine, and whoever listens on another one does not know
/// the folder.
package final class Door: Sendable {
    /// What becomes of a request.
    package enum Judgment: Equatable, Sendable {
        /// It is answered, as a request for this path; with a cookie where the word was used that opens.
        case pass(path: String, cookie: String?)
        /// Somebody asks without having been let in, and gets the same words each time.
        case refuse
    }

    private let folder: String
    private let secret: String
    private let word: Mutex<String>
    private let chance: @Sendable (Int) -> [UInt8]

    package init(chance: @escaping @Sendable (Int) -> [UInt8]) {
        self.chance = chance
        folder = Hexadecimal.text(chance(8))
        secret = Hexadecimal.text(chance(16))
        word = Mutex(Hexadecimal.text(chance(16)))
    }

    private static let (cookie, parameter) = ("kept", "open")

    /// The address that opens the site next; each opens one browser.
    package func address(port: Int) -> String {
        "http://127.0.0.1:\(port)/\(folder)/?\(Self.parameter)=\(word.withLock { $0 })"
    }

    // MARK: - Judging

    /// Whether the connection ends without an answer, as if nothing were here: a page from elsewhere asks, or by another name.
    package func closes(on request: HTTPRequest) -> Bool {
        !LoopbackGuard.isThisMachine(request.authority ?? "") || !Self.comesFromHere(request)
    }

    package func judge(_ request: HTTPRequest) -> Judgment {
        guard let path = pathInside(request.path ?? "") else { return .refuse }
        let cookies = request.headerFields[values: .cookie].flatMap { $0.split(separator: ";") }
        let own = Self.cookie + "=" + secret
        if cookies.contains(where: { Self.isSame($0.trimmingCharacters(in: .whitespaces), own) }) {
            return .pass(path: path, cookie: nil)
        }
        guard path == "/", let given = Self.word(in: request.path ?? ""), use(given) else { return .refuse }
        return .pass(
            path: path, cookie: "\(own); Path=/\(folder)/; HttpOnly; SameSite=Strict")
    }

    /// Browsers say of each request from where it comes; a page of another port is from elsewhere, too.
    private static func comesFromHere(_ request: HTTPRequest) -> Bool {
        guard let name = HTTPField.Name("Sec-Fetch-Site"), let site = request.headerFields[name] else {
            return true
        }
        return site == "same-origin" || site == "none"
    }

    /// The path below the folder, with its query; nothing for one that lies elsewhere.
    private func pathInside(_ path: String) -> String? {
        let parts = path.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: true)
        guard let first = parts.first, path.hasPrefix("/"), Self.isSame(String(first), folder) else {
            return nil
        }
        let rest = parts.count > 1 ? String(parts[1]) : ""
        return rest.hasPrefix("?" + Self.parameter + "=") ? "/" : "/" + rest
    }

    private static func word(in path: String) -> String? {
        path.split(separator: "?").last.flatMap { query in
            query.hasPrefix(parameter + "=") ? String(query.dropFirst(parameter.count + 1)) : nil
        }
    }

    /// Uses the word up, where it is the one that opens.
    private func use(_ given: String) -> Bool {
        let next = Hexadecimal.text(chance(16))
        return word.withLock { word in
            guard Self.isSame(given, word) else { return false }
            word = next
            return true
        }
    }

    /// Takes as long whatever the first is.
    private static func isSame(_ given: String, _ own: String) -> Bool {
        let (given, own) = (Array(given.utf8), Array(own.utf8))
        var difference = UInt8(truncatingIfNeeded: given.count ^ own.count)
        for (place, byte) in own.enumerated() {
            difference |= byte ^ (place < given.count ? given[place] : 0)
        }
        return difference == 0 && given.count == own.count
    }

    // MARK: - What leaves

    /// A page with its links below the folder.
    package func mounted(_ html: String) -> String {
        var html = html
        for attribute in [" href", " action"] {
            html = html.replacingOccurrences(of: attribute + "=\"/", with: attribute + "=\"/\(folder)/")
        }
        return html
    }
}

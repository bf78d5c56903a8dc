import Foundation
import HTTPTypes
import HummingbirdTesting
import KeptPages
import KeptRegister
import KeptTestSupport
import KeptVocabulary
import KeptWeb
import NIOCore
import Testing

extension Door {
    /// A door without chance: its folder and its cookie are known.
    static var inTest: Door { Door { Array(repeating: 7, count: $0) } }
}

/// What a browser sends that was let in by `Door.inTest`.
enum OpenDoor {
    static let folder = "/" + String(repeating: "07", count: 8)
    static let cookie = "kept=" + String(repeating: "07", count: 16)
    static let word = String(repeating: "07", count: 16)
}

extension TestClientProtocol {
    /// Asks as a browser does that was let in.
    func get(
        _ path: String, headers: HTTPFields = [:]
    ) async throws -> TestResponse {
        var all: HTTPFields = [.cookie: OpenDoor.cookie]
        all.append(contentsOf: headers)
        return try await execute(uri: OpenDoor.folder + path, method: .get, headers: all)
    }
}

/// The site of a register that holds nothing.
struct EmptySite {
    let folder: TemporaryFolder
    let site: Site

    init() throws {
        folder = try TemporaryFolder()
        let register = try Register(
            folder.url.appending(path: "test.kept"), creating: true, in: .inTest(folder))
        site = Site(register, today: try #require(CalendarDay("2025-01-01")))
    }
}

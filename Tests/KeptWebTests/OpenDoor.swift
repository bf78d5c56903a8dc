import HTTPTypes
import HummingbirdTesting
import KeptWeb
import NIOCore

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

import Foundation
import KeptAgent
import KeptLedger

extension Surroundings {
    /// The clock, the chance and the keys of this machine, read here and nowhere below.
    ///
    /// Keys lie in the folder that `KEPT_KEYS` names, or where this system keeps settings.
    static var ofThisMachine: Surroundings {
        Surroundings(
            clock: { Int64(Date().timeIntervalSince1970 * 1000) },
            chance: { count in
                var generator = SystemRandomNumberGenerator()
                var bytes: [UInt8] = []
                bytes.reserveCapacity(count + 8)
                while bytes.count < count {
                    withUnsafeBytes(of: generator.next()) { bytes += $0 }
                }
                return Array(bytes.prefix(count))
            },
            keys: keys, holder: holder)
    }

    private static var keys: URL {
        let environment = ProcessInfo.processInfo.environment
        if let named = environment["KEPT_KEYS"], !named.isEmpty { return URL(filePath: named) }
        if let settings = environment["XDG_CONFIG_HOME"], !settings.isEmpty {
            return URL(filePath: settings).appending(path: "kept/keys")
        }
        return FileManager.default.homeDirectoryForCurrentUser.appending(path: ".config/kept/keys")
    }

    /// Processes of their own hold the keys of open registers; nothing where no folder is theirs.
    private static var holder: AgentHolder? {
        guard let program = Bundle.main.executableURL else { return nil }
        let environment = ProcessInfo.processInfo.environment
        let own = "kept-\(getuid())"
        let named = environment["XDG_RUNTIME_DIR"].map { URL(filePath: $0).appending(path: "kept") }
        let places: [URL?] = [
            named, URL(filePath: "/dev/shm").appending(path: own),
            FileManager.default.temporaryDirectory.appending(path: own),
        ]
        return AgentFolder.first(of: places.compactMap { $0 }).map {
            AgentHolder(in: $0, program: program, arguments: HoldKeyCommand.words(of:))
        }
    }
}

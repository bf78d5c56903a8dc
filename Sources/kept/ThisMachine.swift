import Foundation
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
            keys: keys, session: session, uptime: uptime)
    }

    /// Where the system tells which start it is (Linux), the time since then; else what the clock says.
    @Sendable private static func uptime() -> Uptime {
        let wall = Uptime(boot: "", milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
        #if os(Linux)
            var time = timespec()
            let file = URL(filePath: "/proc/sys/kernel/random/boot_id")
            do {
                let boot = try String(contentsOf: file, encoding: .utf8).trimmingCharacters(in: .newlines)
                guard clock_gettime(CLOCK_BOOTTIME, &time) == 0 else { return wall }
                return Uptime(
                    boot: boot, milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
            } catch { return wall }
        #else
            return wall
        #endif
    }

    private static var keys: URL {
        let environment = ProcessInfo.processInfo.environment
        if let named = environment["KEPT_KEYS"], !named.isEmpty { return URL(filePath: named) }
        if let settings = environment["XDG_CONFIG_HOME"], !settings.isEmpty {
            return URL(filePath: settings).appending(path: "kept/keys")
        }
        return FileManager.default.homeDirectoryForCurrentUser.appending(path: ".config/kept/keys")
    }

    /// Where keys of open registers lie: the user's folder in memory, or one that is made there; never on a disk.
    private static var session: URL? {
        let environment = ProcessInfo.processInfo.environment
        let user = "kept-\(getuid())"
        let named = environment["XDG_RUNTIME_DIR"].map { $0 + "/kept" }
        return [named, "/dev/shm/" + user].compactMap { $0 }.map { URL(filePath: $0) }
            .first { isInMemory($0.deletingLastPathComponent()) && isOwn($0) }
    }

    /// Whether the folder's file system is one in memory, as Linux tells it (proc(5), mounts); elsewhere none is.
    private static func isInMemory(_ folder: URL) -> Bool {
        let mounts: String
        do { mounts = try String(contentsOf: URL(filePath: "/proc/self/mounts"), encoding: .utf8) } catch {
            return false
        }
        let path = folder.resolvingSymlinksInPath().path + "/"
        var (longest, type) = (0, "")
        for line in mounts.split(separator: "\n") {
            let parts = line.split(separator: " ").map(String.init)
            guard parts.count > 2, parts[1].count >= longest else { continue }
            let mount = parts[1] == "/" ? "/" : parts[1] + "/"
            if path.hasPrefix(mount) { (longest, type) = (parts[1].count, parts[2]) }
        }
        return type == "tmpfs" && FileManager.default.isWritableFile(atPath: folder.path)
    }

    /// A folder that is there already belongs to this user, and nobody else can look into it.
    private static func isOwn(_ folder: URL) -> Bool {
        var entry = stat()
        guard lstat(folder.path, &entry) == 0 else { return true }
        return entry.st_uid == getuid() && entry.st_mode & 0o077 == 0 && entry.st_mode & S_IFMT == S_IFDIR
    }
}

import Foundation
import KeptTestSupport
import Testing

@testable import KeptAgent

/// The process that holds an open register's key: what ends it, and what it leaves.
struct AgentCommandTests {
    private let folder: TemporaryFolder
    private let run: URL
    private let name = "l.kept"

    init() throws {
        folder = try TemporaryFolder()
        run = folder.url.appending(path: "run")
        try FileManager.default.createDirectory(at: run, withIntermediateDirectories: false)
        try "only for this test\n".write(
            to: folder.url.appending(path: "phrase"), atomically: true, encoding: .utf8)
        try "title\nA claim\n".write(
            to: folder.url.appending(path: "table.csv"), atomically: true, encoding: .utf8)
        try kept("import", "table.csv", "--as", "claims")
        try kept("lock", "--passphrase-file", "phrase")
    }

    @discardableResult
    private func kept(_ words: String..., says: String? = nil, status: Int32 = 0) throws -> CommandRun {
        let made = try CommandRun(words + ["--register", name], in: folder.url, runtime: run)
        #expect(made.status == status, "\(made.output)\(made.complaint)")
        #expect(says.map((made.output + made.complaint).contains) ?? true, "\(made.output)\(made.complaint)")
        return made
    }

    private func unlock(_ more: String...) throws -> pid_t {
        let made = try CommandRun(
            ["unlock", "--passphrase-file", "phrase", "--register", name] + more, in: folder.url, runtime: run
        )
        #expect(made.status == 0, "\(made.complaint)")
        let agent = try agent()
        return try #require(agent)
    }

    /// The process that waits at the one socket that there is.
    private func agent() throws -> pid_t? {
        let place = run.appending(path: "kept")
        let files = try FileManager.default.contentsOfDirectory(atPath: place.path)
        #expect(files.count == 1)
        for file in files { return try AgentSocket.reaching(place.appending(path: file).path)?.process }
        return nil
    }

    /// Whether a process does something still; one that has ended and was not yet asked about does not.
    private func lives(_ process: pid_t) -> Bool {
        guard kill(process, 0) == 0 else { return false }
        #if os(Linux)
            do {
                let state = try String(contentsOf: URL(filePath: "/proc/\(process)/stat"), encoding: .utf8)
                return !state.contains(") Z ")
            } catch { return false }
        #else
            return true
        #endif
    }

    /// Looks until the process has ended; what ends it takes it half a second, and this some seconds.
    private func ends(_ process: pid_t) throws -> Bool {
        for _ in 0..<400 where lives(process) { _ = try CommandRun(["--version"], in: folder.url) }
        return !lives(process)
    }

    @Test func theKeyGoesWithTheLock() throws {
        let agent = try unlock()
        try kept("list", "claims", says: "A claim")
        // Its socket is all that there is, and holds nothing.
        let place = run.appending(path: "kept")
        let files = try FileManager.default.contentsOfDirectory(atPath: place.path)
        let kinds = try files.map {
            try FileManager.default.attributesOfItem(atPath: place.appending(path: $0).path)[.type]
        }
        #expect(kinds.count == 1 && kinds.allSatisfy { $0 as? FileAttributeType == .typeSocket })
        try kept("lock", says: "is locked")
        #expect(try FileManager.default.contentsOfDirectory(atPath: place.path).isEmpty)
        try kept("list", "claims", says: "is locked", status: 2)
        #expect(try ends(agent))
    }

    #if os(Linux)
        /// Its page is locked, and no core is written of it.
        @Test func theKeyIsInNoSwapAndNoCore() throws {
            let agent = try unlock()
            func lines(_ name: String) throws -> [Substring] {
                try String(contentsOf: URL(filePath: "/proc/\(agent)/\(name)"), encoding: .utf8).split(
                    separator: "\n")
            }
            let locked = try lines("status").first { $0.hasPrefix("VmLck:") }
            #expect(try #require(locked).contains(/[1-9]/))
            let core = try lines("limits").first { $0.hasPrefix("Max core file size") }
            #expect(core?.split(whereSeparator: \.isWhitespace).suffix(3) == ["1", "1", "bytes"])
            // What it was called with stands in no list.
            #expect(try !lines("cmdline").contains { $0.contains(name) })
            try kept("lock", says: "is locked")
        }
    #endif

    @Test func anAgentThatIsHeldUpIsStopped() throws {
        let agent = try unlock()
        #expect(kill(agent, SIGSTOP) == 0)
        try kept("list", "claims", says: "is locked", status: 2)
        try kept("lock", says: "is locked")
        #expect(try ends(agent))
    }

    @Test func theTimeThatSomeoneAskedForEnds() throws {
        let agent = try unlock("--for", "1s")
        #expect(try ends(agent))
        for wrong in ["13h", "0m", "5", "h", "-3m", "1d", "1.5h"] {
            try kept(
                "unlock", "--passphrase-file", "phrase", "--for=" + wrong, says: "twelve hours at most",
                status: 64)
        }
    }

    /// As when a stick is pulled.
    @Test func whereTheRegisterIsGoneTheKeyGoesToo() throws {
        let agent = try unlock()
        let place = folder.url.appending(path: name)
        try FileManager.default.moveItem(at: place, to: folder.url.appending(path: "away.kept"))
        #expect(try ends(agent))
    }

    /// As a logout clears them.
    @Test func withTheRunTimeFilesTheKeyGoesToo() throws {
        let agent = try unlock()
        try FileManager.default.removeItem(at: run)
        try FileManager.default.createDirectory(at: run, withIntermediateDirectories: false)
        #expect(try ends(agent))
    }

    /// Of two that hold a key the later stays, and one lock ends what there is.
    @Test func openedTwiceItIsLockedOnce() throws {
        let first = try unlock()
        let second = try unlock()
        #expect(first != second)
        try kept("list", "claims", says: "A claim")
        try kept("lock", says: "is locked")
        #expect(try ends(first) && ends(second))
    }

    /// A disk that takes nothing more keeps no register open.
    @Test func onAFullDiskItIsLockedAllTheSame() throws {
        let agent = try unlock()
        try kept("add", "claim", "Another claim")
        let locked = try CommandRun(
            ["lock", "--register", name], in: folder.url, largestFile: 1, runtime: run)
        #expect(
            locked.status == 0 || locked.complaint.contains("the disk took no more"), "\(locked.complaint)")
        #expect(try ends(agent))
        _ = try unlock()
        try kept("list", "claims", says: "Another claim")
        try kept("lock", says: "is locked")
    }
}

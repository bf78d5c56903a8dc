import Foundation
import KeptLedger
import KeptTestSupport
import Testing

@testable import KeptAgent

/// How long a key is held, and where.
struct AgentTests {
    private static let hour: Int64 = 3_600_000

    /// By a clock that nobody sets, and not beyond a sleep: who wakes the machine may be another.
    @Test(
        arguments: [
            (0, 0, hour), (1, 0, hour - 1), (hour - 1, 0, 1), (hour, 0, nil), (hour + 1, 0, nil),
            (5000, 999, hour - 5000),
            (5000, 1000, nil), (hour / 2, hour / 4, nil),
        ] as [(Int64, Int64, Int64?)])
    func theTimeEnds(passed: Int64, slept: Int64, rest: Int64?) {
        let begin = Uptime(milliseconds: 77_000, asleep: 4_000)
        let term = AgentTerm(from: begin, for: .seconds(3600))
        let now = Uptime(milliseconds: 77_000 + passed, asleep: 4_000 + slept)
        #expect(term.rest(at: now) == rest)
    }

    @Test func theMachineTellsHowLongItRuns() {
        let (first, second) = (Uptime.now(), Uptime.now())
        #expect(first.milliseconds > 0 && second.milliseconds >= first.milliseconds && first.asleep >= 0)
    }

    /// It is all of a key or none.
    @Test(arguments: [0, 1, 31, 32, 33, 4096])
    func aKeyIsTakenWhole(count: Int) throws {
        let pipe = Pipe()
        try pipe.fileHandleForWriting.write(contentsOf: Data(repeating: 7, count: count))
        try pipe.fileHandleForWriting.close()
        let page = try LockedPage.make()
        func fill() throws { try page.fill(from: pipe.fileHandleForReading.fileDescriptor) }
        if count == LockedPage.bytes {
            try fill()
        } else {
            #expect(throws: LedgerError.noSession) { try fill() }
        }
    }

    /// Another account that was there first is passed by, and so is what others can look into.
    @Test func aFolderOfSomebodyElseIsNotTaken() throws {
        let folder = try TemporaryFolder()
        let place = { (name: String) in folder.url.appending(path: name) }
        let files = FileManager.default
        try files.createDirectory(
            at: place("open"), withIntermediateDirectories: false, attributes: [.posixPermissions: 0o755])
        try files.createDirectory(
            at: place("own"), withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
        try files.createSymbolicLink(at: place("link"), withDestinationURL: place("own"))
        try Data().write(to: place("file"))
        let taken = ["open", "link", "file", "nowhere/new"].map(place)
        #expect(AgentFolder.first(of: taken) == nil)
        #expect(AgentFolder.first(of: taken + [place("own")]) == place("own"))
        #expect(AgentFolder.first(of: taken + [place("new"), place("own")]) == place("new"))
        #expect(taken.allSatisfy { !AgentFolder.make($0) })
        #expect(AgentFolder.make(place("new")) && AgentFolder.make(place("new")))
    }

    /// An address holds about a hundred bytes; a longer path is refused and not cut.
    @Test func aPathThatIsTooLongIsRefused() {
        let path = "/tmp/" + String(repeating: "a", count: 200)
        #expect(throws: LedgerError.noSession) { _ = try AgentSocket.listening(at: path) }
    }
}

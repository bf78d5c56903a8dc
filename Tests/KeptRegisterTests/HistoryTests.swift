import Foundation
import KeptTestSupport
import KeptVocabulary
import Synchronization
import Testing

import KeptEntries
@testable import KeptLedger
@testable import KeptRegister

/// What was changed can be seen, taken back, and looked at as it stood.
struct HistoryTests {
    private let folder: TemporaryFolder
    private let register: Register
    private let clock: Clock
    private let claim = Entry.test(
        .claim, "1", ["text": .text("The harbour was closed."), "date": .text("2011")])

    private final class Clock: Sendable {
        let day = Atomic<Int64>(0)
    }

    init() throws {
        folder = try TemporaryFolder(inMemory: true)
        let clock = Clock()
        self.clock = clock
        register = try Register(
            folder.url.appending(path: "test.kept"), creating: true,
            in: Surroundings(
                // 1 January 2026 and the days after it.
                clock: { 1_767_225_600_000 + clock.day.load(ordering: .relaxed) * 86_400_000 },
                chance: Chance.any,
                keys: folder.url.appending(path: "keys")))
    }

    private func onDay(_ day: Int64, _ work: () throws -> Void) rethrows {
        clock.day.store(day, ordering: .relaxed)
        try work()
    }

    private func add() throws {
        var addition = Addition()
        addition.entries = [claim]
        _ = try register.add(addition, evidence: [:])
    }

    private var date: Value? { get throws { try register.entry(claim.id).fields["date"] } }

    @Test func aRegisterIsSeenAsItStood() throws {
        try onDay(1) { try add() }
        try onDay(3) {
            try register.set(claim.id, ["date": .text("2012"), "text": .text("The port was closed.")])
        }
        try onDay(5) { try register.set(claim.id, ["date": nil]) }
        func asOf(_ day: String) throws -> Entry? {
            try register.asOf(#require(CalendarDay(day))).entries([claim.id]).first
        }
        #expect(try asOf("2026-01-01")?.id == nil)
        #expect(try asOf("2026-01-02")?.fields["date"] == .text("2011"))
        #expect(try asOf("2026-01-03")?.title == claim.title)
        #expect(try asOf("2026-01-04")?.fields["date"] == .text("2012"))
        #expect(try asOf("2026-01-06")?.fields == ["text": .text("The port was closed.")])
        #expect(try asOf("2026-01-06")?.title == "The port was closed.")
        #expect(throws: RegisterError.notYet(day: "2025-12-31", first: "2026-01-01")) {
            try asOf("2025-12-31")
        }
        let old = try register.asOf(#require(CalendarDay("2026-01-02")))
        #expect(throws: RegisterError.asItStood(day: "2026-01-02")) { try old.set(claim.id, ["date": nil]) }
        #expect(try old.history(of: claim.id).count == 1 && register.history(of: claim.id).count == 3)
    }

    @Test func anUndoIsUndone() throws {
        try add()
        try register.set(claim.id, ["date": .text("2012")])
        let undone = try register.undo()
        #expect(try date == .text("2011") && undone.changed == [claim.id])
        // The undo itself is taken back by its id.
        let last = try #require(try register.history().last)
        #expect(last.action == "undo" && last.undoes == undone.step)
        _ = try register.undo(last.id)
        #expect(try date == .text("2012"))
    }

    @Test func undoGoesBackStepByStepAndStopsAtTheBeginning() throws {
        try add()
        try register.set(claim.id, ["date": .text("2012")])
        try register.set(claim.id, ["date": .text("2013")])
        _ = try register.undo()
        #expect(try date == .text("2012"))
        _ = try register.undo()
        #expect(try date == .text("2011"))
        _ = try register.undo()
        #expect(try register.entries(.claim).isEmpty)
        #expect(throws: RegisterError.nothingToUndo) { try register.undo() }
        #expect(throws: RegisterError.unknownChange(id: "nothing-1")) { try register.undo("nothing-1") }
        let first = try #require(try register.history().first)
        #expect(throws: RegisterError.cannotUndo(id: first.id)) { try register.undo(first.id) }
    }

    @Test func whatWasChangedSinceStays() throws {
        try add()
        try register.set(claim.id, ["date": .text("2012"), "remark": .text("Northport")])
        let step = try #require(try register.history().last?.id)
        try register.set(claim.id, ["date": .text("2013")])
        _ = try register.undo(step)
        let entry = try register.entry(claim.id)
        #expect(entry.fields == ["text": .text("The harbour was closed."), "date": .text("2013")])
    }

    @Test func aReaderAndAStrangerCannotWrite() throws {
        let other = Surroundings(clock: { 0 }, chance: Chance.any, keys: folder.url.appending(path: "other"))
        let opened = try Register(register.files.folder, in: other)
        #expect(throws: RegisterError.noKey(path: "test.kept")) { try opened.set(claim.id, ["date": nil]) }
        let reader = Surroundings(
            clock: { 1_767_225_600_000 }, chance: Chance.any, keys: folder.url.appending(path: "reader"))
        _ = try Members(register).add(.invitation(in: reader), name: "Reader", .reader, sees: .public)
        try add()
        let place = folder.url.appending(path: "theirs.kept")
        _ = try Take(place, in: reader).run(Offer(register).run(for: []).bytes, name: "bundle")
        let theirs = try Register(place, in: reader)
        #expect(try theirs.entries(.claim).count == 1)
        #expect(throws: RegisterError.noRight(path: "theirs.kept", needs: "editor")) {
            try theirs.set(claim.id, ["date": nil])
        }
        #expect(throws: RegisterError.lastSteward) { try Members(register).remove("founder") }
    }
}

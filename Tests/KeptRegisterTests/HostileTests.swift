import Crypto
import Foundation
import GRDB
import KeptAge
import KeptEntries
import KeptTestSupport
import KeptVocabulary
import Testing

@testable import KeptLedger
@testable import KeptRegister

/// What a member with a client of its own can do to others: whatever it signs, they keep their rights, their files and each other.
struct HostileTests {
    private let stewards: TwoStewards

    init() throws {
        stewards = try TwoStewards { register in
            let text = Data("The march of 2011.\n".utf8)
            let digest = try #require(Digest(hash: SHA256.hash(data: text))).description
            var addition = Addition()
            addition.documents = [.init(digest: digest, name: "a.txt", mediaType: "text/plain")]
            addition.entries = (0..<4).map { .test(.claim, "\($0)", ["text": .text("Claim \($0)")]) }
            _ = try register.add(addition, evidence: [digest: text])
        }
    }

    private var folder: TemporaryFolder { stewards.folder }
    private var founder: Surroundings { stewards.founder }
    private var other: Surroundings { stewards.other }
    private var register: Register { stewards.register }
    private var theirs: URL { stewards.theirs }

    private func world() throws -> HostileClient.World {
        let (tips, all) = try register.database.read {
            (try ViewChanges($0).tips(), try ViewChanges($0).all())
        }
        let entries = try register.database.read {
            try String.fetchAll($0, sql: "SELECT id FROM entry ORDER BY id LIMIT 30")
        }
        let documents = try register.database.read {
            try String.fetchAll($0, sql: "SELECT digest FROM document")
        }
        return HostileClient.World(
            tips: ViewChanges.heads(tips).map(\.digest), digests: all.keys.sorted(), entries: entries,
            devices: Set(tips.map(\.knowledge.device)).sorted(), documents: documents)
    }

    /// A bundle of changes, which a member carries: the client itself, where no other does.
    private func bundle(
        _ client: HostileClient, _ made: HostileClient.Made, carriedBy carrier: DeviceKey? = nil,
        withholding isPart: Bool = false
    ) throws -> Data {
        let key = carrier ?? client.key
        let journal = client.journal + (isPart ? made.withheld : made.bytes)
        let manifest = ExchangeBundle.Manifest(
            register.about, from: key.device, has: [], lacks: [], journal: journal, evidence: [:])
        let own = try #require(try register.ownKey())
        return try ExchangeBundle(manifest, journal: journal, evidence: [:]).sealed(
            to: [ExchangeKey(own).recipient], by: key, chance: Chance.any)
    }

    /// All files beside the register, with their sizes and the moments at which they were written.
    private func outside() throws -> Set<String> {
        let all = FileManager.default.enumerator(
            at: folder.url, includingPropertiesForKeys: [.fileSizeKey, .contentModificationDateKey])
        return Set(
            try (all?.allObjects as? [URL] ?? []).filter {
                !$0.path.contains(".kept") && !$0.hasDirectoryPath
            }.map {
                let values = try $0.resourceValues(forKeys: [.fileSizeKey, .contentModificationDateKey])
                return
                    "\($0.path) \(values.fileSize ?? 0) \(values.contentModificationDate?.description ?? "")"
            })
    }

    private func members() throws -> [String] { try Members(register).all().map(\.device) }

    /// Whether a bundle was taken; else it was refused with a reason, and nothing else happened.
    private func isTaken(_ bundle: Data) throws -> Bool {
        do {
            _ = try Take(register.files.folder, in: founder).run(bundle, name: "bundle")
            return true
        } catch let error as LedgerError {
            #expect(!error.description.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x202e })
            return false
        } catch is RegisterError { return false }
    }

    private func exchange() throws {
        _ = try Take(theirs, in: other).run(Offer(register).run(for: ["Other"]).bytes, name: "bundle")
        let copies = [register, try Register(theirs, in: other)]
        let dumps = try copies.map { try $0.database.read { try ViewDump.lines($0) } }
        #expect(dumps[0] == dumps[1], "the copies differ")
        for (copy, machine) in zip(copies, [founder, other]) {
            #expect(try Verification(copy.files.folder, in: machine).fault == nil)
        }
        _ = try register.history().count
        _ = try register.conflicts().count
        for entry in try copies[1].database.read({ try String.fetchAll($0, sql: "SELECT id FROM entry") }) {
            _ = try copies[1].entries([entry])
            _ = try copies[1].history(of: entry)
        }
    }

    /// `KEPT_HOSTILE` says how many clients there are, of 60 changes each; 167 make ten thousand.
    private static let clients =
        ProcessInfo.processInfo.environment["KEPT_HOSTILE"].flatMap(UInt64.init) ?? 12

    /// An editor with a client of its own changes entries, as an editor may, and nothing else.
    @Test(arguments: 0..<clients)
    func anEditorGainsNothing(seed: UInt64) throws {
        let client = try HostileClient(seed: seed)
        _ = try Members(register).add(ExchangeKey(client.key), name: "Hostile", .editor, sees: .restricted)
        let (before, keys) = (try members(), try outside())
        var taken = 0
        for round in 1...60 {
            let made = try client.anyChange(in: world())
            // Now and then a part of it comes first, is handed on, and the rest later.
            let isPart = try round % 3 == 0 && isTaken(bundle(client, made, withholding: true))
            if isPart, round % 6 == 0 { try exchange() }
            let isWhole = try isTaken(bundle(client, made))
            if isWhole || isPart {
                // What has no form stands nowhere but as a digest.
                client.goOn(from: made, inPart: !isWhole)
                taken += 1
            }
            #expect(try members() == before)
            if round % 20 == 0 { try exchange() }
        }
        // What this machine remembers of the register, digests alone, and the colleague's keys.
        let own = try outside().subtracting(keys)
        #expect(
            own.allSatisfy { $0.contains("keys-other") || $0.contains(".heads ") || $0.contains(".views ") },
            "\(own)")
        #expect(taken > 0 && taken < 60, "\(taken) were taken")
    }

    /// A steward who was put out changes nothing any more, whatever it claims not to have known.
    @Test(arguments: 1000..<1006 as Range<UInt64>)
    func aStewardWhoWasPutOutChangesNothing(seed: UInt64) throws {
        let client = try HostileClient(seed: seed)
        let key = try ExchangeKey(client.key)
        _ = try Members(register).add(key, name: "Hostile", .steward, sees: .restricted)
        _ = try Members(register).remove("Hostile")
        let before = try members()
        let entries = try register.entries(.claim)
        let world = try world()
        let carrier = try #require(try Register(theirs, in: other).ownKey())
        for _ in 0..<40 {
            let made = try client.anyChange(in: world)
            #expect(try !isTaken(bundle(client, made)))
            // A colleague who does not know of it yet, or who is careless, hands it on.
            if try isTaken(bundle(client, made, carriedBy: carrier)) { client.goOn(from: made) }
            #expect(try members() == before)
            #expect(try register.entries(.claim) == entries)
        }
    }

    /// A change that calls itself the undo of another alters no honest undo.
    @Test(arguments: ["x", "2010"])
    func aFalseUndoTakesNothingBack(date: String) throws {
        let client = try HostileClient(seed: 1)
        _ = try Members(register).add(ExchangeKey(client.key), name: "Hostile", .editor, sees: .restricted)
        let claims = try register.entries(.claim)
        let (own, others) = (try #require(claims.first).id, try #require(claims.last).id)
        try register.set(own, ["date": .text("2011")])
        let world = try world()
        let line = CanonicalWriter.text(
            .members([
                "entry": .text(others), "kind": .text("claim"),
                "patch": .members(["fields": .members(["date": .text(date)])]), "salt": .text("s"),
            ]))
        let made = try client.change(
            [
                "after": .list(world.tips.map(Value.text)), "undoes": .text(try #require(world.tips.first)),
            ], [line])
        #expect(try isTaken(bundle(client, made)))
        try register.set(own, ["date": .text("2012")])
        _ = try register.undo()
        #expect(try register.entry(own).fields["date"] == .text("2011"))
        #expect(try register.entry(others).fields["date"] == .text(date))
    }
}

import Foundation
import KeptTestSupport
import Testing

/// Holds the picture of the architecture: what each module may import, apart from Foundation.
struct ImportTests {
    private static let allowed: [String: Set<String>] = [
        "KeptVocabulary": [],
        "KeptDocuments": ["KeptVocabulary", "Crypto", "Subprocess", "System"],
        "KeptAge": ["Crypto", "CryptoExtras"],
        "KeptReading": ["KeptVocabulary", "KeptDocuments"],
        "KeptChecks": ["KeptVocabulary", "KeptDocuments", "KeptReading"],
        "KeptEntries": ["KeptVocabulary"],
        "KeptLedger": ["KeptVocabulary", "KeptEntries", "KeptAge", "Crypto"],
        "KeptRegister": [
            "KeptVocabulary", "KeptEntries", "KeptLedger", "KeptAge", "GRDB", "GRDBSQLite", "Crypto",
        ],
        "KeptActions": [
            "KeptVocabulary", "KeptEntries", "KeptDocuments", "KeptReading", "KeptChecks", "KeptLedger",
            "KeptRegister",
        ],
        "KeptPages": [
            "KeptVocabulary", "KeptEntries", "KeptChecks", "KeptLedger", "KeptRegister", "KeptActions",
            "Mustache",
        ],
        "KeptWeb": [
            "KeptLedger", "KeptRegister", "KeptPages", "Hummingbird", "HTTPTypes", "NIOCore", "Logging",
        ],
        "kept": [
            "KeptVocabulary", "KeptEntries", "KeptDocuments", "KeptReading", "KeptChecks", "KeptLedger",
            "KeptRegister", "KeptActions", "KeptPages", "KeptWeb", "ArgumentParser",
        ],
    ]

    @Test(arguments: allowed.keys.sorted())
    func importsPointOneWay(module: String) throws {
        let folder = Project.file("Sources/" + module)
        let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
        var read = 0
        for case let file as URL in files where file.pathExtension == "swift" {
            read += 1
            let text = try String(contentsOf: file, encoding: .utf8)
            for match in text.matches(of: /(?m)^(?:@?\w+ )*import (?:struct |class |enum |func )?(\w+)/) {
                let name = String(match.1)
                #expect(
                    ["Foundation", "Glibc", "Darwin", "Dispatch", "Synchronization"].contains(name)
                        || Self.allowed[module, default: []].contains(name),
                    "\(module)/\(file.lastPathComponent) imports \(name)")
            }
        }
        #expect(read > 0)
    }

    @Test func everyModuleIsInTheTable() throws {
        let modules = try FileManager.default.contentsOfDirectory(atPath: Project.file("Sources").path)
        #expect(Set(modules.filter { !$0.hasPrefix(".") }) == Set(Self.allowed.keys))
    }
}

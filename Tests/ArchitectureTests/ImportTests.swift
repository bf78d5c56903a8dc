import Foundation
import KeptTestSupport
import Testing

/// Holds the picture of the architecture: what each module may import, apart from Foundation.
struct ImportTests {
    private static let allowed: [String: Set<String>] = [
        "KeptVocabulary": [],
        "KeptMarkup": ["CArchive", "CLibXML"],
        "KeptDocuments": ["KeptVocabulary", "KeptMarkup", "Crypto", "Subprocess", "System"],
        "KeptAge": ["Crypto", "CryptoExtras"],
        "KeptReading": ["KeptVocabulary", "KeptDocuments"],
        "KeptChecks": ["KeptVocabulary", "KeptDocuments", "KeptReading"],
        "KeptEntries": ["KeptVocabulary"],
        "KeptLedger": ["KeptVocabulary", "KeptEntries", "KeptAge", "Crypto"],
        "KeptRegister": [
            "KeptVocabulary", "KeptEntries", "KeptLedger", "KeptAge", "GRDB", "GRDBSQLite", "Crypto",
        ],
        "KeptAgent": ["KeptLedger", "CProcess"],
        "KeptActions": [
            "KeptVocabulary", "KeptEntries", "KeptDocuments", "KeptReading", "KeptChecks", "KeptLedger",
            "KeptRegister",
        ],
        "KeptPages": [
            "KeptVocabulary", "KeptEntries", "KeptChecks", "KeptLedger", "KeptRegister", "KeptActions",
            "Mustache",
        ],
        "KeptWeb": [
            "KeptVocabulary", "KeptLedger", "KeptRegister", "KeptPages", "Hummingbird", "HTTPTypes",
            "NIOCore",
            "NIOHTTPTypes", "Logging",
        ],
        "kept": [
            "KeptVocabulary", "KeptEntries", "KeptDocuments", "KeptReading", "KeptChecks", "KeptLedger",
            "KeptAgent", "KeptRegister", "KeptActions", "KeptPages", "KeptWeb", "ArgumentParser", "CProcess",
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

/// What a target imports of ours it also declares: a build from nothing may else come to a file before its module is there.
struct DeclarationTests {
    @Test func everyImportIsDeclared() throws {
        let manifest = try String(contentsOf: Project.file("Package.swift"), encoding: .utf8)
        var declared: [String: Set<String>] = [:]
        for target in manifest.split(separator: /\.(?:executableTarget|testTarget|target)\(/).dropFirst() {
            let names = target.matches(of: /"(\w+)"/).map { String($0.1) }
            if let name = names.first { declared[name] = Set(names) }
        }
        var looked = 0
        for (module, names) in declared {
            for folder in ["Sources/", "Tests/"] {
                let files = FileManager.default.enumerator(
                    at: Project.file(folder + module), includingPropertiesForKeys: nil)
                while let file = files?.nextObject() as? URL {
                    guard file.pathExtension == "swift" else { continue }
                    looked += 1
                    let text = try String(contentsOf: file, encoding: .utf8)
                    for match in text.matches(of: /(?m)^(?:@?\w+ )*import (Kept\w+|kept)$/) {
                        #expect(names.contains(String(match.1)), "\(module) imports \(match.1)")
                    }
                }
            }
        }
        #expect(looked > 300)
    }
}

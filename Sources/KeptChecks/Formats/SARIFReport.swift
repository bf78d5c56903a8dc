import KeptVocabulary

/// Diagnostics as SARIF 2.1.0 (OASIS), for code hosts and editors.
///
/// Columns count Unicode code points, as `columnKind` says; addresses of files stay as the user wrote them.
package struct SARIFReport: Encodable, Sendable {
    private let schema: String
    private let version: String
    private let runs: [Run]

    private enum CodingKeys: String, CodingKey { case schema = "$schema", version, runs }

    private struct Run: Encodable {
        let tool: Tool
        let columnKind: String
        let results: [Result]
    }

    private struct Tool: Encodable { let driver: Driver }

    private struct Driver: Encodable {
        let name: String
        let rules: [Description]
    }

    private struct Description: Encodable {
        let id: String
        let shortDescription: Text
        let fullDescription: Text
        let defaultConfiguration: Configuration
    }

    private struct Configuration: Encodable { let level: String }
    private struct Text: Encodable { let text: String }

    private struct Result: Encodable {
        let ruleId: String
        let ruleIndex: Int
        let level: String
        let message: Text
        let locations: [Location]
    }

    private struct Location: Encodable { let physicalLocation: Physical }

    private struct Physical: Encodable {
        let artifactLocation: Artifact
        let region: Region?
    }

    private struct Artifact: Encodable { let uri: String }

    private struct Region: Encodable {
        let startLine: Int
        let startColumn: Int
        let snippet: Text
    }

    package init(_ files: [FileDiagnostics]) {
        let descriptions = Rules.all.map { $0.description }
        let results = files.flatMap { file in
            file.diagnostics.map { diagnostic in
                Result(
                    ruleId: diagnostic.rule,
                    ruleIndex: descriptions.firstIndex { $0.id == diagnostic.rule } ?? -1,
                    level: diagnostic.severity.rawValue,
                    message: Text(text: diagnostic.message + "; " + diagnostic.help + "."),
                    locations: [
                        Location(
                            physicalLocation: Physical(
                                artifactLocation: Artifact(uri: file.name), region: Self.region(diagnostic)))
                    ])
            }
        }
        let driver = Driver(
            name: "Kept",
            rules: descriptions.map {
                Description(
                    id: $0.id, shortDescription: Text(text: $0.summary),
                    fullDescription: Text(text: $0.rationale),
                    defaultConfiguration: Configuration(level: $0.severity.rawValue))
            })
        schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
        version = "2.1.0"
        runs = [Run(tool: Tool(driver: driver), columnKind: "unicodeCodePoints", results: results)]
    }

    private static func region(_ diagnostic: Diagnostic) -> Region? {
        guard case .text(_, _, let line, let column) = diagnostic.place else { return nil }
        return Region(startLine: line, startColumn: column, snippet: Text(text: diagnostic.quote))
    }
}

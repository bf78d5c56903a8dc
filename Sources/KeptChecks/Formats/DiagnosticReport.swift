package import KeptVocabulary

/// A file's name as the user wrote it, with what was found in it.
package struct FileDiagnostics: Sendable {
    package let name: String
    package let diagnostics: [Diagnostic]

    package init(name: String, diagnostics: [Diagnostic]) {
        self.name = name
        self.diagnostics = diagnostics
    }
}

/// Diagnostics of several files, in the shape of `kept check --format json`.
package struct DiagnosticReport: Encodable, Sendable {
    package struct Line: Encodable, Sendable {
        package let rule: String
        package let severity: Diagnostic.Severity
        package let message: String
        package let help: String
        package let file: String
        package let place: Place
        package let quote: String
    }

    package let diagnostics: [Line]

    package init(_ files: [FileDiagnostics]) {
        diagnostics = files.flatMap { file in
            file.diagnostics.map {
                Line(
                    rule: $0.rule, severity: $0.severity, message: $0.message, help: $0.help, file: file.name,
                    place: $0.place, quote: $0.quote)
            }
        }
    }
}

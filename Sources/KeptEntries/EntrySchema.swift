/// What entries are for other programs and for people, made from the kinds' declarations.
package enum EntrySchema {
    /// JSON Schema (2020-12) of the entries of a register, as `kept list KIND --json` prints them.
    ///
    /// Other members are allowed: what a newer Kept wrote is passed on.
    package static var value: Value {
        .members([
            "$schema": .text("https://json-schema.org/draft/2020-12/schema"),
            "title": .text("Entries of Kept"),
            "oneOf": .list(
                Kinds.descriptions.map { .members(["$ref": .text("#/$defs/" + $0.kind.name)]) }),
            "$defs": .members(
                Dictionary(uniqueKeysWithValues: Kinds.descriptions.map { ($0.kind.name, definition($0)) })),
        ])
    }

    private static func definition(_ kind: KindDescription) -> Value {
        var properties: [String: Value] = [
            "id": .members([
                "type": .text("string"), "pattern": .text("^\(kind.kind.name)-[0-9a-hjkmnp-tv-z]{16}$"),
            ]),
            "kind": .members(["const": .text(kind.kind.name)]),
            "label": .members([
                "type": .text("string"), "description": .text("The line that lists show."),
            ]),
        ]
        for field in kind.fields { properties[field.name] = described(field.schema.value, field.help) }
        for elements in kind.elements {
            properties[elements.name] = described(JSONSchema.list(elements.schema).value, elements.help)
        }
        return .members([
            "type": .text("object"), "description": .text(kind.help), "properties": .members(properties),
            "required": .list(["id", "kind", "label"].map(Value.text)),
        ])
    }

    private static func described(_ schema: Value, _ help: String) -> Value {
        .members((schema.members ?? [:]).merging(["description": .text(help)]) { $1 })
    }

    // MARK: - For people

    /// A page on all kinds: their fields, what each takes, and how lists are narrowed; and the ties between entries.
    package static var page: String {
        var lines = [
            "# Entries", "",
            "Made from the declarations in `Sources/KeptEntries/Kinds`; a test holds it. `kept add` and `kept set` write a field as",
            "`name=value`; lists are narrowed by the fields marked *filter*.", "",
        ]
        for kind in Kinds.descriptions {
            lines += [
                "## \(kind.kind.name)", "",
                kind.help
                    + (kind.confidentiality == .public
                        ? "" : " Confidentiality unless said: \(kind.confidentiality.rawValue)."),
                "", "| field | what | takes | |", "|---|---|---|---|",
            ]
            for field in kind.fields where !field.uses.contains(.technical) {
                lines.append(
                    "| `\(field.name)` | \(field.help) | \(cell(field.expected)) | \(words(field.uses)) |")
            }
            for field in kind.elements {
                lines.append(
                    "| `\(field.name)`, several | \(field.help) | \(cell(field.expected)) | \(words(field.uses)) |"
                )
            }
            lines.append("")
        }
        lines += ["## Ties", "", "| role | from | to | words |", "|---|---|---|---|"]
        for role in Role.known {
            guard let description = role.description else { continue }
            func names(_ kinds: [EntryKind]?) -> String {
                kinds?.map(\.plural).joined(separator: ", ") ?? "any"
            }
            lines.append(
                "| `\(role.name)` | \(names(description.from)) | \(names(description.to)) | "
                    + "\(description.outward); \(description.inward) |")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func cell(_ words: String) -> String { words.replacing("|", with: "\\|") }

    private static func words(_ uses: Set<FieldUse>) -> String {
        [(FieldUse.filter, "filter"), (.searched, "searched"), (.timeline, "timeline")].filter {
            uses.contains($0.0)
        }.map(\.1).joined(separator: ", ")
    }
}

import Foundation
import KeptDocuments
import KeptReading

/// What `learn.py` and `score.py` ask of the reader: the signs of a file's words, and a reading under other weights.
///
///     learn signs FILE…
///     learn read WEIGHTS FILE…
///     learn claims FILE…
///     learn blocks FILE…
///
/// The first three print one line of JSON a file; the last prints the blocks of a file as they are told apart, for whoever
/// looks why a heading or a note is none.
@main
enum Learn {
    private struct Signs: Encodable {
        let file: String
        let signs: [SignDescription]
        let examples: [AskExample]
    }

    private struct Claims: Encodable {
        let file: String
        let claims: [ClaimExample]
    }

    private struct Read: Encodable {
        let file: String
        let reading: Reading
    }

    static func main() async throws {
        var words = CommandLine.arguments.dropFirst()
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let task = words.popFirst()
        var weights = AskWeights.learned
        if task == "read", let path = words.popFirst() {
            weights = try JSONDecoder().decode(AskWeights.self, from: Data(contentsOf: URL(filePath: path)))
        }
        for path in words {
            let url = URL(filePath: path)
            let document = try await DocumentReader().read(url)
            if task == "blocks" {
                document.blocks.forEach { print($0.kind, $0.isBold ? "bold" : "", $0.label ?? "", $0.text) }
                continue
            }
            if task == "claims" {
                let claims = Claims(file: url.lastPathComponent, claims: ClaimExample.all(document))
                print(String(decoding: try encoder.encode(claims), as: UTF8.self))
                continue
            }
            let line =
                task == "read"
                ? try encoder.encode(
                    Read(file: url.lastPathComponent, reading: Reader.read(document, weights: weights)))
                : try encoder.encode(
                    Signs(
                        file: url.lastPathComponent, signs: SignDescription.all,
                        examples: AskExample.all(document)))
            print(String(decoding: line, as: UTF8.self))
        }
    }
}

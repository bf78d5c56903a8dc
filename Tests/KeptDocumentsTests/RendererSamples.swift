import Foundation

@testable import KeptDocuments

/// Manuscripts for the tests of the renderers; all people and places are invented.
enum RendererSamples {
    static let submission = Manuscript(
        language: "en", title: "Joint submission on the Republic of Vessaly: civic space & reprisals",
        cover: [
            .init(label: "Submitted by", value: "Harbour Watch; Centre for Letters and Law"),
            .init(label: "State under review", value: "Republic of Vessaly"),
            .init(label: "Mechanism", value: "Universal Periodic Review, fifth cycle"),
            .init(label: "Date", value: "21 April 2031"),
        ],
        sections: [
            .init(
                number: "I", title: "Risks for defenders",
                paragraphs: [
                    .init(
                        .numbered(1),
                        [
                            .text(
                                "In March 2030 the office of Harbour Watch was searched without a warrant."),
                            .note(1), .text(" Two laptops were taken; none has been returned."),
                        ]),
                    .init(
                        .numbered(2),
                        [.text("The court of Ostermark refused to hear the complaint."), .note(2)]),
                    .init(.plain, [.text("The registrar named two grounds:")]),
                    .init(.bullet, [.text("the complaint was late;")]),
                    .init(.bullet, [.text("the office was not named as a party.")]),
                ]),
            .init(
                number: "II", title: "Recommendations to the Government",
                paragraphs: [
                    .init(.numbered(3), [.text("Open the register of associations again."), .note(3)]),
                    .init(.numbered(4), [.text("Return what was taken from Harbour Watch.")]),
                    .init(.numbered(7), [.text("Publish the decisions of the District Court of Ostermark.")]),
                ]),
        ],
        notes: [
            .init(
                number: 1,
                runs: [
                    .text("Harbour Watch, Annual report 2030, p. 4, "),
                    .link("https://example.org/a_b?c=d&e=f"), .text("."),
                ]),
            .init(number: 2, runs: [.text("Decision 14/2030 of the District Court of Ostermark.")]),
            .init(number: 3, runs: [.text("Law on Associations, article 9.")]),
        ])

    /// Words that are markup somewhere.
    static let hostile = [
        "<script>alert(1)</script>", "# no heading", "1. no list", "(a) no list", "- no bullet",
        "a * b * c _d_ `e`",
        "[x](javascript:y) ![z](w) [^1] @cite {.class} $x$ ~y~ ^z^", "&amp; & \" ' \\ \\begin{x}",
        "| a | b |", "---",
        "*** a ***", ": term", "% title", "a -- b --- c...", "]]> <!-- -->", "ends with \\",
        "http://a.example/_b_", "~~~",
        "+ plus", "2014. A year", "=== b",
    ]

    static let hostileManuscript = Manuscript(
        language: "en", title: hostile.joined(separator: " "), cover: [.init(label: "*a*", value: "<b>")],
        sections: [
            .init(title: "# <i>x</i>", paragraphs: hostile.map { .init(.plain, [.text($0)]) }),
            .init(title: "x", paragraphs: hostile.enumerated().map { .init(.numbered($0 + 1), [.text($1)]) }),
            .init(title: "y", paragraphs: [.init(.plain, hostile.indices.map { .note($0 + 1) })]),
        ],
        notes: hostile.enumerated().map {
            .init(number: $0 + 1, runs: [.text($1), .link("javascript:\"<x>")])
        })

    static func long(paragraphs: Int) -> Manuscript {
        var long = submission
        let sentence =
            "The association asked the ministry for the reasons and received none within the time of the law. "
        let first = 8
        for index in 0..<paragraphs {
            if index % 6 == 0 {
                long.sections.append(
                    .init(number: nil, title: "Further matter \(index / 6 + 1)", paragraphs: []))
            }
            long.sections[long.sections.count - 1].paragraphs.append(
                .init(
                    .numbered(first + index),
                    [
                        .text(String(repeating: sentence, count: 2 + index % 4)), .note(4 + index),
                    ]))
            long.notes.append(
                .init(
                    number: 4 + index,
                    runs: [
                        .text("Interview \(index + 1), Ostermark, May 2030; see also "),
                        .link("https://example.org/archive/2030/05/interviews/\(index + 1)/transcript.html"),
                    ]))
        }
        return long
    }
}

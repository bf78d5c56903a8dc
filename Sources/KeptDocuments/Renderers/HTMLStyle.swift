/// How the page looks, on screens and on A4.
enum HTMLStyle {
    static func sheet(_ words: RenderedWords) -> String {
        // Weasyprint 57 knows no logical sides and little of flexible boxes.
        let start = words.isRightToLeft ? "right" : "left"
        let page = words.page.before.isEmpty ? "" : "\"\(words.page.before)\" "
        return """
            html { font-family: "Times New Roman", "Liberation Serif", "Noto Serif", serif; font-size: 12pt; color: #000;
              background: #fff; line-height: 1.4; }
            body { margin: 0; }
            main { max-width: 40rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
            h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 1.25rem; }
            h2 { font-size: 1.125rem; line-height: 1.3; margin: 1.75rem 0 0.5rem; break-after: avoid; }
            p, li { margin: 0 0 0.6rem; orphans: 3; widows: 3; overflow-wrap: anywhere; }
            .cover { border-top: 1px solid #000; border-bottom: 1px solid #000; padding: 0.75rem 0;
              margin-bottom: 2rem; }
            .cover p { margin: 0 0 0.25rem; padding-\(start): 11.5rem; text-indent: -11.5rem; }
            .cover strong { display: inline-block; width: 11.5rem; text-indent: 0; }
            ol, ul { margin: 0 0 0.6rem; padding: 0; padding-\(start): 2.5rem; }
            ul li { margin-bottom: 0.3rem; }
            table { border-collapse: collapse; margin: 0 0 0.9rem; width: 100%; }
            td { border: 1px solid #000; padding: 0.2rem 0.5rem; text-align: \(start); vertical-align: top;
              overflow-wrap: anywhere; }
            a { color: #00327d; }
            a[role="doc-noteref"] { text-decoration: none; padding: 0 0.1em; }
            sup { font-size: 0.7em; line-height: 0; }
            .notes { font-size: 0.85rem; border-top: 1px solid #000; margin-top: 2.5rem; }
            .notes ol { padding-\(start): 2.1rem; }
            .notes li { margin-bottom: 0.3rem; }
            .notes p { margin: 0; }
            .notes h2 { font-size: 1rem; margin-top: 0.75rem; }
            .back { text-decoration: none; font-family: "DejaVu Sans", "Noto Sans Symbols", sans-serif; }
            @page { size: A4; margin: 25mm;
              @bottom-center { content: \(page)counter(page) "\(words.page.between)" counter(pages);
                font-family: "Times New Roman", "Liberation Serif", "Noto Serif", serif; font-size: 9pt; } }
            @media print {
              main { max-width: none; padding: 0; }
              html { font-size: 11.5pt; line-height: 1.35; }
              a { color: #000; }
              .notes a { text-decoration: none; }
              .back { display: none; }
            }
            """
    }
}

import Foundation

@testable import KeptDocuments

/// PDF files written by hand, for what no program would write.
enum TinyPDF {
    /// A file of some pages, each with lines of text in 12 points from the top, 14 points apart.
    ///
    /// `drawn` is what the content of the first page holds besides, in the operators of PDF.
    static func pages(_ pages: [[String]], drawn: String = "") -> Data {
        let kids = pages.indices.map { "\(10 + 2 * $0) 0 R" }.joined(separator: " ")
        var objects = [
            "1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj",
            "2 0 obj << /Type /Pages /Count \(pages.count) /Kids [\(kids)] >> endobj",
            "3 0 obj << /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >> endobj",
        ]
        for (number, lines) in pages.enumerated() {
            let shown =
                lines.enumerated().map { index, line in
                    "BT /F1 12 Tf 72 \(770 - 14 * index) Td (\(escaped(line))) Tj ET"
                }.joined(separator: "\n") + (number == 0 ? "\n" + drawn : "")
            let page = 10 + 2 * number
            objects.append(
                "\(page) 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents \(page + 1) 0 R "
                    + "/Resources << /Font << /F1 3 0 R >> >> >> endobj")
            objects.append(
                "\(page + 1) 0 obj << /Length \(shown.utf8.count) >> stream\n\(shown)\nendstream endobj")
        }
        return file(objects)
    }

    /// A file of one page, A4, that is a picture and holds no text.
    static func scan(_ picture: PageRaster) -> Data {
        let digits = Array("0123456789abcdef".utf8)
        let hex = picture.greys.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
        let text = String(decoding: hex, as: UTF8.self)
        let size = "/Width \(picture.width) /Height \(picture.height) /Length \(hex.count + 1)"
        let form = "/ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /ASCIIHexDecode"
        let shown = "q 595 0 0 842 0 0 cm /I Do Q"
        return file([
            "1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj",
            "2 0 obj << /Type /Pages /Count 1 /Kids [3 0 R] >> endobj",
            "3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
                + "/Resources << /XObject << /I 5 0 R >> >> >> endobj",
            "4 0 obj << /Length \(shown.utf8.count) >> stream\n\(shown)\nendstream endobj",
            "5 0 obj << /Type /XObject /Subtype /Image \(size) \(form) >> stream\n\(text)>\nendstream endobj",
        ])
    }

    /// Objects as a file, with its table of offsets.
    static func file(_ objects: [String], trailer: String = "/Root 1 0 R") -> Data {
        var text = "%PDF-1.4\n"
        var offsets: [Int: Int] = [:]
        for object in objects {
            if let number = object.split(separator: " ").first.flatMap({ Int($0) }) {
                offsets[number] = text.utf8.count
            }
            text += object + "\n"
        }
        let start = text.utf8.count
        let size = (offsets.keys.max() ?? 0) + 1
        text += "xref\n0 \(size)\n"
        for number in 0..<size {
            let offset = String(offsets[number] ?? 0)
            text += String(repeating: "0", count: 10 - offset.count) + offset
            text += offsets[number] == nil ? " 65535 f \n" : " 00000 n \n"
        }
        text += "trailer << /Size \(size) \(trailer) >>\nstartxref\n\(start)\n%%EOF\n"
        return Data(text.utf8)
    }

    private static func escaped(_ line: String) -> String {
        line.replacing("\\", with: "\\\\").replacing("(", with: "\\(").replacing(")", with: "\\)")
    }
}

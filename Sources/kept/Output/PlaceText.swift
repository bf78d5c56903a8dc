import KeptVocabulary

/// Where in a document something stands, for people.
enum PlaceText {
    static func position(_ place: Place) -> String {
        switch place {
        case .text(_, _, let line, let column): "\(line):\(column)"
        case .page(let page, _): "page \(page)"
        case .paragraph(let number, let start, _): "paragraph \(number), character \(start + 1)"
        }
    }
}

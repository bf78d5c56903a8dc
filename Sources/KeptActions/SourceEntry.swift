import KeptReading
import KeptRegister

extension Entry {
    /// The entry of a source, which is about no one State: the same page serves many.
    ///
    /// - Parameters:
    ///   - source: What a note or a link names.
    ///   - review: What parts it from the same title elsewhere, as one organisation's submissions to two reviews.
    init(_ source: Source, review: String? = nil) {
        let name = source.url.map(SourceAddress.key) ?? source.title ?? source.id
        let fields: [String: Field?] = [
            "url": source.url.map(Field.text), "title": source.title.map(Field.text),
            "publisher": source.publisher.map(Field.text), "date": source.date.map { .text($0.description) },
        ]
        self.init(
            kind: .source, key: [review, name].compactMap { $0 }.joined(separator: "\n"),
            title: (source.title ?? source.url ?? source.id).singleSpaced.cut(to: 200),
            fields: fields.compactMapValues { $0 })
    }
}

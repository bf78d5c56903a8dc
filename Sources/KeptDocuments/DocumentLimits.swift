/// What Kept takes from a file that comes from outside.
package struct DocumentLimits: Sendable {
    /// The file itself.
    package var sizeBytes = 64_000_000
    /// The words of it, in UTF-8: a thousand pages.
    package var textBytes = 3_000_000
    /// All that a packed file unpacks to.
    package var unpackedBytes = 256_000_000
    /// All runs of converters for a document together; of its recognition, each run.
    package var converterSeconds = 30
    /// Drawing pages, beside that: what is not drawn by then is not looked at.
    package var drawingSeconds = 12
    /// What of that was spent.
    var converterTime: ConverterTime?
    /// What a converter may write.
    package var converterOutputBytes = 128_000_000
    /// Memory of a converter.
    package var converterMegabytes = 1100
    /// Memory of pandoc's heap.
    package var converterHeapMegabytes = 800
    /// Pages of a PDF.
    package var pages = 3000
    /// Pages of a PDF that are drawn, to see what of their text shows.
    package var drawnPages = 400
    /// Pages that are read by machine from their pictures: some seconds each.
    package var recognisedPages = 300
    /// Nesting of lists and quotations.
    package var depth = 64

    package init() {}

    /// What a person writes may be long, and it is their own.
    package static let forWriting = {
        var limits = DocumentLimits()
        limits.converterSeconds = 120
        return limits
    }()
}

/// What Kept takes from a file that comes from outside.
package struct DocumentLimits: Sendable {
    /// The file itself.
    package var sizeBytes = 64_000_000
    /// All that a packed file unpacks to.
    package var unpackedBytes = 256_000_000
    /// One run of a converter.
    package var converterSeconds = 60
    /// What a converter may write.
    package var converterOutputBytes = 256_000_000
    /// Memory of a converter's heap.
    package var converterHeapMegabytes = 1024
    /// Pages of a PDF.
    package var pages = 3000
    /// Pages of a PDF that are drawn, to see what of their text shows.
    package var drawnPages = 400
    /// Pages that are read by machine from their pictures: some seconds each.
    package var recognisedPages = 300
    /// Nesting of lists and quotations.
    package var depth = 64

    package init() {}
}

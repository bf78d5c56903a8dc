import ArgumentParser
import KeptDocuments

/// Whether pictures of pages are read by machine.
struct RecognitionOptions: ParsableArguments {
    @Flag(help: "Read pages of a PDF that hold pictures and no text by machine, with tesseract.") var ocr =
        false

    @Option(
        help: ArgumentHelp(
            "The languages of such pages, by tesseract's names: eng, fra, rus, eng+fra.",
            valueName: "languages"))
    var ocrLanguage = "eng"

    func validate() throws {
        if Recognition(languages: ocrLanguage) == nil {
            throw ValidationError("'\(ocrLanguage)' names no language; say eng, or several as eng+fra.")
        }
    }

    var value: Recognition? { ocr ? Recognition(languages: ocrLanguage) : nil }
}

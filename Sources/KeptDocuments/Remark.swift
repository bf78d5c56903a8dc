package import KeptVocabulary

/// Something about a file that its text alone does not tell.
package enum Remark: Sendable, Equatable {
    /// Pages, from 1, that hold no text: pictures of text, or nothing.
    case pagesWithoutText([Int])
    /// Words that the file holds and nobody sees; they are not in the document's text.
    case hiddenText([HiddenText])
    /// Pages from this one on could not be drawn, so that hidden text was not looked for.
    case hiddenTextNotSought(fromPage: Int)
    /// Pages, from 1, whose words a machine read from their pictures.
    case pagesReadByMachine([Int])
}

/// Words of a page that nobody sees.
package struct HiddenText: Sendable, Equatable {
    package let text: String
    package let wordCount: Int
    package let page: Int
    package let place: Place

    package init(text: String, wordCount: Int, page: Int, place: Place) {
        (self.text, self.wordCount, self.page, self.place) = (text, wordCount, page, place)
    }
}

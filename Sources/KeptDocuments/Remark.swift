package import KeptVocabulary

/// Something about a file that its text alone does not tell.
package enum Remark: Sendable, Equatable {
    /// Pages, from 1, that hold no text: pictures of text, or nothing.
    case pagesWithoutText([Int])
    /// What the file holds beside the text that it shows.
    case traces([Trace])
    /// Pages from this one on could not be drawn, so that hidden text was not looked for.
    case hiddenTextNotSought(fromPage: Int)
    /// Pages, from 1, whose words a machine read from their pictures.
    case pagesReadByMachine([Int])
}

/// Something that a file holds beside the text that it shows, and that whoever opens the file can find.
package struct Trace: Sendable, Equatable {
    package enum Kind: Sendable, Equatable {
        /// Words that nobody sees; they are not in the document's text.
        case hidden(Hiding)
        /// Words with a line through them; they are not in the document's text.
        case struck
        /// Words that a change took out while changes were tracked; they are not in the document's text.
        case deleted
        /// Words that a change put in; they are in the document's text.
        case inserted
        /// Looks that a change gave to words.
        case reformatted
        /// A comment in the margin; it is not in the document's text.
        case comment
        /// A name that a program noted in the file's properties, and which property holds it.
        case property(String)
        /// Words that the pages show and Kept does not read: what they are part of.
        case unread(String)
    }

    /// How words are kept from showing.
    package enum Hiding: Sendable, Equatable {
        /// The author, a style or a condition said so.
        case marked
        /// They have the colour of what is behind them.
        case coloured
        case tiny
        /// A page holds them where nobody sees them.
        case covered
        /// They stand where only a program looks, such as a remark in a page's source.
        case inSource
    }

    package var kind: Kind
    package var text: String
    /// Who wrote or changed it, where the file says so.
    package var author: String?
    package var place: Place

    package init(_ kind: Kind, text: String, author: String? = nil, place: Place) {
        (self.kind, self.text, self.author, self.place) = (kind, text, author, place)
    }

    package var wordCount: Int { text.split(whereSeparator: \.isWhitespace).count }
}

extension [Remark] {
    /// All traces, in their order.
    package var traces: [Trace] {
        flatMap { remark -> [Trace] in if case .traces(let traces) = remark { traces } else { [] } }
    }
}

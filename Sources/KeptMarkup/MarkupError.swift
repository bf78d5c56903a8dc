/// Why a packed file or its markup could not be looked into.
package enum MarkupError: Error, Equatable {
    /// It is no whole ZIP package, or no whole XML.
    case damaged
    case encrypted
    /// It unpacks to more than the limit, or has more members.
    case tooLarge
    /// It has more elements than the limit, or one of more attributes.
    case tooManyParts
    /// Elements nest further than libxml2 follows: 256.
    case tooDeep
}

/// How words look, as far as that decides whether anyone sees them.
struct TextLook: Sendable {
    var isMarkedHidden = false
    var isStruck = false
    /// `nil` for the colour that a program picks to stand out from what is behind.
    var colour: Colour?
    var backdrop = Backdrop.page
    /// Points; `nil` where nothing says.
    var size: Double?

    /// What is behind words.
    enum Backdrop: Sendable, Equatable {
        /// Any of these, as on a screen and on paper.
        case colours([Colour])
        /// A picture, a pattern, or a look that is not looked into.
        case unknown

        static let page = Backdrop.colours([.white])
    }

    /// Below this nobody reads words without a lens: points.
    private static let smallestSize = 3.0
    /// Below this words do not stand out from what is behind them; the lightest grey that is used for words has 1.5.
    private static let leastContrast = 1.2

    /// What words of this look are a trace of; `nil` where they show.
    var trace: Trace.Kind? {
        if isMarkedHidden { return .hidden(.marked) }
        if let size, size < Self.smallestSize { return .hidden(.tiny) }
        if let colour, case .colours(let backdrops) = backdrop,
            backdrops.allSatisfy({ colour.contrast(with: $0) < Self.leastContrast })
        {
            return .hidden(.coloured)
        }
        return isStruck ? .struck : nil
    }
}

import KeptActions
import KeptReading

/// Why each ask is one, and why what was refused is none, for people.
struct ReasonsText {
    let text: String

    init(_ reasons: [AskReasons], _ file: String) {
        let blocks = reasons.map { one in
            (["\(file):\(PlaceText.position(one.place))  \(one.verdict)", "    " + one.text]
                + one.lines.map { "  " + $0 }).joined(separator: "\n")
        }
        text =
            blocks.isEmpty
            ? "\(file): nothing in it asks, and nothing comes near." : blocks.joined(separator: "\n\n")
    }
}

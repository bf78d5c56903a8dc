internal import Foundation

/// A colour of the screen: red, green and blue from 0 to 1.
struct Colour: Sendable, Equatable {
    let red, green, blue: Double

    static let white = Colour(red: 1, green: 1, blue: 1)
    static let black = Colour(red: 0, green: 0, blue: 0)

    init(red: Double, green: Double, blue: Double) {
        (self.red, self.green, self.blue) = (red, green, blue)
    }

    /// `FFFFFF`, `#fff`; `nil` for anything else.
    init?(hex: String) {
        var digits = hex.drop { $0 == "#" }.lowercased()
        if digits.count == 3 { digits = digits.map { "\($0)\($0)" }.joined() }
        guard digits.utf8.count == 6, let number = Int(digits, radix: 16) else { return nil }
        func part(_ shift: Int) -> Double { Double(number >> shift & 0xFF) / 255 }
        self.init(red: part(16), green: part(8), blue: part(0))
    }

    /// How light it looks, 0 to 1.
    ///
    /// Source: WCAG 2.2, relative luminance.
    var luminance: Double {
        func linear(_ value: Double) -> Double {
            value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    }

    /// 1 for two colours that look alike, 21 for black on white.
    ///
    /// Source: WCAG 2.2, contrast ratio.
    func contrast(with other: Colour) -> Double {
        let (lighter, darker) = (max(luminance, other.luminance), min(luminance, other.luminance))
        return (lighter + 0.05) / (darker + 0.05)
    }
}

/// How notes are counted.
enum NoteCounting {
    case digits, roman, stars

    func mark(_ number: Int) -> String {
        switch self {
        case .digits: "\(number)"
        case .roman: Self.roman(number)
        case .stars: String(repeating: "*", count: number)
        }
    }

    private static func roman(_ number: Int) -> String {
        let signs = [(50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")]
        var (rest, result) = (number, "")
        for (value, sign) in signs {
            while rest >= value {
                result += sign
                rest -= value
            }
        }
        return result
    }
}

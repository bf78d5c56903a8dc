package import Foundation

extension ChangeText.Read {
    /// Its bytes in a journal, with the lines withheld that a test names by what they say and where they stand; and how many those are.
    package func bytes(
        in journal: UnsafeRawBufferPointer, withholding isWithheld: (Change.Line, _ position: Int) -> Bool
    ) -> (bytes: Data, withheld: Int) {
        var (result, withheld, start) = (Data(), 0, range.lowerBound)
        for (position, line) in change.lines.enumerated() {
            guard let line, isWithheld(line, position) else { continue }
            let place = places[position]
            result += journal[start..<place.lowerBound]
            result += Data(ChangeText.withheld(.init(rebasing: journal[place])).utf8)
            start = place.upperBound
            withheld += 1
        }
        return (result + journal[start..<range.upperBound], withheld)
    }

    /// The same as one sees it from whom lines are withheld.
    package func withholding(_ isWithheld: (Change.Line, _ position: Int) -> Bool) -> ChangeText.Read {
        let lines = change.lines.enumerated().map { position, line in
            line.flatMap { isWithheld($0, position) ? nil : $0 }
        }
        return ChangeText.Read(
            change: change.with(lines), digest: digest, range: range, lines: self.lines, places: places)
    }
}

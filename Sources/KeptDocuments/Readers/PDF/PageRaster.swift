import Foundation

/// A page as it looks: its greys, from 0 for black to 255, row by row from the top left.
struct PageRaster {
    let width: Int
    let height: Int
    let greys: Data

    /// The arguments under which `pdftoppm` draws pages, counted from 1, grey, in pixels that are about a point wide.
    ///
    /// `scale`: How many times finer than that.
    static func arguments(pages: ClosedRange<Int>, scale: Int = 1) -> [String] {
        [
            "-q", "-gray", "-cropbox", "-scale-to", "\(longSide * scale)", "-f", "\(pages.lowerBound)", "-l",
            "\(pages.upperBound)", "/dev/stdin",
        ]
    }

    /// Pixels of a page's longer side.
    private static let longSide = 1000

    /// The pages in PGM (netpbm's `P5`), one behind the other; it stops at what is none.
    static func all(in output: Data) -> [PageRaster] {
        var result: [PageRaster] = []
        var rest = output[...]
        while let raster = PageRaster(&rest) { result.append(raster) }
        return result
    }

    private init?(_ data: inout Data) {
        var fields: [Int] = []
        guard data.prefix(2) == Data("P5".utf8) else { return nil }
        var index = data.startIndex + 2
        while fields.count < 3 {
            while index < data.endIndex, data[index] <= 0x20 { index += 1 }
            let digits = data[index...].prefix(8).prefix { (0x30...0x39).contains($0) }
            guard let number = Int(String(decoding: digits, as: UTF8.self)) else { return nil }
            fields.append(number)
            index += digits.count
        }
        index += 1
        let size = fields[0] * fields[1]
        guard fields[2] == 255, fields[0] > 0, size <= data.endIndex - index else { return nil }
        (width, height) = (fields[0], fields[1])
        greys = data[index..<(index + size)]
        data = data[(index + size)...]
    }

    /// How a part of the page looks: the greatest difference of two greys in it, and what share of its width the
    /// widest piece has that shows nothing.
    struct Look {
        var contrast: Int
        var blank: Float
    }

    /// Whether a line runs through a part, given in parts of the page's width and height: rows that differ from the ground
    /// in all their pixels, between rows that do not.
    ///
    /// `isCoarse`: Whether a line may lie between two rows, each of which has some of it.
    func isStruck(
        left: Float, top: Float, right: Float, bottom: Float, visible: Int, isCoarse: Bool
    ) -> Bool {
        let (all, rows) = (pixels(left, right, width), pixels(top, bottom, height))
        // Boxes are a little wider than what is drawn in them.
        let columns = all.dropFirst(max(1, all.count / 20)).dropLast(max(1, all.count / 20))
        guard columns.count > 3, rows.count > 2 else { return false }
        return greys.withUnsafeBytes { bytes in
            var counts = [Int](repeating: 0, count: 256)
            for row in rows { for column in columns { counts[Int(bytes[row * width + column])] += 1 } }
            let ground = counts.indices.max { counts[$0] < counts[$1] } ?? 255
            let full = rows.map { row in
                columns.allSatisfy { column in
                    let other = isCoarse && row + 1 < rows.upperBound ? row + 1 : row
                    let first = abs(Int(bytes[row * width + column]) - ground)
                    return max(first, abs(Int(bytes[other * width + column]) - ground)) >= visible
                }
            }
            // A bar over the whole part is no line through words.
            return full.contains(true) && (isCoarse || full.first == false && full.last == false)
        }
    }

    /// The look of a part given in parts of the page's width and height; `nil` where it holds no pixel.
    ///
    /// `visible` is the least difference of greys that an eye sees.
    func look(left: Float, top: Float, right: Float, bottom: Float, visible: Int) -> Look? {
        let (columns, rows) = (pixels(left, right, width), pixels(top, bottom, height))
        guard !columns.isEmpty, !rows.isEmpty else { return nil }
        return greys.withUnsafeBytes { bytes in
            var (least, most) = (UInt8.max, UInt8.min)
            var (runLeast, runMost, run, longest) = (UInt8.max, UInt8.min, 0, 0)
            for column in columns {
                var (low, high) = (UInt8.max, UInt8.min)
                for row in rows {
                    let grey = bytes[row * width + column]
                    (low, high) = (min(low, grey), max(high, grey))
                }
                (least, most) = (min(least, low), max(most, high))
                (runLeast, runMost) = (min(runLeast, low), max(runMost, high))
                if Int(runMost) - Int(runLeast) < visible {
                    run += 1
                } else {
                    (runLeast, runMost, run) =
                        Int(high) - Int(low) < visible ? (low, high, 1) : (.max, .min, 0)
                }
                longest = max(longest, run)
            }
            return Look(contrast: Int(most) - Int(least), blank: Float(longest) / Float(columns.count))
        }
    }

    private func pixels(_ low: Float, _ high: Float, _ count: Int) -> Range<Int> {
        let start = min(max(0, Int((low * Float(count)).rounded(.down))), count)
        return start..<max(start, min(count, Int((high * Float(count)).rounded(.up))))
    }
}

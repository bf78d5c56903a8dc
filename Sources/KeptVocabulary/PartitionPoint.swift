extension RandomAccessCollection where Index == Int {
    /// The first index whose element does not satisfy a test that holds for a first part only.
    package func partitionPoint(_ holds: (Element) -> Bool) -> Int {
        var low = startIndex
        var high = endIndex
        while low < high {
            let middle = (low + high) / 2
            if holds(self[middle]) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

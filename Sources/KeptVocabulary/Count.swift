/// A number of something, with what the source said of its precision.
package struct Count: Hashable, Codable, Sendable {
    /// How the number stands to the truth; exact where the source did not hedge.
    package enum Bound: String, Codable, Sendable { case exact, atLeast, atMost, moreThan, fewerThan, about }

    /// The things counted, in the source's words.
    package let what: String
    package let value: Int
    package let bound: Bound

    package init(what: String, value: Int, bound: Bound) {
        self.what = what
        self.value = value
        self.bound = bound
    }
}

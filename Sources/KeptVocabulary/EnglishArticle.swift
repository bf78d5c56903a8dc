extension String {
    /// `an event`, `a claim`: the word behind its article.
    package var withArticle: String {
        (first.map { "aeiouAEIOU".contains($0) } ?? false ? "an " : "a ") + self
    }
}

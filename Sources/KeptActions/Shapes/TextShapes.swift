extension String {
    /// The first characters, with an ellipsis where something was cut.
    package func cut(to characters: Int) -> String {
        count <= characters ? self : prefix(characters - 1) + "…"
    }
}

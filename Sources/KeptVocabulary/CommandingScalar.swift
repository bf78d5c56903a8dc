/// Signs that command a terminal or turn the order of what is read, and are no letters of any language: the control characters of ASCII and
/// Latin-1, and those that set the direction of a run of text.
///
/// Source: ECMA-48; Unicode Standard Annex 9, section 2.
package enum CommandingScalar {
    package static func isOne(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x00...0x1f, 0x7f...0x9f, 0x202a...0x202e, 0x2066...0x2069: true
        default: false
        }
    }
}

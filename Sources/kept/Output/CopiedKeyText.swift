/// What to do where one key signs in two copies of a register.
enum CopiedKeyText {
    static func text(_ name: String) -> String {
        "The key of \(name) signs in more than one copy of this register, which are all kept. Ask whether the machine was copied; "
            + "if not, somebody else has the key: put \(name) out, and let them in again with a new one."
    }
}

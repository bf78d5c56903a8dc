package import KeptRegister

/// Takes a person, or another entry, out of a register for good, with all words that name it.
package struct ForgetEntry: Sendable {
    /// What is taken out, and what stays.
    package struct Outcome: Sendable {
        package let taken: Forget.Outcome
        /// The names of published documents that hold the words: what others published stays.
        package let published: [String]
        /// The names of documents that cannot be read: whether they hold the words is not known, and they stay.
        package let unread: [String]
    }

    private let register: Register

    package init(_ register: Register) { self.register = register }

    /// Does it where `isForGood` says so, and else says what would be done.
    ///
    /// `others`: forms of the name that the register does not know.
    /// - Throws: `RegisterError`; nothing has changed then.
    package func run(_ id: String, alsoCalled others: [String] = [], forGood isForGood: Bool) async throws
        -> Outcome
    {
        let forget = try Forget(register, id, alsoCalled: others)
        let documents = try await DocumentsNaming(forget.mask, in: register)
        return Outcome(
            taken: try isForGood
                ? forget.run(documents: documents.found) : forget.preview(documents: documents.found),
            published: documents.published, unread: documents.unread)
    }
}

/// What an agent is told when it is started; the key comes on its standard input.
package struct AgentCall: Sendable {
    /// Where its socket is to be.
    package let path: String
    /// The file, by its whole path, with which it ends.
    package let file: String
    /// How long it runs at most.
    package let seconds: Int

    package init(path: String, file: String, seconds: Int) {
        (self.path, self.file, self.seconds) = (path, file, seconds)
    }
}

/// What is asked of an agent, one byte each.
enum AgentWord: UInt8 {
    /// The key's bytes are the answer.
    case key = 0x6B
    /// Whether it is held; `yes` is the answer.
    case holds = 0x68
    /// It wipes the key, answers `yes`, and ends.
    case end = 0x65

    static let yes: UInt8 = 0x79
}

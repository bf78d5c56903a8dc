/// Why the register could not be served; nothing has been changed by then.
package enum ServerError: Error, Equatable, CustomStringConvertible {
    case portTaken(Int)
    case locked(String)

    package var description: String {
        switch self {
        case .locked(let register):
            "\(register) was locked; the site has ended. Open it with kept unlock, and start kept serve again."
        case .portTaken(let port):
            "port \(port) is taken by another program; end it, or name another with --port (0 takes a free one)."
        }
    }
}

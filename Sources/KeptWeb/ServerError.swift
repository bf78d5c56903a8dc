/// Why the register could not be served; nothing has been changed by then.
package enum ServerError: Error, Equatable, CustomStringConvertible {
    case portTaken(Int)

    package var description: String {
        switch self {
        case .portTaken(let port):
            "port \(port) is taken by another program; end it, or name another with --port (0 takes a free one)."
        }
    }
}

/// How long a machine has run since it was switched on, its sleep included: a clock that nobody sets.
package struct Uptime: Sendable, Equatable {
    /// Which start of the machine it is: another one each time.
    package let boot: String
    package let milliseconds: Int64

    package init(boot: String, milliseconds: Int64) { (self.boot, self.milliseconds) = (boot, milliseconds) }
}

internal import GRDB
import KeptLedger

/// What a register shows is taken from its view; what leaves the machine is decided by a view that this machine itself wrote.
///
/// Whoever can write the folder, as on a shared disk, can put another member into the view, or open what is hidden, and stamp it. So the stamp is
/// remembered in the folder of keys as well; where it is another, the view is made anew from the journal, each signature proved.
extension Register {
    private var marks: ViewMarks { ViewMarks(about.id, in: surroundings) }

    /// Takes care that the view outlives the process, and is known again.
    func keepView() throws {
        try files.view.keep(database)
        if let stamp = try files.view.stamped() { try marks.note(stamp, at: place) }
    }

    /// The register over a view that can be trusted.
    func trusted() throws -> Register {
        if files.sealed != nil { return self }
        if let stamp = try files.view.stamped(), try marks.stamp(at: place) == stamp,
            try files.view.fault() == nil
        {
            return self
        }
        return Register(self, over: try translated { try replay.rebuilt(proving: true) })
    }
}

/// A session of the Working Group on the Universal Periodic Review, from 1.
///
/// Sessions 1–12 are the first cycle, 13–26 the second, 27–40 the third, 41–54 the fourth (Council resolution
/// 16/21 and decision 17/119).
package struct ReviewSession: Hashable, Sendable {
    package let number: Int

    /// `nil` for numbers below 1 and beyond the fourth cycle.
    package init?(_ number: Int) {
        guard (1...54).contains(number) else { return nil }
        self.number = number
    }

    package var cycle: Int { number <= 12 ? 1 : number <= 26 ? 2 : number <= 40 ? 3 : 4 }

    /// The session of the Working Group whose reports a session of the Human Rights Council adopts.
    ///
    /// The eighth adopted those of the first and of the second session: `nil`, as for every session that adopts
    /// none. Some sessions of the Council adopt what two numbers would give; then the reports' own text tells.
    package init?(adoptedAtCouncilSession council: Int) {
        let shift =
            switch council {
            case 10...19: 7
            case 21...34: 8
            case 36...44: 9
            case 46...50: 10
            case 52...65: 11
            default: 0
            }
        guard shift > 0 else { return nil }
        self.init(council - shift)
    }
}

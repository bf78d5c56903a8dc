/// How near a steward stands to the founder: the steps by which it was let in, from the founder on.
///
/// Of two devices the senior is the one that stands in the other's chain, or else whose branch their common ancestor let in
/// first. Only who lets in can say where a device stands; no clock does.
struct Seniority: Hashable, Comparable, Sendable {
    /// One letting in: the number of the change, the line's place in it, who was let in, and in which branch.
    struct Step: Hashable, Comparable, Sendable {
        let number: Int
        let position: Int
        let device: String
        let branch: Branch

        static func < (left: Step, right: Step) -> Bool {
            (left.number, left.position, left.device, left.branch)
                < (right.number, right.position, right.device, right.branch)
        }
    }

    private let steps: [Step]

    static let founder = Seniority(steps: [])

    /// A chain of stewards is no longer: nobody is let in at its end.
    private static let longest = 500

    /// Of who was let in by one who stands here; `nil` where the chain is too long.
    func lettingIn(_ grant: Grant) -> Seniority? {
        // Who goes on in another's stead stands right behind it.
        let step =
            grant.follows == nil
            ? Step(
                number: grant.knowledge.number, position: grant.position, device: grant.device,
                branch: grant.knowledge.branch)
            : Step(number: 0, position: 0, device: grant.device, branch: grant.knowledge.branch)
        return steps.count < Self.longest ? Seniority(steps: steps + [step]) : nil
    }

    static func < (left: Seniority, right: Seniority) -> Bool {
        left.steps.lexicographicallyPrecedes(right.steps)
    }
}

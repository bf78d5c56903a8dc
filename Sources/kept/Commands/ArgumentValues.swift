import ArgumentParser
import KeptEntries

extension EntryKind: ExpressibleByArgument {
    public init?(argument: String) {
        do { try self.init(argument) } catch { return nil }
    }
    public static var allValueStrings: [String] { known.map(\.plural) }
}

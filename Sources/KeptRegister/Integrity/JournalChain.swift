import KeptLedger

/// Holds each change of a journal against the ones that it names.
struct JournalChain {
    /// What does not hold, after the line at which it stands.
    struct Fault: Error {
        let text: String

        private init(text: String) { self.text = text }

        init(_ fault: ChangeText.Fault) {
            switch fault {
            case .cutShort: self.init(text: ": is cut short; put back a copy.")
            case .notAChange(let line):
                self.init(text: ":\(line): is no line of a journal; put back a copy.")
            case .wrongDigest(let lines): self.init(lines, "do not have the digest that was signed")
            case .wrongSignature(let lines): self.init(lines, "are not signed by the device that they name")
            }
        }

        init(_ lines: Range<Int>, _ words: String) {
            text =
                ":\(lines.lowerBound): lines \(lines.lowerBound) to \(lines.upperBound - 1) \(words); put back a copy."
        }
    }

    private(set) var changes = 0
    private(set) var documents = Set<String>()
    /// The register that the first change began, and the device that began it.
    private(set) var found: (id: String, device: String)?
    private(set) var digests = Set<String>()
    private var past = PastOfChanges()

    mutating func take(_ event: JournalScanner.Event, _ scanner: JournalScanner) throws {
        guard let change = scanner.change else { return }
        switch event {
        case .head: break
        case .line(let line, _):
            if line?.kind == Change.documentKind, let line { documents.insert(line.entry) }
            if line?.kind == Change.registerKind, found == nil, let line {
                found = (line.entry, change.device)
            }
        case .seal(let digest):
            // A change comes again where lines of it arrived later.
            guard digests.insert(digest).inserted else { return }
            let lines = scanner.line - scanner.linesOfChange + 1..<scanner.line + 1
            guard try past.place(change, digest) != nil else {
                throw Fault(lines, "do not follow the changes that they name")
            }
            changes += 1
        }
    }
}

import KeptDocuments
import KeptVocabulary

/// Joins the places that name one law into one provision.
enum ProvisionReader {
    private struct Group {
        var references: [ProvisionReference]
        var spans: [Span]
        let stems: Set<String>
    }

    static func read(_ read: ReadDocument) -> [Provision] {
        var groups: [Group] = []
        var byKey: [String: Int] = [:]
        var byYear: [Int: [Int]] = [:]
        for mention in read.mentions.joined() {
            guard case .provision(let reference) = mention.subject else { continue }
            let key = key(reference)
            let stems = stems(reference, read.wordings[mention.span.block].language ?? .english)
            let known = byKey[key] ?? same(reference, stems, among: groups, byYear)
            if let known {
                groups[known].spans.append(mention.span)
                if !groups[known].references.contains(reference) {
                    groups[known].references.append(reference)
                }
                byKey[key] = known
            } else {
                byKey[key] = groups.count
                if reference.article == nil, let year = reference.date?.year {
                    byYear[year, default: []].append(groups.count)
                }
                groups.append(Group(references: [reference], spans: [mention.span], stems: stems))
            }
        }
        return groups.map { group in
            let best = best(group.references)
            return Provision(
                instrument: best.instrument, article: best.article,
                title: group.references.compactMap(\.title).first,
                date: group.references.compactMap(\.date).first, place: read.place(of: group.spans[0]),
                spans: group.spans)
        }
    }

    /// An article of a code is one whatever its date; another law is named by title, or by kind and year.
    private static func key(_ law: ProvisionReference) -> String {
        if let article = law.article { return law.instrument.lowercased() + " " + article }
        if let title = law.title { return title.lowercased() }
        return law.instrument.lowercased() + " " + (law.date?.description ?? "")
    }

    /// A law of the same year that is described by a common word that matters.
    private static func same(
        _ law: ProvisionReference, _ stems: Set<String>, among groups: [Group], _ byYear: [Int: [Int]]
    ) -> Int? {
        guard law.article == nil, let year = law.date?.year else { return nil }
        return byYear[year]?.first { index in
            let group = groups[index]
            if law.title != nil, group.references.contains(where: { $0.title != nil }) { return false }
            return !group.stems.isDisjoint(with: stems)
        }
    }

    private static func stems(_ law: ProvisionReference, _ language: Language) -> Set<String> {
        let (general, matter) = (language.facts.laws.general, language.facts.matter)
        let words = Tokeniser.tokens(of: law.instrument + " " + (law.title ?? "")).filter { $0.kind == .word }
        return Set(
            words.filter {
                !general.contains($0.lower) && !matter.function.contains($0.lower)
                    && !CountryRecogniser.isCountry($0.text, in: language)
            }.map { matter.stem(of: $0.lower) })
    }

    /// The description that a reader would look the law up by: titled first, then the shortest.
    private static func best(_ references: [ProvisionReference]) -> ProvisionReference {
        references.first { $0.title != nil }
            ?? references.min { $0.instrument.utf8.count < $1.instrument.utf8.count } ?? references[0]
    }
}

extension CountryRecogniser {
    /// Whether one word alone names a State.
    static func isCountry(_ word: String, in language: Language) -> Bool {
        let block = Block(kind: .paragraph, text: word, origin: .paragraph(1))
        let wording = Wording(block, index: 0, language: language)
        return !wording.tokens.isEmpty && country(at: 0, in: wording) != nil
    }
}

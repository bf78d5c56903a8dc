package import KeptVocabulary

/// A tie between two entries: `origin` cites, rests on, mentions … `target`.
package struct Link: Sendable, Hashable {
    package let origin: String
    package let role: Role
    package let target: String
    /// Where it stands among the links of its kind.
    package var rank: Rank
    /// Where a text stands in a section; `nil` for other ties.
    package var placement: Placement?

    package init(
        _ origin: String, _ role: Role, _ target: String, rank: Rank = .number(0), placement: Placement? = nil
    ) {
        self.origin = origin
        self.role = role
        self.target = target
        self.rank = rank
        self.placement = placement
    }

    /// The paragraph of a section in which a text stands.
    package struct Placement: Sendable, Hashable {
        /// Texts that follow each other and have the same are one paragraph.
        package let paragraph: String
        package let form: ParagraphForm
        /// The cell of a table, which is one paragraph; `nil` for other text.
        package let cell: Cell?
        /// The number that the paragraph bore in the document that it was read from.
        package let label: String?

        package init(paragraph: String, form: ParagraphForm, cell: Cell? = nil, label: String? = nil) {
            (self.paragraph, self.form, self.cell, self.label) = (paragraph, form, cell, label)
        }
    }

    /// Where a cell stands in its table: row and column from 0.
    package struct Cell: Sendable, Hashable {
        package let row, column: Int

        package init(row: Int, column: Int) { (self.row, self.column) = (row, column) }

        /// More rows or columns than a table of a text has.
        private static let most = 10_000

        fileprivate init?(stored: Value?) {
            guard let numbers = stored?.list?.map(\.number), numbers.count == 2, let row = numbers[0],
                let column = numbers[1], (0..<Self.most).contains(row), (0..<Self.most).contains(column)
            else { return nil }
            self.init(row: row, column: column)
        }
    }

    // MARK: - In the journal

    private static let (rankMember, paragraphMember, formMember) = ("order", "paragraph", "form")
    private static let (cellMember, labelMember) = ("cell", "label")

    package var stored: Value {
        var members: [String: Value] = [Self.rankMember: .text(rank.description)]
        if let placement {
            members[Self.paragraphMember] = .text(placement.paragraph)
            members[Self.formMember] = placement.form.stored
            if let cell = placement.cell {
                members[Self.cellMember] = .list([.number(cell.row), .number(cell.column)])
            }
            if let label = placement.label { members[Self.labelMember] = .text(label) }
        }
        return .members(members)
    }

    /// `nil` where the stored value is none of a link.
    package init?(_ origin: String, _ role: Role, _ target: String, stored: Value) {
        guard let members = stored.members, let rank = members[Self.rankMember]?.text.flatMap(Rank.init)
        else {
            return nil
        }
        self.init(origin, role, target, rank: rank)
        if let paragraph = members[Self.paragraphMember]?.text {
            let form = members[Self.formMember].flatMap { ParagraphForm(stored: $0) }
            placement = Placement(
                paragraph: paragraph, form: form ?? .paragraph, cell: Cell(stored: members[Self.cellMember]),
                label: members[Self.labelMember]?.text)
        }
    }
}

/// How a paragraph of a submission looks.
package enum ParagraphForm: String, Choice {
    case paragraph, item, ordered
    /// A line of a title page, which bears no number.
    case line
}

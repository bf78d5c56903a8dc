/// A piece of a document's markup: XML of any kind, or HTML.
package enum Markup: Sendable, Equatable {
    case element(Element)
    case text(String)
    case comment(String)

    /// The element, where it is one.
    package var element: Element? { if case .element(let element) = self { element } else { nil } }

    /// All text in it, without comments.
    package var text: String {
        switch self {
        case .element(let element): element.text
        case .text(let text): text
        case .comment: ""
        }
    }
}

/// An element with what is in it.
package struct Element: Sendable, Equatable {
    /// `w:p`: the prefix is that of `Namespaces`, whatever the document calls it; HTML's names have none.
    package var name: String
    /// By name, with prefixes as for elements.
    package var attributes: [String: String]
    package var children: [Markup]

    package init(_ name: String, _ attributes: [String: String] = [:], _ children: [Markup] = []) {
        (self.name, self.attributes, self.children) = (name, attributes, children)
    }

    /// The value of an attribute.
    package subscript(attribute: String) -> String? { attributes[attribute] }

    /// The elements right below.
    package var elements: [Element] { children.compactMap(\.element) }

    /// The first element of a name right below.
    package func first(_ name: String) -> Element? {
        for case .element(let element) in children where element.name == name { return element }
        return nil
    }

    /// The element that a path of names leads to, each right below the one before.
    package func at(_ path: String...) -> Element? {
        path.reduce(Optional(self)) { $0?.first($1) }
    }

    /// All elements of a name below, at any depth, in the document's order.
    package func all(_ name: String) -> [Element] {
        elements.flatMap { ($0.name == name ? [$0] : []) + $0.all(name) }
    }

    /// All text in it, without comments.
    package var text: String { children.map(\.text).joined() }
}

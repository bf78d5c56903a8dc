/// Something about a file that its text alone does not tell.
package enum Remark: Sendable, Equatable {
    /// Pages, from 1, that hold no text: pictures of text, or nothing.
    case pagesWithoutText([Int])
}

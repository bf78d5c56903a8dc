/// Says what happened and what is safe: no SQL, no path, no stack.
enum FaultPage {
    case missing, failed, locked

    func html() throws -> String {
        let (title, text) =
            switch self {
            case .missing:
                (
                    "There is no such page",
                    "The address may be mistyped, or the entry may stand in another register. The register is as it was."
                )
            case .locked:
                (
                    "The register was locked",
                    "This site shows it no more. Open it with kept unlock, and start kept serve again."
                )
            case .failed:
                (
                    "This page could not be made",
                    "The register is as it was; nothing is lost. Close other programs that use it and load the page again."
                )
            }
        let body = try Template.render("<h1>{{title}}</h1><p>{{text}}</p>", ["title": title, "text": text])
        return try Layout.html(title, body)
    }
}

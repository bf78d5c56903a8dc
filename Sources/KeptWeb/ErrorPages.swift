import Hummingbird
import KeptRegister

/// Turns errors into pages that say what happened and what is safe: no SQL, no path, no stack.
struct ErrorPages: RouterMiddleware {
    func handle(
        _ request: Request, context: BasicRequestContext,
        next: (Request, BasicRequestContext) async throws -> Response
    ) async throws -> Response {
        do { return try await next(request, context) } catch let error as RegisterError {
            if case .unknownEntry = error { return try page(.notFound) }
            return try page(.internalServerError)
        } catch let error as HTTPError where error.status == .notFound { return try page(.notFound) } catch {
            return try page(.internalServerError)
        }
    }

    private func page(_ status: HTTPResponse.Status) throws -> Response {
        let isMissing = status == .notFound
        let title = isMissing ? "There is no such page" : "This page could not be made"
        let text =
            isMissing
            ? "The address may be mistyped, or the entry may stand in another register. The register is as it was."
            : "The register is as it was; nothing is lost. Close other programs that use it and load the page again."
        return try Layout.page(
            title, Template.render("<h1>{{title}}</h1><p>{{text}}</p>", ["title": title, "text": text]),
            status: status)
    }
}

import Hummingbird

/// All pages, one line each.
enum Routes {
    static func add(to router: Router<BasicRequestContext>, of site: Site) {
        router.get("/") { _, _ in try OverviewPage(site).response() }
        router.get("/submissions/:id") { _, context in
            try await SubmissionPage(site, id: context.parameters.require("id")).response()
        }
        router.get("/lists/:kind") { request, context in
            try ListPage(
                site, kind: context.parameters.require("kind"),
                form: request.uri.queryParameters["format"].map(String.init)
            )
            .response()
        }
        router.get("/entries/:id") { _, context in
            try EntryPage(site, id: context.parameters.require("id")).response()
        }
        router.get("/search") { request, _ in
            try SearchPage(site, words: SearchPage.words(inQuery: request.uri.query ?? "")).response()
        }
        router.get("/style.css") { _, _ in
            Response(
                status: .ok, headers: [.contentType: "text/css; charset=utf-8"],
                body: .init(byteBuffer: .init(string: Style.sheet)))
        }
    }
}

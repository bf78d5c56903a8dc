enum SpanishLaws {
    static let words = LawWords(
        nouns: [
            "ley", "leyes", "legislación", "enmiendas", "enmienda", "reforma", "reformas", "decreto",
            "ordenanza", "reglamento", "código",
        ],
        made: ["legislación", "ley", "leyes", "enmiendas"], amendments: ["enmiendas", "enmienda"],
        heads: ["código", "constitución", "ley", "decreto", "ordenanza", "reglamento", "estatuto", "carta"],
        obliged: [
            "obligado", "obligados", "obligadas", "prohibido", "prohibida", "autorizado", "autorizada",
            "punible", "definido", "definida", "regulado", "regulada", "facultado", "facultada",
        ], under: ["por", "según", "conforme"],
        making: [
            "aprobó", "aprobada", "aprobado", "adoptó", "adoptada", "promulgó", "promulgada", "introdujo",
            "firmó", "firmada",
            "sancionó", "modificó", "modificada", "reformó", "reformada", "expidió",
        ],
        naming: [
            "titulada", "titulado", "denominada", "llamada", "conocida", "como", "sobre", "la", "el", "de",
            "del", "orgánica", "ley", "general",
        ],
        entitled: "titulada", qualifying: ["orgánica", "constitucional"],
        parting: ["proyecto", "anteproyecto", "y", "la", "el"],
        notMade: ["la", "esta", "estas", "el", "proyecto", "de", "por"],
        topics: ["sobre", "relativa", "relativo", "contra", "para", "que"], topicEndings: [],
        topicEnds: ["cual", "es", "fue", "ha", "han", "pese", "como", "en"],
        of: ["de", "del", "en"],
        within: ["sobre", "de", "del", "y", "la", "las", "los", "el", "para", "contra"],
        leftOut: ["el", "la", "los", "las", "un", "una", "su", "esta", "de", "del", "república"],
        same: ["misma", "mismo", "dicha", "dicho"], never: ["y", "que", "es"], new: "nuevo",
        articles: ["artículo", "artículos", "art", "arts"], section: "sección",
        joining: [",", "&", "y", "o", "e"], to: "a",
        ofTreaty: ["de", "del", "en", "bajo", "(", ","],
        general: [
            "ley", "leyes", "legislación", "enmiendas", "enmienda", "república", "derechos", "nacional",
            "estado",
        ],
        number: ["no", "nº", "n°", "№", "núm", "número"])
}

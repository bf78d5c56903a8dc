enum SpanishMatter {
    static let words = MatterWords(
        endings: [
            "aciones", "ación", "ciones", "ción", "mientos", "miento", "idades", "idad", "adores", "ador",
            "adas", "ada", "ados",
            "ado", "idas", "ida", "idos", "ido", "ando", "iendo", "ivas", "iva", "ivos", "ivo", "ales", "al",
            "ar", "er", "ir",
            "es", "os", "as", "s", "o", "a", "e",
        ],
        function: [
            "el", "la", "los", "las", "un", "una", "unos", "unas", "de", "del", "y", "e", "o", "u", "pero",
            "ni", "a", "al", "en",
            "con", "sin", "por", "para", "sobre", "entre", "hacia", "hasta", "desde", "contra", "durante",
            "ante", "bajo", "que",
            "quien", "quienes", "cual", "cuales", "cuyo", "donde", "cuando", "como", "este", "esta", "estos",
            "estas", "ese",
            "esa", "lo", "le", "les", "se", "su", "sus", "nuestro", "nuestra", "nos", "es", "son", "ser",
            "sido", "fue",
            "fueron", "ha", "han", "haber", "había", "hay", "está", "están", "debe", "deben", "debería",
            "puede", "pueden",
            "no", "más", "todo", "todos", "toda", "todas", "cada", "otro", "otra", "otros", "otras", "mismo",
            "si", "también",
            "así", "muy", "dos", "nuevo", "nueva", "según", "tras",
        ],
        general: [
            "estado", "estados", "gobierno", "autoridades", "derechos", "derecho", "humanos", "humano",
            "libertad", "libertades",
            "ley", "leyes", "legislación", "legal", "nacional", "nacionales", "internacional",
            "internacionales", "país",
            "pueblo", "persona", "personas", "público", "pública", "social", "garantizar", "asegurar",
            "situación", "medida",
            "medidas", "política", "políticas", "normas", "práctica", "marco", "sistema", "mecanismo",
            "órgano", "artículo",
            "artículos", "código", "penal", "disposiciones", "proyecto", "protocolo", "programa", "acción",
            "plan", "respetar",
            "proteger", "protección", "promover", "desarrollo", "implementar", "aplicar", "apoyo", "adoptar",
            "examen",
            "informe", "reforma", "acceso", "efectiva", "efectivo", "conforme", "sociedad", "civil",
            "defensores", "actividades",
        ], kept: [])

    static let citing = CitingWords(
        previous: ["ibid", "ibidem", "íbid", "id", "idem"], notes: ["nota", "notas", "n"],
        before: ["supra", "infra", "op. cit"],
        directions: ["arriba", "abajo", "supra", "infra"], see: ["véase", "ver", "cf", "también"],
        paragraphs: ["parag", "párrafo", "párrafos", "párr", "párrs"], joining: [",", "y", "a", "–", "-"],
        of: ["de", "del"],
        selves: ["de esta comunicación", "del presente informe", "de este informe", "de este documento"],
        decisions: ["conclusiones", "opinión", "dictamen", "decisión", "sentencia", "fallo"],
        inCase: ["el caso de", "el caso", "en el asunto"],
        versus: ["vs", "c"], places: ["p", "pp", "párr", "párrs", "art", "página", "páginas"],
        publication: [
            "p", "pp", "párr", "informe", "no", "vol", "art", "artículo", "ley", "decreto", "sentencia",
            "disponible", "ed", "doc",
        ])
}

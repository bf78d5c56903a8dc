/// Verbs of doing as one asks with them politely: `garantice`, `garanticen`.
enum SpanishVerbs {
    /// The forms for one and for several who are asked.
    static let imperatives = (regular.flatMap(forms) + irregular.flatMap { [$0, $0 + "n"] })

    /// From the infinitive: `-ar` gives `-e`, `-er` and `-ir` give `-a`, with the spelling that keeps the sound.
    private static func forms(_ infinitive: String) -> [String] {
        let stem = String(infinitive.dropLast(2))
        guard infinitive.hasSuffix("ar") else { return [stem + "a", stem + "an"] }
        let spelt =
            spellings.first { stem.hasSuffix($0.0) }.map { String(stem.dropLast($0.0.count)) + $0.1 } ?? stem
        return [spelt + "e", spelt + "en"]
    }

    private static let spellings = [("c", "qu"), ("g", "gu"), ("z", "c")]

    private static let regular = [
        "abandonar", "abolir", "abordar", "abrir", "acatar", "acelerar", "aceptar", "aclarar", "actuar",
        "acudir", "adherir",
        "adoptar", "agilizar", "ajustar", "alentar", "ampliar", "anular", "apartar", "aplicar", "apoyar",
        "aprobar", "armonizar",
        "articular", "asegurar", "asignar", "asistir", "asumir", "atender", "aumentar", "autorizar", "ayudar",
        "brindar", "cancelar",
        "capacitar", "celebrar", "cesar", "clausurar", "combatir", "compensar", "completar", "comprometer",
        "concluir", "condenar",
        "consultar", "convocar", "coordinar", "crear", "cumplir", "debatir", "definir", "dejar", "denunciar",
        "derogar", "desarrollar",
        "designar", "desistir", "despenalizar", "detener", "dialogar", "difundir", "dotar", "elaborar",
        "eliminar", "emitir",
        "emprender", "enjuiciar", "entregar", "enviar", "erradicar", "escuchar", "esclarecer", "evaluar",
        "evitar", "examinar",
        "explicar", "facilitar", "favorecer", "fiscalizar", "formular", "fortalecer", "frenar", "garantizar",
        "implementar", "impulsar",
        "indemnizar", "informar", "iniciar", "integrar", "intervenir", "investigar", "invitar", "levantar",
        "liberar", "limitar",
        "mantener", "mejorar", "mitigar", "modificar", "nombrar", "ofrecer", "ordenar", "organizar",
        "otorgar", "parar", "participar",
        "permitir", "poner", "preparar", "presentar", "presionar", "prevenir", "priorizar", "procurar",
        "prohibir", "prorrogar",
        "proteger", "publicar", "ratificar", "realizar", "rechazar", "recibir", "reconsiderar", "reformar",
        "reforzar", "regular",
        "rendir", "renunciar", "reparar", "respetar", "responder", "respaldar", "restablecer", "restituir",
        "retirar", "revisar",
        "revocar", "sancionar", "suprimir", "suscribir", "suspender", "terminar", "titular", "tipificar",
        "tomar", "trabajar",
        "transparentar", "unificar", "utilizar", "velar", "vigilar",
    ].filter { !changing.contains($0) }

    /// Those of the list above whose stem changes; `irregular` has their forms.
    private static let changing: Set = [
        "alentar", "aprobar", "atender", "concluir", "detener", "esclarecer", "favorecer", "fortalecer",
        "intervenir", "mantener",
        "ofrecer", "poner", "prevenir", "reforzar", "rendir", "restablecer", "restituir", "proteger",
        "adherir",
    ]

    private static let irregular = [
        "aliente", "apruebe", "atienda", "concluya", "detenga", "esclarezca", "favorezca", "fortalezca",
        "intervenga", "mantenga",
        "ofrezca", "ponga", "prevenga", "refuerce", "rinda", "restablezca", "restituya", "proteja", "adhiera",
        "haga", "dé", "diga",
        "tenga", "vaya", "establezca", "reconozca", "provea", "promueva", "destituya", "devuelva", "incluya",
        "exija", "siga",
        "conduzca", "reduzca", "dirija", "construya", "distribuya", "dé", "cierre", "demuestre", "resuelva",
        "obtenga", "oiga",
    ]
}

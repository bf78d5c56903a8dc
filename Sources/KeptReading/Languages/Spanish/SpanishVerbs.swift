/// Verbs of doing as one asks with them politely: `garantice`, `garanticen`.
enum SpanishVerbs {
    /// The forms for one and for several who are asked.
    static let imperatives = Set(regular.flatMap(forms) + irregular.flatMap { [$0, $0 + "n"] })

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
        "acudir", "adoptar", "agilizar", "ajustar", "ampliar", "anular", "apartar", "aplicar", "apoyar",
        "armonizar", "articular", "asegurar", "asignar", "asistir", "asumir", "aumentar", "autorizar",
        "ayudar", "brindar", "cancelar", "capacitar", "celebrar", "cesar", "clausurar", "combatir",
        "compensar", "completar", "comprometer", "condenar", "consultar", "convocar", "coordinar", "crear",
        "cumplir", "debatir", "definir", "dejar", "denunciar", "derogar", "desarrollar", "designar",
        "desistir", "despenalizar", "dialogar", "difundir", "dotar", "elaborar", "eliminar", "emitir",
        "emprender", "enjuiciar", "entregar", "enviar", "erradicar", "escuchar", "evaluar", "evitar",
        "examinar", "explicar", "facilitar", "fiscalizar", "formular", "frenar", "garantizar",
        "implementar", "impulsar", "indemnizar", "informar", "iniciar", "integrar", "investigar", "invitar",
        "levantar", "liberar", "limitar", "mejorar", "mitigar", "modificar", "nombrar", "ordenar",
        "organizar", "otorgar", "parar", "participar", "permitir", "preparar", "presentar", "presionar",
        "priorizar", "procurar", "prohibir", "prorrogar", "publicar", "ratificar", "realizar", "rechazar",
        "recibir", "reconsiderar", "reformar", "regular", "renunciar", "reparar", "respetar", "responder",
        "respaldar", "retirar", "revisar", "revocar", "sancionar", "suprimir", "suscribir", "suspender",
        "terminar", "titular", "tipificar", "tomar", "trabajar", "transparentar", "unificar", "utilizar",
        "velar", "vigilar",
    ]

    /// Those whose stem changes, in the form for one.
    private static let irregular = [
        "aliente", "apruebe", "atienda", "concluya", "detenga", "esclarezca", "favorezca", "fortalezca",
        "intervenga", "mantenga", "ofrezca", "ponga", "prevenga", "refuerce", "rinda", "restablezca",
        "restituya", "proteja", "adhiera", "haga", "dé", "diga", "tenga", "vaya", "establezca", "reconozca",
        "provea", "promueva", "destituya", "devuelva", "incluya", "exija", "siga", "conduzca", "reduzca",
        "dirija", "construya", "distribuya", "cierre", "demuestre", "resuelva", "obtenga", "oiga",
    ]
}

/// An international instrument whose articles norms are.
package struct Instrument: Hashable, Sendable {
    /// The abbreviation that Kept writes, as `ICCPR`.
    package let code: String

    /// Full names in lower case, longest first; the first is the official one.
    package let names: [String]

    /// Abbreviations as texts write them, with their case.
    package let abbreviations: [String]

    /// The instruments that Kept recognises.
    ///
    /// Source: OHCHR's list of core international human rights instruments, and declarations and regional
    /// treaties that submissions cite beside them.
    package static let all: [Instrument] = [
        .init("UDHR", "universal declaration of human rights"),
        .init(
            "ICCPR", "international covenant on civil and political rights",
            "covenant on civil and political rights", abbreviations: ["ICCPR"]),
        .init(
            "ICESCR", "international covenant on economic, social and cultural rights",
            "covenant on economic, social and cultural rights", abbreviations: ["ICESCR"]),
        .init(
            "ICERD", "international convention on the elimination of all forms of racial discrimination",
            "convention on the elimination of all forms of racial discrimination", abbreviations: ["ICERD"]),
        .init(
            "CEDAW", "convention on the elimination of all forms of discrimination against women",
            abbreviations: ["CEDAW"]),
        .init(
            "CAT",
            "convention against torture and other cruel, inhuman or degrading treatment or punishment",
            "convention against torture", abbreviations: ["UNCAT"]),
        .init("CRC", "convention on the rights of the child", abbreviations: ["UNCRC"]),
        .init(
            "ICRMW",
            "international convention on the protection of the rights of all migrant workers and members of their families",
            abbreviations: ["ICRMW"]),
        .init(
            "CRPD", "convention on the rights of persons with disabilities",
            abbreviations: ["CRPD", "UNCRPD"]),
        .init(
            "CPED",
            "international convention for the protection of all persons from enforced disappearance",
            abbreviations: ["ICPPED", "CPED"]),
        .init(
            "Declaration on Human Rights Defenders", "declaration on human rights defenders",
            abbreviations: []),
        .init(
            "UNDRIP", "united nations declaration on the rights of indigenous peoples",
            "un declaration on the rights of indigenous peoples",
            "declaration on the rights of indigenous peoples",
            abbreviations: ["UNDRIP"]),
        .init("ILO 169", "ilo convention no. 169", "ilo convention 169", "ilo 169", abbreviations: []),
        .init("Paris Agreement", "paris agreement", abbreviations: []),
        .init(
            "ECHR", "european convention on human rights",
            "european convention for the protection of human rights",
            abbreviations: ["ECHR"]),
        .init("ACHR", "american convention on human rights", abbreviations: ["ACHR"]),
        .init(
            "ACHPR", "african charter on human and peoples' rights",
            "african charter on human and peoples’ rights",
            abbreviations: ["ACHPR"]),
        .init("Convention 108+", "convention 108+", "convention 108", abbreviations: []),
        .init(
            "UN Charter", "charter of the united nations", "united nations charter", "un charter",
            abbreviations: []),
    ]

    private init(_ code: String, _ names: String..., abbreviations: [String]? = nil) {
        self.code = code
        self.names = names
        self.abbreviations = abbreviations ?? [code]
    }
}

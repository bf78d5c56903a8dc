/// A United Nations mechanism that a submission can be addressed to.
package enum Mechanism: String, CaseIterable, Codable, Sendable {
    case upr = "UPR"
    case ccpr = "CCPR"
    case cescr = "CESCR"
    case cerd = "CERD"
    case cedaw = "CEDAW"
    case cat = "CAT"
    case crc = "CRC"
    case cmw = "CMW"
    case crpd = "CRPD"
    case ced = "CED"
    case specialProcedures = "SP"
    case humanRightsCouncil = "HRC"
    case ohchr = "OHCHR"
    case permanentForum = "UNPFII"
    case expertMechanism = "EMRIP"

    /// The name that a text in English gives it.
    package var name: String {
        switch self {
        case .upr: "Universal Periodic Review"
        case .ccpr: "Human Rights Committee"
        case .cescr: "Committee on Economic, Social and Cultural Rights"
        case .cerd: "Committee on the Elimination of Racial Discrimination"
        case .cedaw: "Committee on the Elimination of Discrimination against Women"
        case .cat: "Committee against Torture"
        case .crc: "Committee on the Rights of the Child"
        case .cmw: "Committee on Migrant Workers"
        case .crpd: "Committee on the Rights of Persons with Disabilities"
        case .ced: "Committee on Enforced Disappearances"
        case .specialProcedures: "Special Rapporteur"
        case .humanRightsCouncil: "Human Rights Council"
        case .ohchr: "Office of the United Nations High Commissioner for Human Rights"
        case .permanentForum: "Permanent Forum on Indigenous Issues"
        case .expertMechanism: "Expert Mechanism on the Rights of Indigenous Peoples"
        }
    }

    /// The code of the treaty whose body it is; `nil` for what rests on the Charter.
    package var treaty: String? {
        switch self {
        case .ccpr: "ICCPR"
        case .cescr: "ICESCR"
        case .cerd: "ICERD"
        case .cedaw: "CEDAW"
        case .cat: "CAT"
        case .crc: "CRC"
        case .cmw: "ICRMW"
        case .crpd: "CRPD"
        case .ced: "ICPPED"
        case .upr, .specialProcedures, .humanRightsCouncil, .ohchr, .permanentForum, .expertMechanism: nil
        }
    }
}

/// How columns are headed that hold names, in the languages of those who keep such tables.
///
/// Heads are compared as letters and numbers alone, in lower case.
package enum NameHeads {
    /// A whole name.
    package static let whole = heads(
        """
        name, full name, names, complete name, person, victim, victim name, name of victim, name and surname, defender, witness name
        nom, nom complet, nom et prénom, nom et prénoms, noms, nom de la victime
        nombre, nombre completo, nombre y apellido, nombre y apellidos, nombre de la víctima
        nome, nome completo, nome e cognome, nome e sobrenome
        vollständiger name, vor- und nachname, name des opfers
        имя, фио, ф.и.о., полное имя, имя и фамилия, фамилия и имя, фамилия имя отчество
        ім'я, піб, п.і.б., прізвище та ім'я, аты-жөні, толық аты, аты жөні, аты жана фамилиясы
        ad soyad, adı soyadı, isim, ism, to'liq ism, f.i.sh.
        الاسم, الاسم الكامل, اسم, اسم الضحية, نام, نام و نام خانوادگی, שם, שם מלא
        姓名, 名字, 全名, 氏名, 名前, 이름, 성명, ชื่อ, ชื่อ-นามสกุล, नाम, पूरा नाम
        """)

    /// A part of a name.
    package static let part = heads(
        """
        first name, given name, forename, middle name, last name, surname, family name, second name, patronymic
        prénom, prénoms, nom de famille, apellido, apellidos, primer apellido, segundo apellido, nombres
        cognome, sobrenome, vorname, nachname, familienname
        фамилия, отчество, прізвище, по батькові, аты, тегі, әкесінің аты, фамилиясы, soyad, soyadı, adı, familiya
        اللقب, اسم العائلة, الاسم الأول, نام خانوادگی, שם פרטי, שם משפחה
        姓, 名, 성, นามสกุล, उपनाम
        """)

    /// Another name.
    package static let other = heads(
        """
        alias, aliases, also known as, aka, nickname, pseudonym, other names, maiden name, code name, known as, pen name
        surnom, pseudonyme, nom de jeune fille, apodo, seudónimo, soprannome, apelido, spitzname, deckname
        псевдоним, прозвище, кличка, девичья фамилия, псевдонім, лақап аты, бүркеншік ат, takma ad, الكنية, لقب, مستعار, 绰号, 化名
        """)

    /// What many have, and what tells nobody by itself, by how a head ends.
    static let ofMany: [String] = [
        "town", "city", "village", "region", "district", "province", "country", "state", "place", "location",
        "role", "status",
        "gender", "sex", "age", "nationality", "occupation", "profession", "position", "organisation",
        "organization", "date",
        "year", "type", "category", "ville", "pays", "ciudad", "país", "стажы", "город", "страна", "область",
        "пол", "возраст", "роль",
    ]

    package static func isWhole(_ head: String) -> Bool { whole.contains(folded(head)) }
    package static func isPart(_ head: String) -> Bool { part.contains(folded(head)) }
    package static func isOther(_ head: String) -> Bool { other.contains(folded(head)) }

    package static func folded(_ head: some StringProtocol) -> String {
        head.lowercased().filter { $0.isLetter || $0.isNumber }
    }

    private static func heads(_ list: String) -> Set<String> {
        Set(list.split(whereSeparator: { $0 == "," || $0.isNewline }).map { folded($0) })
    }
}

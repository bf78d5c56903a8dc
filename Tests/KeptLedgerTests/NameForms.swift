import Foundation

/// Invented names, and the forms in which texts of their language have them.
struct NameForms {
    let language: String
    /// The name as a register has it.
    let name: String
    /// Forms of it, or of parts of it, as they stand in texts.
    let forms: [String]
    /// How it is written in other scripts, and in other romanisations.
    let elsewhere: [String]
    /// Where a form stands: `%` is its place.
    let sentences: [String]

    private init(
        _ language: String, _ name: String, _ forms: String, _ elsewhere: String, _ sentences: [String]
    ) {
        (self.language, self.name, self.sentences) = (language, name, sentences)
        func parts(_ text: String) -> [String] {
            text.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
        }
        (self.forms, self.elsewhere) = (parts(forms), parts(elsewhere))
    }

    private static let english = ["Then % was taken away.", "(%), they said", "to %: come", "“%” was heard"]
    private static let russian = ["Вчера % не было.", "(%), сказали нам", "дело «%» закрыто"]
    private static let kazakh = ["Кеше % келмеді.", "(%) деді", "«%» ісі жабылды"]
    private static let turkish = ["Dün % gelmedi.", "(%) dediler", "“%” davası bitti"]
    private static let arabic = ["أمس % في المدينة.", "(%) قالوا", "«%» انتهت القضية"]
    private static let chinese = ["昨天%在城里。", "他们说%没有来，", "“%”案结束了"]
    private static let french = ["Hier % est venue.", "(%), dit-on", "l’affaire « % » est close"]
    private static let spanish = ["Ayer % no vino.", "(%), dijeron", "el caso «%» se cerró"]

    static let all: [NameForms] = [
        // MARK: English
        .init(
            "English", "Ada Quillfeather",
            "Ada Quillfeather | Quillfeather | Quillfeathers | Ada | Quillfeather-Moss | Ms. Quillfeather | Ada B. Quillfeather",
            "", english),
        .init(
            "English", "Tobias Merriwick",
            "Tobias Merriwick | Merriwick | Tobias | Merriwick Jr | Merriwicks | Tobias X. Merriwick",
            "Тобиас Мерривик | Мерривика | Мерривику | توبياس ميريويك", english),
        .init(
            "English", "Rosalind Thistledown",
            "Rosalind Thistledown | Thistledown | Rosalind | Thistledowns | Mrs Thistledown",
            "", english),
        .init(
            "English", "Caspian Oakenshaw",
            "Caspian Oakenshaw | Oakenshaw | Caspian | Dr Oakenshaw | Oakenshaws", "", english),
        .init(
            "English", "Fenella Brackwater",
            "Fenella Brackwater | Brackwater | Fenella | Fenella van Brackwater", "", english),
        // MARK: Russian
        .init(
            "Russian", "Пётр Зимородков",
            "Пётр Зимородков | Петр Зимородков | Петра Зимородкова | Петру Зимородкову | Петром Зимородковым | о Петре Зимородкове | Зимородков | Зимородкова | Зимородкову | Зимородковым | Зимородкове | Зимородковы | Зимородковых | Зимородковым | Зимородковыми | Петра | Петру | Петром | Петре",
            "Pyotr Zimorodkov | Petr Zimorodkov | Zimorodkov | Zimorodkova | Zimorodkoff | Piotr Zimorodkow",
            russian),
        .init(
            "Russian", "Мария Огнецветская",
            "Мария Огнецветская | Марии Огнецветской | Марию Огнецветскую | Марией Огнецветской | Огнецветская | Огнецветской | Огнецветскую | Огнецветскою | Огнецветские | Огнецветских | Марии | Марию | Марией",
            "Maria Ognetsvetskaya | Mariya Ognetsvetskaia | Ognetsvetskaya | Ognecvetskaja", russian),
        .init(
            "Russian", "Аркадий Птицелов",
            "Аркадий Птицелов | Аркадия Птицелова | Аркадию Птицелову | Аркадием Птицеловым | Аркадии Птицелове | Птицелов | Птицелова | Птицелову | Птицеловым | Птицелове | Аркадия | Аркадию | Аркадием",
            "Arkady Ptitselov | Arkadii Ptitselov | Arkadiy Pticelov | Ptitselov", russian),
        .init(
            "Russian", "Людмила Снегирёва",
            "Людмила Снегирёва | Людмила Снегирева | Людмилы Снегирёвой | Людмиле Снегиревой | Людмилу Снегирёву | Людмилой Снегирёвой | Снегирёвой | Снегирёву | Снегирева | Снегиревых | Людмилы | Людмиле | Людмилу | Людмилой",
            "Lyudmila Snegiryova | Liudmila Snegireva | Ludmila Snegirieva | Snegiryova", russian),
        .init(
            "Russian", "Глеб Ильич Журавлин",
            "Глеб Журавлин | Глеба Журавлина | Глебу Ильичу Журавлину | Глебом Ильичом | Журавлиным | Журавлине | Журавлины | Журавлиных | Ильичу Журавлину | Глеб Ильич",
            "Gleb Zhuravlin | Gleb Juravlin | Zhuravlin | Zhuravlina", russian),
        .init(
            "Russian", "Тамара Белогорская",
            "Тамара Белогорская | Тамары Белогорской | Тамаре Белогорской | Тамару Белогорскую | Белогорской | Белогорскую | Белогорские | Тамары | Тамаре | Тамарой",
            "Tamara Belogorskaya | Belogorskaia | Belogorskaja", russian),
        // MARK: Kazakh
        .init(
            "Kazakh", "Алдияр Күнтуғанов",
            "Алдияр Күнтуғанов | Алдиярдың | Алдиярға | Алдиярды | Алдиярда | Алдиярдан | Алдиярмен | Алдиярлар | Күнтуғановтың | Күнтуғановқа | Күнтуғановты | Күнтуғановта | Күнтуғановтан | Күнтуғановпен | Күнтуғановтар | Күнтуғановтардан | Кунтуганов",
            "Aldiyar Kuntuganov | Aldiiar Kuntughanov | Kuntuganov | Quntuğanov", kazakh),
        .init(
            "Kazakh", "Айсұлу Бөрібайқызы",
            "Айсұлу Бөрібайқызы | Айсұлудың | Айсұлуға | Айсұлуды | Айсұлуда | Айсұлудан | Айсұлумен | Бөрібайқызының | Бөрібайқызына | Бөрібайқызын | Бөрібайқызынан | Бөрібайқызымен | Айсулу Борибайкызы",
            "Aisulu Boribaikyzy | Aysulu Boribayqyzy | Aisulu Boribaykyzy", kazakh),
        .init(
            "Kazakh", "Жұлдызай Тасқынбекова",
            "Жұлдызай Тасқынбекова | Жұлдызайдың | Жұлдызайға | Жұлдызайды | Жұлдызаймен | Тасқынбекованың | Тасқынбековаға | Тасқынбекованы | Тасқынбековадан | Тасқынбековамен",
            "Zhuldyzai Taskynbekova | Juldyzay Tasqynbekova | Taskynbekova", kazakh),
        .init(
            "Kazakh", "Нұржарық Сәулеұлы",
            "Нұржарық Сәулеұлы | Нұржарықтың | Нұржарыққа | Нұржарықты | Нұржарықтан | Нұржарықпен | Сәулеұлының | Сәулеұлына | Сәулеұлын | Сәулеұлымен",
            "Nurzharyk Sauleuly | Nurjaryq Säuleuly", kazakh),
        // MARK: Turkish
        .init(
            "Turkish", "Işıltan Güneşoğlu",
            "Işıltan Güneşoğlu | Işıltan'ın | Işıltan’a | Işıltan'ı | Güneşoğlu'nun | Güneşoğlu’na | Güneşoğlunun | Güneşoğluna | Güneşoğlundan | IŞILTAN GÜNEŞOĞLU | Isiltan Gunesoglu",
            "Ышылтан Гюнешоглу | Гюнешоглу", turkish),
        .init(
            "Turkish", "Çiğdem Karayıldız",
            "Çiğdem Karayıldız | Çiğdem'in | Çiğdem'e | Karayıldız'ın | Karayıldız’a | Karayıldızlar | Karayıldız'dan | ÇİĞDEM KARAYILDIZ | Cigdem Karayildiz",
            "Чигдем Караёлдыз | Чигдем Карайылдыз", turkish),
        .init(
            "Turkish", "Şahinkaya Tepebaşı",
            "Şahinkaya Tepebaşı | Şahinkaya'nın | Şahinkaya’ya | Tepebaşı'nın | Tepebaşılar | Sahinkaya Tepebasi | ŞAHİNKAYA TEPEBAŞI",
            "Шахинкая Тепебаши", turkish),
        // MARK: Arabic
        .init(
            "Arabic", "سليم الرمادي",
            "سليم الرمادي | سليم رمادي | وسليم الرمادي | لسليم الرمادي | بسليم | الرمادي | والرمادي | للرمادي | بالرمادي | كالرمادي | فالرمادي | سَلِيم الرَّمَادِيّ | سليــم الرمــادي | الرمادى",
            "Salim al-Ramadi | Saleem Al Ramadi | Salim Ramady | Selim er-Ramadi | Салим ар-Рамади", arabic),
        .init(
            "Arabic", "نورة الغيماني",
            "نورة الغيماني | نوره الغيماني | ونورة الغيماني | لنورة | بنورة | الغيماني | والغيماني | للغيماني | بالغيماني | غيماني | نُورَة الغَيْمَانِي",
            "Noura al-Ghaimani | Nora Alghaimani | Nura El Ghaymani", arabic),
        .init(
            "Arabic", "عبد الكريم الصقري",
            "عبد الكريم الصقري | عبدالكريم الصقري | وعبد الكريم الصقري | لعبد الكريم الصقري | الصقري | والصقري | للصقري | بالصقري | عَبْد الكَرِيم",
            "Abdel Karim al-Saqri | Abdul Kareem Saqri | Abdelkarim Assaqri", arabic),
        .init(
            "Arabic", "هيفاء البحرينجي",
            "هيفاء البحرينجي | هيفا البحرينجي | وهيفاء | لهيفاء | البحرينجي | والبحرينجي | للبحرينجي | بالبحرينجي",
            "Haifa al-Bahrainji | Hayfa Albahrainji", arabic),
        // MARK: Chinese
        .init(
            "Chinese", "云海棠", "云海棠 | 雲海棠 | 海棠 | 云海棠女士 | 云 海棠",
            "Yun Haitang | Haitang Yun | Yun Hai Tang | Haitang | YUN Haitang | Yún Hǎitáng | Yun Hai-tang",
            chinese),
        .init(
            "Chinese", "林星河", "林星河 | 星河 | 林星河先生 | 林 星河", "Lin Xinghe | Xinghe Lin | Xinghe | Lin Xing He",
            chinese),
        .init(
            "Chinese", "欧阳雪松", "欧阳雪松 | 歐陽雪松 | 欧阳雪松律师", "Ouyang Xuesong | Xuesong Ouyang", chinese),
        .init("Chinese", "白鹭洲", "白鹭洲 | 白鷺洲 | 鹭洲 | 白鹭洲的", "Bai Luzhou | Luzhou Bai | BAI Luzhou", chinese),
        // MARK: French and Spanish
        .init(
            "French", "Éloïse Châtelbrune",
            "Éloïse Châtelbrune | Eloise Chatelbrune | Châtelbrune | CHÂTELBRUNE | Mme Châtelbrune | Éloïse | d’Éloïse | l’Éloïse | Éloïse de Châtelbrune",
            "", french),
        .init(
            "French", "Aurélien Montgrisard",
            "Aurélien Montgrisard | Aurelien Montgrisard | Montgrisard | MONTGRISARD | d’Aurélien | M. Montgrisard | Aurélien",
            "Aurelien Mont-Grisard", french),
        .init(
            "Spanish", "Marisol Peñablanca Iturrioz",
            "Marisol Peñablanca Iturrioz | Marisol Peñablanca | Marisol Penablanca | Peñablanca | Iturrioz | Marisol | Peñablanca e Iturrioz | doña Marisol | MARISOL PEÑABLANCA",
            "Марисоль Пеньябланка", spanish),
        .init(
            "Spanish", "Íñigo Valdehierro",
            "Íñigo Valdehierro | Inigo Valdehierro | Valdehierro | Íñigo | VALDEHIERRO | Sr. Valdehierro | Íñigo de Valdehierro",
            "", spanish),
        // MARK: Others
        .init("Japanese", "佐々木みどり", "佐々木みどり | 佐々木 | みどりさん | 佐々木みどりさん | 佐々木さん", "", ["昨日%が来た。", "「%」は言った"]),
        .init("Japanese", "月影ハルカ", "月影ハルカ | 月影 | ハルカ | ﾊﾙｶ | 月影さん", "", ["昨日%が来た。", "「%」は言った"]),
        .init(
            "Korean", "구름별", "구름별 | 구름별이 | 구름별은 | 구름별에게 | 구름별을 | 구름별의 | 구름별과", "", ["어제 % 왔다.", "“%” 말했다"]),
        .init("Korean", "하늘빛나", "하늘빛나 | 하늘빛나가 | 하늘빛나는 | 하늘빛나에게 | 하늘빛나를", "", ["어제 % 왔다.", "“%” 말했다"]),
        .init(
            "Thai", "สายฝน ดาวเหนือ", "สายฝน ดาวเหนือ | สายฝน | ดาวเหนือ | สายฝนดาวเหนือ", "",
            ["เมื่อวาน%ถูกจับ", "คุณ%พูดว่า"]),
        .init(
            "Georgian", "ნინო ზღვისპირელი",
            "ნინო ზღვისპირელი | ნინოს | ნინომ | ზღვისპირელმა | ზღვისპირელის | ზღვისპირელს | ზღვისპირელით",
            "Nino Zghvispireli", ["გუშინ % მოვიდა.", "(%) თქვა"]),
        .init(
            "Greek", "Αθηνά Γαλανόπετρα",
            "Αθηνά Γαλανόπετρα | Αθηνάς | Γαλανόπετρας | Γαλανόπετρα | ΓΑΛΑΝΟΠΕΤΡΑ", "Athina Galanopetra",
            ["Χθες % ήρθε.", "(%) είπε"]),
        .init(
            "Armenian", "Արամ Ծովինարյան",
            "Արամ Ծովինարյան | Արամի | Արամին | Ծովինարյանի | Ծովինարյանին | Ծովինարյանը", "",
            ["Երեկ % եկավ։", "(%) ասաց"]),
        .init(
            "Hebrew", "דנה ענבלי", "דנה ענבלי | ענבלי | וענבלי | לענבלי | שענבלי | דנה | ודנה ענבלי", "",
            ["אתמול % באה.", "(%) אמרה"]),
        .init(
            "Hindi", "अनिता बादलवाल", "अनिता बादलवाल | अनिता | बादलवाल | बादलवालको | बादलवाल ने | अनिता से", "",
            ["कल % आई।", "(%) ने कहा"]),
    ]
}

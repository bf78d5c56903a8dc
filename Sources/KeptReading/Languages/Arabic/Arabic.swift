import KeptVocabulary

extension OfficialLanguage {
    /// Documents in Arabic are recognised, and not read yet.
    static let arabic = OfficialLanguage(
        code: "ar", organisation: ["الأمم المتحدة"],
        titles: DocumentTitles(
            report: ["تقرير الفريق العامل المعني بالاستعراض الدوري الشامل"],
            addendum: ["إضافة\n", "آراء بشأن الاستنتاجات"],
            summary: [
                "موجز المعلومات", "موجز بالمعلومات", "موجز الورقات", "موجز أعدته مفوضية",
                "موجز لورقات المعلومات",
                "موجز ورقات المعلومات",
            ],
            compilation: ["تجميع للمعلومات", "تجميع أعدته", "تجميع معلومات", "تجميع بشأن"],
            nationalReport: ["تقرير وطني مقدم", "التقرير الوطني المقدم"],
            observations: ["الملاحظات الختامية"],
            conclusions: [["الاستنتاجات", "التوصيات"]], notConclusions: ["تقرير", "آراء"],
            closing: ["جميع الاستنتاجات"], session: nil),
        mechanisms: [
            MechanismNames(
                .upr, ["الاستعراض الدوري الشامل", "بالاستعراض الدوري الشامل", "للاستعراض الدوري الشامل"]),
            MechanismNames(.ccpr, ["اللجنة المعنية بحقوق الإنسان"]),
            MechanismNames(.cescr, ["اللجنة المعنية بالحقوق الاقتصادية والاجتماعية والثقافية"]),
            MechanismNames(.cerd, ["لجنة القضاء على التمييز العنصري"]),
            MechanismNames(.cedaw, ["اللجنة المعنية بالقضاء على التمييز ضد المرأة"]),
            MechanismNames(.cat, ["لجنة مناهضة التعذيب"]),
            MechanismNames(.crc, ["لجنة حقوق الطفل"]),
            MechanismNames(.cmw, ["اللجنة المعنية بالعمال المهاجرين"]),
            MechanismNames(.crpd, ["اللجنة المعنية بحقوق الأشخاص ذوي الإعاقة"]),
            MechanismNames(.ced, ["اللجنة المعنية بحالات الاختفاء القسري"]),
            MechanismNames(.specialProcedures, ["المقرر الخاص", "المقررة الخاصة"]),
            MechanismNames(
                .ohchr, ["مفوضية الأمم المتحدة السامية لحقوق الإنسان", "المفوضية السامية لحقوق الإنسان"]),
            MechanismNames(.permanentForum, ["المنتدى الدائم"]),
            MechanismNames(.expertMechanism, ["آلية الخبراء"]),
        ])
}

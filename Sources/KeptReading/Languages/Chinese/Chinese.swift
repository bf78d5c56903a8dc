import KeptVocabulary

extension OfficialLanguage {
    /// Documents in Chinese are recognised, and not read yet.
    static let chinese = OfficialLanguage(
        code: "zh", organisation: ["联合国"],
        titles: DocumentTitles(
            report: ["普遍定期审议工作组报告", "普遍定期审议工作组的报告"],
            addendum: ["增编\n", "对结论和/或建议"],
            summary: [
                "利益攸关方提交的材料概述", "利益攸关方材料概述", "利益攸关方提交材料概述", "概述", "材料概要", "材料摘要",
            ],
            compilation: ["汇编"], nationalReport: ["国家报告"], observations: ["结论性意见"],
            conclusions: [["结论", "建议"]], notConclusions: ["报告"], closing: ["所有结论和"], session: nil),
        mechanisms: [
            MechanismNames(.upr, ["普遍定期审议"]),
            MechanismNames(.ccpr, ["人权事务委员会"]),
            MechanismNames(.cescr, ["经济、社会及文化权利委员会"]),
            MechanismNames(.cerd, ["消除种族歧视委员会"]),
            MechanismNames(.cedaw, ["消除对妇女歧视委员会"]),
            MechanismNames(.cat, ["禁止酷刑委员会"]),
            MechanismNames(.crc, ["儿童权利委员会"]),
            MechanismNames(.cmw, ["移徙工人委员会"]),
            MechanismNames(.crpd, ["残疾人权利委员会"]),
            MechanismNames(.ced, ["强迫失踪问题委员会"]),
            MechanismNames(.specialProcedures, ["特别报告员"]),
            MechanismNames(.ohchr, ["联合国人权事务高级专员办事处", "人权高专办"]),
            MechanismNames(.permanentForum, ["常设论坛"]),
            MechanismNames(.expertMechanism, ["专家机制"]),
        ])
}

enum RussianCiting {
    static let words = CitingWords(
        previous: [],
        notes: ["сноска", "сноски", "сноску", "сноске", "примечание", "примечания", "примечании"], before: [],
        directions: ["выше", "ниже"], see: ["см", "."],
        paragraphs: ["пункт", "пункта", "пункте", "пункты", "пунктах"],
        joining: [",", "и", "–", "-"], of: [], selves: [], decisions: [], inCase: [], versus: [],
        places: ["с", "стр", "п"],
        publication: [])
}

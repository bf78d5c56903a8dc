/// What stands beside a Chinese family name where somebody is spoken of by it alone.
package enum ChineseTitles {
    package static let behind = [
        "先生", "女士", "小姐", "太太", "夫人", "老师", "老師", "教授", "博士", "医生", "醫生", "律师", "律師", "经理", "經理", "主任", "同志",
        "记者",
        "記者", "法官", "警官", "书记", "書記", "校长", "校長", "院长", "院長", "局长", "局長", "处长", "科长", "队长", "大哥", "大姐", "阿姨",
        "叔叔", "某",
    ]
    package static let longest = 2
    package static let before: Set<Character> = ["老", "小", "阿"]
}

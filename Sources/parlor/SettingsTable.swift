import ActivityKit
import Words

extension SettingsSchema {
  /// What can be set: name, what it takes, default, help.
  var table: TextTable {
    var table = TextTable(columns: [
      .text("SETTING"), .text("TAKES", atMost: 34), .text("DEFAULT"),
    ])
    add(to: &table)
    return table
  }

  private func add(to table: inout TextTable, indent: String = "") {
    for field in fields {
      let needed = field.alternative.map { "this or \($0)" } ?? "required"
      let fallback = field.isRequired ? needed : field.fallback?.summary ?? ""
      table.add([indent + field.name, field.type.summary, fallback], note: field.help)
      for record in field.type.records { record.add(to: &table, indent: indent + "  ") }
    }
  }
}

extension SettingType {
  /// What is written for it, in a few words.
  var summary: String {
    switch self {
    case .text(let limit): limit >= 1_000 ? "text" : "text up to \(limit)"
    case .integer(let range): "\(range.lowerBound) to \(range.upperBound)"
    case .number: "a number"
    case .duration(let range): "\(range.lowerBound.short) to \(range.upperBound.short)"
    case .flag: "true or false"
    case .word(let words): words.joined(separator: ", ")
    case .list(let item, let count):
      "list of \(count.upperBound < 100 ? "up to \(count.upperBound) " : "")\(item.plural)"
    case .record: "settings:"
    case .either(let types): types.map(\.summary).joined(separator: " or ")
    }
  }

  private var plural: String {
    switch self {
    case .text: "texts"
    case .record: "these:"
    case .integer, .number: "numbers"
    case .duration: "times"
    case .flag, .word, .list, .either: summary
    }
  }

  /// The schemas within.
  var records: [SettingsSchema] {
    switch self {
    case .record(let schema): [schema]
    case .list(let item, _): item.records
    case .either(let types): types.flatMap(\.records)
    case .text, .integer, .number, .duration, .flag, .word: []
    }
  }
}

extension SettingValue {
  var summary: String {
    switch self {
    case .text, .translations: Phrase.shortened(wording?.words() ?? "", to: 21)
    case .integer(let integer): String(integer)
    case .number(let number): String(number)
    case .duration(let time): time.short
    case .flag(let flag): String(flag)
    case .list(let list): list.isEmpty ? "none" : "\(list.count) ready-made"
    case .record: ""
    }
  }
}

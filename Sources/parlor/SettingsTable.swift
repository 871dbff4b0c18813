import ActivityKit

/// The settings of a module as a table of at most 80 columns: name, what it takes, default, help.
struct SettingsTable {
  private struct Row {
    let name: String
    let takes: String
    let fallback: String
    let help: String
  }

  private var rows: [Row] = []

  init(_ schema: SettingsSchema) { add(schema, indent: 0) }

  private mutating func add(_ schema: SettingsSchema, indent: Int) {
    for field in schema.fields {
      rows.append(
        Row(
          name: String(repeating: " ", count: indent) + field.name, takes: field.type.summary,
          fallback: field.isRequired ? "required" : field.fallback?.summary ?? "",
          help: field.help))
      for record in field.type.records { add(record, indent: indent + 2) }
    }
  }

  func lines(width: Int = 80) -> [String] {
    let head = Row(name: "SETTING", takes: "TAKES", fallback: "DEFAULT", help: "")
    let name = max(7, rows.map(\.name.count).max() ?? 0) + 2
    let takes = min(34, max(5, rows.map(\.takes.count).max() ?? 0)) + 2
    var lines: [String] = []
    let indent = String(repeating: " ", count: name)
    for row in [head] + rows {
      let parts = Self.wrap(row.takes, to: takes - 2)
      let first = row.name.padding(to: name) + (parts.first ?? "").padding(to: takes) + row.fallback
      lines.append(first.trimmingEnd())
      lines += (parts.dropFirst() + Self.wrap(row.help, to: width - name)).map { indent + $0 }
    }
    return lines
  }

  private static func wrap(_ text: String, to width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      if !line.isEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    return line.isEmpty ? lines : lines + [line]
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
    default: summary
    }
  }

  /// The schemas within.
  var records: [SettingsSchema] {
    switch self {
    case .record(let schema): [schema]
    case .list(let item, _): item.records
    case .either(let types): types.flatMap(\.records)
    default: []
    }
  }
}

extension SettingValue {
  var summary: String {
    switch self {
    case .text(let text): text.count > 20 ? "\(text.prefix(20))…" : text
    case .integer(let integer): String(integer)
    case .number(let number): String(number)
    case .duration(let time): time.short
    case .flag(let flag): String(flag)
    case .list(let list): list.isEmpty ? "none" : "\(list.count) ready-made"
    case .record: ""
    }
  }
}

extension String {
  func padding(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }

  func trimmingEnd() -> String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}

import ActivityKit
import Foundation
import YAML

extension ShapeReader {
  mutating func facilitators(_ entry: Node.Entry) -> [PlanDraft.Facilitator] {
    if entry.value.isEmpty { return [] }
    let takes = "the facilitators' names as keys, as in 'rosa: {}'"
    guard let entries = mapping(entry, takes: takes) else { return [] }
    var lines: [String: Int] = [:]
    return entries.compactMap { entry in
      let name = facilitatorName(entry.key, lines: &lines)
      let (variable, role) = facilitatorKeyAndRole(entry)
      return name.map { PlanDraft.Facilitator(name: $0, variable: variable, role: role) }
    }
  }

  private mutating func facilitatorName(_ key: Node, lines: inout [String: Int]) -> String? {
    let name = (key.text ?? "").precomposedStringWithCanonicalMapping
    if let fault = TextRule(maxLength: 24, isOneLine: true).fault(in: name) {
      diagnostics.error("the name \(Quotation.of(name)) \(fault)", at: key.range)
      return nil
    }
    if name.first?.isWhitespace == true || name.last?.isWhitespace == true {
      diagnostics.error("the name \(Quotation.of(name)) begins or ends with a space", at: key.range)
      return nil
    }
    if let line = lines.updateValue(key.range.start.line, forKey: name.lowercased()) {
      diagnostics.error(
        "\(Quotation.of(name)) is the name of another facilitator, at line \(line)", at: key.range)
      return nil
    }
    return name
  }

  /// The variable that holds the key, if one is named, nil after an error, too; and the role.
  private mutating func facilitatorKeyAndRole(
    _ entry: Node.Entry
  ) -> (variable: (name: String, range: SourceRange)?, role: Role) {
    if entry.value.isNull { return (nil, .facilitator) }
    let takes = "'key: env NAME' and 'role: …', or nothing for a facilitator whose key is made"
    guard mapping(entry, takes: takes) != nil else { return (nil, .facilitator) }
    let entries = self.entries(
      of: entry.value, keys: ["key", "role"], owner: "a facilitator", at: entry.key.range)
    return (
      entries["key"].flatMap { keyVariable($0) },
      entries["role"].flatMap { staffRole($0) } ?? .facilitator
    )
  }

  private mutating func staffRole(_ entry: Node.Entry) -> Role? {
    let words = Role.allCases.filter { $0 != .participant }.map(\.rawValue)
    return value(entry, .word(words.reversed()))?.text.flatMap(Role.init(rawValue:))
  }

  private mutating func keyVariable(_ key: Node.Entry) -> (name: String, range: SourceRange)? {
    let hint = "write 'key: env NAME' and set the variable NAME, or leave 'key' out"
    guard let text = key.value.text, !key.value.isNull else {
      diagnostics.error("a key is read from the environment; \(hint)", at: key.key.range)
      return nil
    }
    // The message does not repeat a key that stands here by mistake.
    let words = text.split(separator: " ")
    guard words.count == 2, words[0] == "env",
      words[1].wholeMatch(of: /[A-Za-z_][A-Za-z0-9_]*/) != nil
    else {
      diagnostics.error("a key does not stand in the plan itself; \(hint)", at: key.value.range)
      return nil
    }
    return (String(words[1]), key.value.range)
  }
}

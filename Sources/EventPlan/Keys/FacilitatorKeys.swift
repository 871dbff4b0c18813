import ActivityKit
import Foundation
import YAML

extension PlanDraft.Facilitator: PlanMapping {
  static let owner = "a facilitator"
  static let takes = "'key: env NAME' and 'role: …', or nothing for a facilitator whose key is made"
  static let longestName = 24

  static let keys: [PlanKey<PlanDraft.Facilitator>] = [
    PlanKey(
      "key",
      PlanWords(
        "`env NAME`: the key is in that environment variable",
        more: ". It has 8 to 200 characters, no spaces, and no slash at its beginning"),
      absent: PlanWords(
        "the key that `parlor key` made, or else one that the house makes at each start",
        more: " and shows once on the host's own screen"),
      schema: { _ in ["type": "string", "pattern": "^ *env +[A-Za-z_][A-Za-z0-9_]* *$"] },
      read: { $2.variable = $0.keyVariable($1) }),
    .word(
      "role", of: roles, \.role,
      PlanWords(
        Phrase.list(roles.map { "`\($0.rawValue)`" }, "or")
          + ": [what each may do](facilitating.md#roles)")),
  ]

  private static let roles = Array(Role.allCases.filter { $0 != .participant }.reversed())
}

extension ShapeReader {
  mutating func facilitators(_ entry: Node.Entry) -> [PlanDraft.Facilitator] {
    if entry.value.isEmpty { return [] }
    let takes = "the facilitators' names as keys, as in 'rosa: {}'"
    guard let entries = mapping(entry, takes: takes) else { return [] }
    var lines: [String: Int] = [:]
    return entries.map { entry in
      var facilitator = PlanDraft.Facilitator()
      facilitator.name = facilitatorName(entry.key, lines: &lines)
      if !entry.value.isNull { _ = read(entry, into: &facilitator) }
      return facilitator
    }
  }

  private mutating func facilitatorName(_ key: Node, lines: inout [String: Int]) -> String {
    let name = (key.text ?? "").precomposedStringWithCanonicalMapping
    if let fault = TextRule(maxLength: PlanDraft.Facilitator.longestName, isOneLine: true).fault(
      in: name)
    {
      diagnostics.error("the name \(Quotation.of(name)) \(fault)", at: key.range)
    } else if name.first?.isWhitespace == true || name.last?.isWhitespace == true {
      diagnostics.error("the name \(Quotation.of(name)) begins or ends with a space", at: key.range)
    } else if let line = lines.updateValue(key.range.start.line, forKey: name.lowercased()) {
      diagnostics.error(
        "\(Quotation.of(name)) is the name of another facilitator, at line \(line)", at: key.range)
    }
    return name
  }

  fileprivate mutating func keyVariable(_ key: Node.Entry) -> (name: String, range: SourceRange)? {
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

import ActivityKit
import EventTerms
import YAML

extension Keeping: PlanMapping {
  static let owner = "'keep'"
  static let takes = "lifetimes by kind, as in { answers: until end }"

  static let keys = Kind.allCases.map { kind in
    PlanKey<Keeping>(
      kind.rawValue, "`none`, `until end`, or a time after the end such as `30d`, `2w` or `1y`",
      absent: .nothing,
      schema: { _ in ["type": "string", "pattern": "^(none|until end|[0-9]{1,4}[dwy])$"] },
      read: { $0.set(&$2[kind], $1) })
  }
}

extension ShapeReader {
  fileprivate mutating func set(_ lifetime: inout Keeping.Lifetime, _ entry: Node.Entry) {
    guard let text = word(entry, maxLength: 40) else { return }
    if let read = Keeping.Lifetime(text) {
      lifetime = read
    } else {
      let subject = Subject(entry)
      diagnostics.error(
        "\(subject.name) takes 'none', 'until end', or a time after the end such as 30d, 2w or 1y "
          + "(ten years at most)",
        at: subject.place(of: entry.value),
        suggestion: Keeping.Lifetime.meant(by: text))
    }
  }
}

extension Keeping.Lifetime {
  /// What a text that is no lifetime was likely meant to be: `30d` for `30 days`.
  static func meant(by text: String) -> String? {
    let spelt = text.lowercased().wholeMatch(of: /([0-9]+) *(d|days?|w|weeks?|y|years?)?/)
    if let spelt {
      let short = String(spelt.1) + String((spelt.2 ?? "d").prefix(1))
      return Self(short).map { _ in short }
    }
    return EverydayWords.meant(by: text, among: ["none", "until end"])
  }
}

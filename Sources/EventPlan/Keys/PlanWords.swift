/// What is said of a key: all of it in `docs/plan.md`, the beginning of it by editors. In Markdown, and
/// without a full stop.
struct PlanWords: Sendable, ExpressibleByStringLiteral {
  let brief: String
  /// What the page has besides.
  let more: String

  init(_ brief: String, more: String = "") {
    self.brief = brief
    self.more = more
  }

  init(stringLiteral text: String) { self.init(text) }

  /// Words that stand in the page alone.
  static func pageOnly(_ more: String) -> PlanWords { PlanWords("", more: more) }

  static let nothing = pageOnly("nothing")

  /// Something that is written in a plan.
  static func code(_ text: String) -> PlanWords { PlanWords("`\(text)`") }

  var whole: String { brief + more }
}

extension PlanKey {
  /// As a sentence for editors.
  var description: String {
    let parts = [
      help.brief, absent.map(\.brief).flatMap { $0.isEmpty ? nil : "\($0) when absent" },
    ]
    let text = parts.compactMap(\.self).joined(separator: "; ")
      .replacing(/\[([^\]]*)\]\([^)]*\)/) { $0.1 }
    // What begins with a word of a plan stays as a plan has it.
    return (text.prefix(1).uppercased() + text.dropFirst()).replacing("`", with: "") + "."
  }
}

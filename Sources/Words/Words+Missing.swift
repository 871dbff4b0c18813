import CatalogueSyntax
public import Messages

extension Words {
  /// The sentences that a language does not word; all of them of one that nobody has begun.
  public func missing(in language: Language) -> [SentenceKey] {
    catalogue(language)?.missing ?? SentenceKey.allCases
  }

  /// These sentences in English, as a catalogue to be filled in.
  public func english(of keys: [SentenceKey]) -> String {
    var text = ""
    var open: [String] = []
    for key in keys {
      guard let forms = catalogue(.english)?[key]?.forms else { continue }
      let names = key.parameters.map(\.name)
      let path = key.rawValue.split(separator: ".").map(String.init)
      let shared = zip(open, path.dropLast()).prefix { $0 == $1 }.count
      if shared == 0, !text.isEmpty { text += "\n" }
      for (depth, word) in path.enumerated().dropFirst(shared).dropLast() {
        text += "\(Self.indent(depth))\(word):\n"
      }
      open = path.dropLast()
      let indent = Self.indent(path.count - 1)
      text += "\(indent)\(path.last ?? ""):"
      if forms.count == 1, let parts = forms[.other] {
        text += " \(Self.quoted(parts, names))\n"
        continue
      }
      text += "\n"
      for form in Wording.Form.allCases {
        guard let parts = forms[form] else { continue }
        text += "\(indent)  \(form.rawValue): \(Self.quoted(parts, names))\n"
      }
    }
    return text
  }

  private static func indent(_ depth: Int) -> String { String(repeating: "  ", count: depth) }

  /// As a catalogue has it; the kinds of arguments stand in that of English.
  private static func quoted(_ parts: [SentencePattern.Part], _ names: [String]) -> String {
    let text = parts.map { part in
      switch part {
      case .words(let words): words.replacing("{", with: "{{").replacing("}", with: "}}")
      case .argument(let place, _): "{\(names[place])}"
      }
    }.joined()
    let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      .replacing("\n", with: "\\n")
    return "\"\(escaped)\""
  }
}

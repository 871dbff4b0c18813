import CatalogueSyntax
import Messages

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
      guard let (wording, _) = wording(of: key, in: .english) else { continue }
      let path = key.rawValue.split(separator: ".").map(String.init)
      let shared = zip(open, path.dropLast()).prefix { $0 == $1 }.count
      if shared == 0, !text.isEmpty { text += "\n" }
      for (depth, word) in path.enumerated().dropFirst(shared).dropLast() {
        text += "\(Self.indent(depth))\(word):\n"
      }
      open = path.dropLast()
      let indent = Self.indent(path.count - 1)
      text += "\(indent)\(path.last ?? ""):"
      if wording.forms.count == 1, let template = wording.forms[.other] {
        text += " \(Self.quoted(template))\n"
        continue
      }
      text += "\n"
      for form in Wording.Form.allCases {
        guard let template = wording.forms[form] else { continue }
        text += "\(indent)  \(form.rawValue): \(Self.quoted(template))\n"
      }
    }
    return text
  }

  private static func indent(_ depth: Int) -> String { String(repeating: "  ", count: depth) }

  private static func quoted(_ template: Template) -> String {
    let text = template.text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      .replacing("\n", with: "\\n")
    return "\"\(text)\""
  }
}

extension Template {
  /// As a catalogue has it; the kinds of arguments stand in that of English.
  fileprivate var text: String {
    parts.map { part in
      switch part {
      case .words(let words): words.replacing("{", with: "{{").replacing("}", with: "}}")
      case .argument(let parameter): "{\(parameter.name)}"
      }
    }.joined()
  }
}

import CatalogueSyntax
public import Messages

extension Words {
  /// The sentences of a section, for a program that puts the arguments in itself.
  ///
  /// By key, without the section, the forms by their names in CLDR: `"here": ["one": "{count} here", …]`. In English
  /// what the catalogue of the language does not word.
  public func section(_ name: String, in language: Language) -> [String: [String: String]] {
    let start = "\(name)."
    var section: [String: [String: String]] = [:]
    for key in SentenceKey.allCases where key.rawValue.hasPrefix(start) {
      guard let (pattern, _) = pattern(of: key, in: language) else { continue }
      var forms: [String: String] = [:]
      for (form, parts) in pattern.forms {
        forms[form.rawValue] = parts.reduce(into: "") { text, part in
          switch part {
          case .words(let words): text += words
          case .argument(let place, _): text += "{\(key.parameters[place].name)}"
          }
        }
      }
      section[String(key.rawValue.dropFirst(start.count))] = forms
    }
    return section
  }
}

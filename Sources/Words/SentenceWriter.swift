import ActivityKit
import CatalogueSyntax
import Messages

/// Writes a sentence out in a language.
struct SentenceWriter {
  let words: Words
  let language: Language
  private(set) var runs: [Run] = []

  init(words: Words, language: Language) {
    self.words = words
    self.language = language
  }

  mutating func write(_ text: Text) {
    switch text {
    case .verbatim(let text): add(text)
    case .sentence: write(Sentence(text))
    case .translations(let texts):
      if let tag = Text.tag(among: texts.keys, for: language.tag), let text = texts[tag] {
        write(text)
      }
    case .joined(let parts): for part in parts { write(part) }
    }
  }

  mutating func write(_ sentence: Sentence) {
    guard let (wording, plurals) = words.wording(of: sentence.key, in: language) else {
      return add(sentence.key.rawValue)
    }
    let parameters = sentence.key.parameters
    let counted = parameters.firstIndex { $0.kind == "count" }
    var form = Wording.Form.other
    if let counted, case .number(let number) = sentence.arguments[counted] {
      form = plurals.form(of: number)
    }
    let template = wording.forms[form] ?? wording.forms[.other]
    let names = parameters.map(\.name)
    for part in template?.parts ?? [] {
      switch part {
      case .words(let words): add(words)
      case .argument(let parameter):
        guard let index = names.firstIndex(of: parameter.name) else { continue }
        write(sentence.arguments[index], as: parameter.kind)
      }
    }
  }

  private mutating func write(_ argument: Sentence.Argument, as kind: Parameter.Kind) {
    switch argument {
    case .text(let text):
      if kind == .then { add(" ") }
      add(text, kind)
    case .number(let number): add(String(number), kind)
    case .seconds(let seconds): write(duration: seconds)
    case .names(let names):
      if let list = kind == .either ? Sentence.either(names) : .list(names) { write(list) }
    case .sentence(let sentence?):
      if kind == .then { add(" ") }
      write(sentence)
    case .sentence(nil): break
    case .worded(let text): write(text)
    }
  }

  /// "1 minute 30 seconds"; "0 seconds" for nothing.
  private mutating func write(duration seconds: Int) {
    let seconds = max(0, seconds)
    var parts: [Sentence] = []
    if seconds >= 3_600 { parts.append(.durationsHours(count: seconds / 3_600)) }
    if seconds / 60 % 60 > 0 { parts.append(.durationsMinutes(count: seconds / 60 % 60)) }
    if seconds % 60 > 0 || parts.isEmpty { parts.append(.durationsSeconds(count: seconds % 60)) }
    write(parts.dropFirst().reduce(parts[0]) { .durationsJoined(rest: $0, next: $1) })
  }

  private mutating func add(_ text: String, _ kind: Parameter.Kind? = nil) {
    if let last = runs.indices.last, runs[last].kind == kind {
      runs[last].text += text
    } else if !text.isEmpty {
      runs.append(Run(text: text, kind: kind))
    }
  }
}

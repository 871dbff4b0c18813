import ActivityKit
import CatalogueSyntax
public import Messages
public import YAML

/// The sentences of the house as one language words them.
public struct Catalogue: Sendable, Equatable {
  public let language: Language
  private var patterns: [SentenceKey: SentencePattern]
  let plurals: PluralRules
  let numbers: NumberForm

  /// Reads a catalogue, and finds every fault in it.
  /// - Returns: what of it can be used, and what is wrong, each with its place.
  public static func read(
    _ document: YAMLDocument, as language: Language
  ) -> (catalogue: Catalogue, problems: [YAMLProblem]) {
    let syntax = CatalogueSyntax(document)
    var catalogue = Catalogue(language)
    var problems = syntax.problems
    for entry in syntax.entries {
      guard let key = SentenceKey(rawValue: entry.key) else {
        // Forms without `other` read as sentences.
        if let form = entry.path.last, Wording.Form(rawValue: form) != nil,
          let key = SentenceKey(rawValue: entry.path.dropLast().joined(separator: "."))
        {
          problems.append(
            YAMLProblem("'\(key.rawValue)' lacks the form 'other'", at: entry.range))
          continue
        }
        let near = Spelling.nearest(to: entry.key, among: SentenceKey.allCases.map(\.rawValue))
        problems.append(
          YAMLProblem(
            "there is no sentence '\(entry.key)'" + (near.map { "; did you mean '\($0)'?" } ?? ""),
            at: entry.range))
        continue
      }
      let faults = catalogue.faults(of: entry.wording, as: key)
      problems += faults.map { YAMLProblem($0, at: entry.range) }
      if faults.isEmpty {
        catalogue.patterns[key] = SentencePattern(entry.wording, of: key.declared)
      }
    }
    return (catalogue, problems)
  }

  private init(_ language: Language) {
    (self.language, patterns) = (language, [:])
    (plurals, numbers) = (PluralRules(language), NumberForm(language))
  }

  /// How a sentence is worded; nil where the catalogue has none.
  subscript(key: SentenceKey) -> SentencePattern? { patterns[key] }

  /// The rules follow from the language.
  public static func == (left: Catalogue, right: Catalogue) -> Bool {
    left.language == right.language && left.patterns == right.patterns
  }

  /// The sentences that the catalogue does not word.
  public var missing: [SentenceKey] { SentenceKey.allCases.filter { patterns[$0] == nil } }

  /// With the sentences of another one over its own.
  public func overridden(by other: Catalogue) -> Catalogue {
    var catalogue = self
    catalogue.patterns.merge(other.patterns) { _, new in new }
    return catalogue
  }

  private func faults(of wording: Wording, as key: SentenceKey) -> [String] {
    let declared = key.declared
    var faults: [String] = []
    for parameter in wording.parameters {
      guard let known = declared.first(where: { $0.name == parameter.name }) else {
        let names = declared.map { "{\($0.name)}" }.joined(separator: ", ")
        faults.append(
          "'\(key.rawValue)' has no argument {\(parameter.name)}; it has \(names.isEmpty ? "none" : names)"
        )
        continue
      }
      if parameter.kind != .text, parameter.kind != known.kind {
        faults.append(
          "{\(parameter.name)} is a \(known.kind.rawValue), not a \(parameter.kind.rawValue)")
      }
    }
    let used = wording.forms[.other]?.parameters ?? []
    for parameter in declared where !used.contains(where: { $0.name == parameter.name }) {
      faults.append("'\(key.rawValue)' leaves out {\(parameter.name)}")
    }
    if wording.forms.count > 1 {
      let left = plurals.needed.filter { wording.forms[$0] == nil }
      if !left.isEmpty {
        let forms = left.map(\.rawValue).joined(separator: ", ")
        faults.append("'\(key.rawValue)' lacks a form that the language has: \(forms)")
      }
    }
    return faults
  }
}

extension SentenceKey {
  /// The arguments as they are declared.
  var declared: [Parameter] {
    parameters.map { Parameter($0.name, Parameter.Kind(rawValue: $0.kind) ?? .text) }
  }
}

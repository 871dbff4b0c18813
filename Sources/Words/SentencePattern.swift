import CatalogueSyntax
import Messages

/// How a language words a sentence, with each argument by its place among those of the sentence.
struct SentencePattern: Sendable, Equatable {
  enum Part: Sendable, Equatable {
    case words(String)
    case argument(Int, Parameter.Kind)
  }

  /// The argument that decides the plural form.
  private let counted: Int?
  /// Always with ``Wording/Form/other``.
  let forms: [Wording.Form: [Part]]

  /// - Parameter declared: the arguments of the sentence, in their order: their kinds need not be said twice.
  init(_ wording: Wording, of declared: [Parameter]) {
    counted = declared.firstIndex { $0.kind == .count }
    forms = wording.forms.mapValues { template in
      template.parts.compactMap { part -> Part? in
        switch part {
        case .words(let words): return .words(words)
        case .argument(let parameter):
          guard let place = declared.firstIndex(where: { $0.name == parameter.name }) else {
            return nil
          }
          return .argument(place, declared[place].kind)
        }
      }
    }
  }

  /// What is written of a sentence with these arguments.
  func parts(with arguments: [Sentence.Argument], by plurals: PluralRules) -> [Part] {
    var form = Wording.Form.other
    if let counted, case .number(let number) = arguments[counted] {
      form = plurals.form(of: number)
    }
    return forms[form] ?? forms[.other] ?? []
  }
}

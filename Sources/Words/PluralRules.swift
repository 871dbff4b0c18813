public import CatalogueSyntax
public import Messages

/// Which plural form a language uses for a number (CLDR).
public struct PluralRules: Sendable {
  private let forms: [(Wording.Form, @Sendable (Int) -> Bool)]

  /// The rules of a language; those of one that CLDR does not know have one form.
  public init(_ language: Language) { forms = Self.forms(of: language.code) }

  public func form(of number: Int) -> Wording.Form {
    let number = Int(number.magnitude.clamped)
    return forms.first { $0.1(number) }?.0 ?? .other
  }

  /// The forms that a sentence needs in the language. Forms for millions only are left out: no event counts
  /// so far.
  public var needed: [Wording.Form] {
    let found = Set((0..<1_000).map(form(of:)))
    return Wording.Form.allCases.filter { $0 == .other || found.contains($0) }
  }
}

extension UInt {
  fileprivate var clamped: Int { Int(clamping: self) }
}

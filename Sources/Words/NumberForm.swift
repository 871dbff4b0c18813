import ActivityKit
public import Messages

/// How a language writes whole numbers, as CLDR has it: what stands between thousands, and from how many
/// digits on.
public struct NumberForm: Sendable {
  let mark: String
  let leastDigits: Int

  init(mark: String, leastDigits: Int) {
    (self.mark, self.leastDigits) = (mark, leastDigits)
  }

  /// The form of a language; digits alone where CLDR knows none.
  public init(_ language: Language) {
    let (code, region) = (language.code, language.tag.dropFirst(language.code.count))
    self =
      Self.form(of: code + region.uppercased()) ?? Self.form(of: code)
      ?? NumberForm(mark: "", leastDigits: .max)
  }

  public func text(_ number: Int) -> String {
    Phrase.number(number, mark: mark, leastDigits: leastDigits)
  }
}

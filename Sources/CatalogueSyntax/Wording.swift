/// How one sentence is worded: once, or once for each plural form of the language.
public struct Wording: Sendable, Equatable {
  /// The plural forms of CLDR (UTS 35, part 3, "Plural rules").
  public enum Form: String, Sendable, CaseIterable {
    case zero, one, two, few, many, other
  }

  /// Always with ``Form/other``.
  public let forms: [Form: Template]

  public init(forms: [Form: Template]) { self.forms = forms }

  /// Each argument once, in the order in which ``Form/other`` has them.
  public var parameters: [Parameter] {
    var found: [Parameter] = []
    for form in [Form.other] + Form.allCases {
      for parameter in forms[form]?.parameters ?? []
      where !found.contains(where: { $0.name == parameter.name }) {
        found.append(parameter)
      }
    }
    return found
  }
}

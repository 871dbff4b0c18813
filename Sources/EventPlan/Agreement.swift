/// What people agree to before they see a room or are seen in it.
public struct Agreement: Sendable, Equatable {
  /// 1 to 4,000 characters, possibly several lines; no blank space at either end.
  public let text: String

  public init(text: String) { self.text = text }
}

/// What a plan says of the agreement, at one of the places where it may stand.
enum AgreementChoice {
  /// The word `none`: nothing has to be agreed to, whatever the house has.
  case waived
  case text(Agreement)

  var agreement: Agreement? {
    switch self {
    case .waived: nil
    case .text(let agreement): agreement
    }
  }
}

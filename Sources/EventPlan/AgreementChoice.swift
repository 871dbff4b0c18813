import EventTerms

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

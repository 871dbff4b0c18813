/// How a character behaves at the end of a line (UAX 14), once rule LB1 has been carried out. The words in
/// capitals are Unicode's.
enum LineBreakClass: String, Sendable {
  case letter = "AL"
  case bothSides = "B2"
  case after = "BA"
  case before = "BB"
  case mandatory = "BK"
  case contingent = "CB"
  case closing = "CL"
  case mark = "CM"
  case closingBracket = "CP"
  /// A closing bracket as wide as an ideograph, which LB30 leaves out.
  case wideBracket = "CPW"
  case carriageReturn = "CR"
  case emojiBase = "EB"
  case emojiModifier = "EM"
  case exclamation = "EX"
  case glue = "GL"
  case syllable = "H2"
  case closedSyllable = "H3"
  case hebrewLetter = "HL"
  case hyphen = "HY"
  case ideograph = "ID"
  /// A picture that is not assigned yet, which LB30b keeps with a skin tone.
  case futurePicture = "IDX"
  case inseparable = "IN"
  case infix = "IS"
  case leadingJamo = "JL"
  case trailingJamo = "JT"
  case vowelJamo = "JV"
  case lineFeed = "LF"
  case nextLine = "NL"
  case nonstarter = "NS"
  case digit = "NU"
  case opening = "OP"
  /// An opening bracket as wide as an ideograph, which LB30 leaves out.
  case wideOpening = "OPW"
  case afterNumber = "PO"
  case beforeNumber = "PR"
  case quotation = "QU"
  case regional = "RI"
  case space = "SP"
  case slash = "SY"
  case wordJoiner = "WJ"
  case zeroWidthSpace = "ZW"
  case joiner = "ZWJ"
}

extension LineBreakClass {
  private static let table = RangeTable(LayoutTables.lineBreaks) { Self(rawValue: String($0)) }
  private static let ascii = (UInt32(0)..<0x80).map { Self.table[$0] ?? .letter }

  init(_ scalar: Unicode.Scalar) {
    let value = scalar.value
    if value < 0x80 {
      self = Self.ascii[Int(value)]
    } else if 0xAC00...0xD7A3 ~= value {
      // Each syllable without a final is followed by its 27 with one.
      self = (value - 0xAC00).isMultiple(of: 28) ? .syllable : .closedSyllable
    } else {
      self = Self.table[value] ?? .letter
    }
  }

  /// Whether lines may break on either side of it, where nothing beside it says otherwise: so are scripts
  /// written that put no spaces between words.
  var isIdeographic: Bool { isPicture || isHangul || self == .wideOpening }

  var isBreak: Bool { [.mandatory, .carriageReturn, .lineFeed, .nextLine].contains(self) }
  var isLetter: Bool { self == .letter || self == .hebrewLetter }
  var isOpening: Bool { self == .opening || self == .wideOpening }
  var isClosing: Bool { [.closing, .closingBracket, .wideBracket].contains(self) }
  var isAffix: Bool { self == .beforeNumber || self == .afterNumber }
  var isPicture: Bool { [.ideograph, .futurePicture, .emojiBase, .emojiModifier].contains(self) }
  var isHangul: Bool {
    [.leadingJamo, .vowelJamo, .trailingJamo, .syllable, .closedSyllable].contains(self)
  }
  var isMark: Bool { self == .mark || self == .joiner }
  /// Whether marks after it are not its own (LB9).
  var takesNoMark: Bool { isBreak || self == .space || self == .zeroWidthSpace }
}

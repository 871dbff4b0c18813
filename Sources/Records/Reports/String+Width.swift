extension String {
  /// How many columns of a terminal the text takes (Unicode Standard Annex 11, in short).
  var width: Int { reduce(0) { $0 + $1.width } }

  /// The text with control characters taken out, cut to `columns` with a mark where it was cut.
  func cut(to columns: Int) -> String {
    let clean = String(String.UnicodeScalarView(unicodeScalars.filter(\.isPrintable)))
    guard clean.width > columns else { return clean }
    var kept = ""
    var width = 0
    for character in clean {
      width += character.width
      if width > columns - 1 { break }
      kept.append(character)
    }
    return kept + "…"
  }
}

extension Character {
  fileprivate var width: Int {
    guard let first = unicodeScalars.first else { return 0 }
    if first.value < 0x300 { return 1 }
    if unicodeScalars.contains(where: { $0.value == 0xFE0F || $0.properties.isEmojiPresentation }) {
      return 2
    }
    switch first.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3,
      0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
      return 2
    default:
      switch first.properties.generalCategory {
      case .nonspacingMark, .enclosingMark, .format: return 0
      default: return 1
      }
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isPrintable: Bool {
    switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: false
    // What turns the direction of writing.
    case .format: !(0x202A...0x202E ~= value || 0x2066...0x2069 ~= value)
    default: true
    }
  }
}

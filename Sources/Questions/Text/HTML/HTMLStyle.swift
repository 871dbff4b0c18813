/// How a stretch of HTML is set off from the text around it, and what stands for that in plain text.
enum HTMLStyle {
  case raised
  case lowered
  case struck
  /// Bold or italic.
  case emphasis
  case underlined
  case coloured

  init?(_ tag: HTMLTag) {
    switch tag.name {
    case "sup": self = .raised
    case "sub": self = .lowered
    case "s", "strike", "del": self = .struck
    case "b", "strong", "i", "em", "mark", "cite", "dfn": self = .emphasis
    case "u", "ins": self = .underlined
    case "font" where tag["color"] != nil: self = .coloured
    default:
      if tag.hasStyle("text-decoration", "line-through") {
        self = .struck
      } else if tag.hasStyle("text-decoration", "underline") {
        self = .underlined
      } else if tag.hasStyle("vertical-align", "super") {
        self = .raised
      } else if tag.hasStyle("vertical-align", "sub") {
        self = .lowered
      } else if tag.hasStyle("font-weight", "bold") || tag.hasStyle("font-style", "italic") {
        self = .emphasis
      } else if tag.hasStyle("color") || tag.hasStyle("background-color") {
        self = .coloured
      } else {
        return nil
      }
    }
  }

  // MARK: Marks that stand for it until the text is whole

  /// Bytes that no text has, since whether a mark is needed is known at the end only: what all of a
  /// text has, sets nothing off.
  static let marks: ClosedRange<UInt8> = 0x01...0x06

  var openingMark: UInt8? {
    switch self {
    case .raised, .lowered, .struck: nil
    case .emphasis: 0x01
    case .underlined: 0x03
    case .coloured: 0x05
    }
  }

  /// Ends a stretch of `out`; the answer is what is to be said of it.
  func close(_ out: inout [UInt8], from start: Int) -> String? {
    switch self {
    case .raised: Self.raise(&out, from: start)
    case .lowered:
      Self.wrap(&out, from: start, "_") ? "subscripts are written with '_'" : nil
    case .struck: Self.strike(&out, from: start)
    case .emphasis, .underlined, .coloured: Self.end(&out, openingMark)
    }
  }

  private static func end(_ out: inout [UInt8], _ mark: UInt8?) -> String? {
    guard let mark else { return nil }
    let blanks = out.reversed().prefix { $0 == 0x20 }.count
    out.insert(mark + 1, at: out.count - blanks)
    return nil
  }

  /// `1st` and the like mean the same on the line.
  private static let onTheLine: Set<String> = [
    "st", "nd", "rd", "th", "er", "re", "TM", "SM", "®", "™", "©",
  ]

  private static func raise(_ out: inout [UInt8], from start: Int) -> String? {
    let text = PlainText.trimmed(String(decoding: out[start...], as: UTF8.self))
    if onTheLine.contains(text) { return nil }
    return wrap(&out, from: start, "^") ? "superscripts are written with '^'" : nil
  }

  /// `^2`, `^-1`, `^(n+1)`.
  private static func wrap(_ out: inout [UInt8], from start: Int, _ sign: String) -> Bool {
    let text = PlainText.trimmed(String(decoding: out[start...], as: UTF8.self))
    let shown = text.utf8.filter { !marks.contains($0) }
    guard !shown.isEmpty else { return false }
    let isSigned = [UInt8(ascii: "-"), UInt8(ascii: "+")].contains(shown[0])
    let isSimple = shown.count == 1 || shown.dropFirst(isSigned ? 1 : 0).allSatisfy(isWordPart)
    out.removeSubrange(start...)
    while out.last == 0x20 { out.removeLast() }
    out += (isSimple ? sign + text : "\(sign)(\(text))").utf8
    return true
  }

  private static func isWordPart(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...: true
    default: false
    }
  }

  private static func strike(_ out: inout [UInt8], from start: Int) -> String? {
    let text = PlainText.trimmed(String(decoding: out[start...], as: UTF8.self))
    guard text.utf8.contains(where: { !marks.contains($0) }) else { return nil }
    out.removeSubrange(start...)
    out += "[struck out: \(text)]".utf8
    return "struck text is written as '[struck out: …]'"
  }

  /// The text with its marks as they are shown: `*` around bold and italics, `_` around what is
  /// underlined; none where it is all of the text.
  static func shown(_ text: [UInt8], remark: (String) -> Void) -> [UInt8] {
    guard text.contains(where: marks.contains) else { return text }
    var signs: [UInt8: UInt8] = [:]
    for style in [emphasis, underlined, coloured] {
      guard let opening = style.openingMark, setsOff(text, opening) else { continue }
      remark(style.sentence)
      signs[opening] = style.sign
    }
    return replaced(text, signs)
  }

  private var sign: UInt8? {
    switch self {
    case .emphasis: UInt8(ascii: "*")
    case .underlined: UInt8(ascii: "_")
    case .raised, .lowered, .struck, .coloured: nil
    }
  }

  private var sentence: String {
    switch self {
    case .emphasis: "bold and italic words are set between '*'"
    case .underlined: "underlined words are set between '_'"
    case .coloured: "colours are left out"
    case .raised, .lowered, .struck: ""
    }
  }

  /// Whether some of the text has it and some has not.
  private static func setsOff(_ text: [UInt8], _ opening: UInt8) -> Bool {
    var (depth, inside, outside) = (0, false, false)
    for byte in text {
      switch byte {
      case opening: depth += 1
      case opening + 1: depth -= 1
      case marks, 0x0A, 0x0D, 0x20: break
      default: if depth > 0 { inside = true } else { outside = true }
      }
    }
    return inside && outside
  }

  /// Blanks after an opening mark come before it, as those before a closing one stand after it.
  private static func replaced(_ text: [UInt8], _ signs: [UInt8: UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var depths = [UInt8: Int]()
    // Opened, and nothing was written since.
    var pending: [UInt8] = []
    for byte in text {
      switch byte {
      case marks where byte % 2 == 1:
        depths[byte, default: 0] += 1
        if depths[byte] == 1, signs[byte] != nil { pending.append(byte) }
      case marks:
        let opening = byte - 1
        depths[opening, default: 0] -= 1
        guard depths[opening] == 0, let sign = signs[opening] else { continue }
        if let index = pending.firstIndex(of: opening) {
          pending.remove(at: index)
        } else {
          result.append(sign)
        }
      case 0x20 where !pending.isEmpty && result.last == 0x20: break
      case 0x0A, 0x0D, 0x20: result.append(byte)
      default:
        result += pending.compactMap { signs[$0] }
        pending = []
        result.append(byte)
      }
    }
    return result
  }
}

import Foundation

/// Takes a typed answer apart into words, numbers and the symbols that mean something. Case, accents,
/// vowel marks, apostrophes, punctuation and forms of one letter are gone after it.
struct AnswerScanner {
  private var text: [Unicode.Scalar]
  private var index = 0
  private var tokens: [AnswerToken] = []
  /// Behind the last token.
  private var end = 0

  /// - Parameter digraphs: whether `ü` is read as `ue`, and the like.
  static func tokens(of text: String, digraphs: Bool = false) -> [AnswerToken] {
    var scanner = AnswerScanner(folding: text, digraphs: digraphs)
    scanner.scan()
    return scanner.tokens
  }

  static func hasDigraphs(_ text: String) -> Bool {
    !text.utf8.allSatisfy { $0 < 0x80 }
      && text.precomposedStringWithCanonicalMapping.lowercased().unicodeScalars.contains {
        JudgingTables.digraphs[$0] != nil
      }
  }

  // MARK: Folding

  private init(folding text: String, digraphs: Bool) {
    self.text = []
    self.text.reserveCapacity(text.utf8.count)
    if text.utf8.allSatisfy({ $0 < 0x80 }) {
      for byte in text.utf8 {
        let isCapital = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
        self.text.append(Unicode.Scalar(isCapital ? byte + 32 : byte))
      }
      return
    }
    var prepared = ""
    let composed = Array(text.precomposedStringWithCanonicalMapping.unicodeScalars)
    for (index, scalar) in composed.enumerated() {
      if let raised = JudgingTables.superscripts[scalar] {
        if Self.isPower(composed, at: index) { prepared += "^" }
        prepared.unicodeScalars.append(raised)
      } else if digraphs, let pair = JudgingTables.digraphs[Self.lowered(scalar).first ?? scalar] {
        prepared += pair
      } else {
        if Self.isVulgar(scalar), prepared.unicodeScalars.last.map(Self.isDigit) ?? false {
          prepared += " "
        }
        prepared.unicodeScalars.append(scalar)
      }
    }
    for scalar in prepared.decomposedStringWithCompatibilityMapping.unicodeScalars {
      for lowered in Self.lowered(scalar) { append(lowered) }
    }
  }

  /// Whether a power begins here. What is raised and ends in a sign is a charge: Ca²⁺.
  private static func isPower(_ text: [Unicode.Scalar], at index: Int) -> Bool {
    if index > 0, JudgingTables.superscripts[text[index - 1]] != nil { return false }
    let raised = text[index...].prefix { JudgingTables.superscripts[$0] != nil }
    return raised.last != "⁺" && raised.last != "⁻"
  }

  private static func isVulgar(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.numericType == .numeric
      && String(scalar).precomposedStringWithCompatibilityMapping.unicodeScalars.contains(
        "\u{2044}")
  }

  private static func lowered(_ scalar: Unicode.Scalar) -> String.UnicodeScalarView {
    scalar.properties.lowercaseMapping.unicodeScalars
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    if let digit = scalar.properties.decimalDigit { return text.append(digit) }
    if scalar == "\u{0306}", text.last == "и" {
      text[text.count - 1] = "й"
    } else if scalar == "\u{0338}", text.last == "=" {
      text[text.count - 1] = "≠"
    } else if Self.isAccent(scalar) || scalar.properties.generalCategory == .format {
      return
    } else if let letters = JudgingTables.letters[scalar] {
      text += letters.unicodeScalars
    } else if ("\u{30A1}"..."\u{30F6}").contains(scalar) {
      // Katakana as hiragana: one sound.
      text.append(Unicode.Scalar(scalar.value - 0x60) ?? scalar)
    } else {
      text.append(JudgingTables.symbols[scalar] ?? scalar)
    }
  }

  /// Accents of letters that are written without them too, and the vowel marks of Hebrew and Arabic.
  /// Marks of other scripts are letters.
  private static func isAccent(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0300...0x036F, 0x0483...0x0489, 0x0591...0x05BD, 0x05BF...0x05C7, 0x0610...0x061A,
      0x064B...0x065F, 0x0670, 0x06D6...0x06DC, 0x06DF...0x06E8, 0x06EA...0x06ED, 0x1AB0...0x1AFF,
      0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFE00...0xFE0F, 0xFE20...0xFE2F:
      true
    default: false
    }
  }

  // MARK: Scanning

  private mutating func scan() {
    while index < text.count {
      let scalar = text[index]
      if Self.isDigit(scalar)
        || (scalar == "." && isDigit(at: index + 1) && !isDigit(at: index - 1))
      {
        number()
      } else if Self.isLetter(scalar) {
        word()
      } else {
        mark(scalar)
        index += 1
      }
    }
  }

  private mutating func word() {
    let start = index
    var word = ""
    var cut: Int?
    while index < text.count {
      if Self.isLetter(text[index]) {
        word.unicodeScalars.append(text[index])
      } else if Self.isApostrophe(text[index]) {
        if cut == nil, JudgingTables.elisions.contains(word) { cut = word.unicodeScalars.count }
      } else {
        break
      }
      index += 1
    }
    let elided = cut.map { String(String.UnicodeScalarView(word.unicodeScalars.dropFirst($0))) }
    add(.word, word, from: start, elided: elided == "" ? nil : elided)
    end = index
  }

  private mutating func number() {
    let start = index
    let number = NumberInText(text, from: index)
    index = max(number.end, start + 1)
    add(.number, number.text, from: start)
    end = index
  }

  private mutating func mark(_ scalar: Unicode.Scalar) {
    let (before, after) = (at(index - 1), at(index + 1))
    let followsDigit = isDigit(at: index - 1)
    let isBeforeDigit = isDigit(at: index + 1)
    switch scalar {
    case "-":
      let follows = before.map { Self.isLetter($0) || Self.isDigit($0) || $0 == ")" } ?? false
      let isSign =
        !follows && before != "-"
        && (isBeforeDigit || after == "." || after.map(Self.isCurrency) == true
          || (tokens.isEmpty && after == " " && isDigit(at: index + 2)))
      if isSign || (followsDigit && isBeforeDigit) || (follows && isAtEnd(after: index)) {
        add(.symbol, "-")
      }
    case "+":
      if !tokens.isEmpty || !isBeforeDigit { add(.symbol, "+") }
    case "#":
      if isBeforeDigit {
        add(.word, "number")
      } else if before.map(Self.isLetter) == true {
        add(.symbol, "#")
      }
    case ":":
      let next = text[(index + 1)...].first { !$0.properties.isWhitespace }
      if tokens.last?.kind == .number, isNext(index), next.map(Self.isDigit) == true {
        add(.symbol, ":")
      }
    case ".":
      if followsDigit, isBeforeDigit { add(.symbol, ".") }
    case "*":
      if followsDigit, isBeforeDigit { add(.word, "x") }
    case "&": add(.word, "and")
    case "%", "°": add(.word, scalar == "%" ? "percent" : "degrees")
    case "=":
      if end == index, let last = tokens.last, let both = Self.relations[last.text] {
        tokens[tokens.count - 1].text = both
        end = index + 1
      } else {
        add(.symbol, "=")
      }
    case "!":
      if after == "=" { add(.symbol, "!") }
    case "/", "^", "<", ">", "~", "@", "‰": add(.symbol, String(scalar))
    case "\u{2032}", "\u{2033}":
      if followsDigit { add(.symbol, String(scalar)) }
    default: symbol(scalar)
    }
  }

  /// What a sign and `=` behind it are together.
  private static let relations = ["<": "≤", ">": "≥", "!": "≠", "=": "="]

  private mutating func symbol(_ scalar: Unicode.Scalar) {
    switch scalar.properties.generalCategory {
    case .currencySymbol: add(.currency, String(scalar))
    case .mathSymbol, .otherSymbol:
      if !"™®©℠|".unicodeScalars.contains(scalar) { add(.symbol, String(scalar)) }
    default: break
    }
  }

  private mutating func add(
    _ kind: AnswerToken.Kind, _ text: String, from start: Int? = nil, elided: String? = nil
  ) {
    let start = start ?? index
    let isTied =
      !tokens.isEmpty && self.text[end..<start].allSatisfy { !$0.properties.isWhitespace }
    tokens.append(AnswerToken(kind: kind, text: text, elided: elided, isTied: isTied))
    end = index + 1
  }

  /// Whether nothing but blanks is between the last token and `index`.
  private func isNext(_ index: Int) -> Bool {
    text[min(end, index)..<index].allSatisfy { $0.properties.isWhitespace }
  }

  private func at(_ index: Int) -> Unicode.Scalar? {
    text.indices.contains(index) ? text[index] : nil
  }
  private func isDigit(at index: Int) -> Bool { at(index).map(Self.isDigit) ?? false }

  private func isAtEnd(after index: Int) -> Bool {
    text[(index + 1)...].allSatisfy { !Self.isLetter($0) && !Self.isDigit($0) && $0 != "-" }
  }

  static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .letterNumber, .nonspacingMark, .spacingMark:
      return !isApostrophe(scalar)
    default: return false
    }
  }

  private static func isCurrency(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .currencySymbol
  }

  static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "'", "`", "\u{B4}", "\u{2018}", "\u{2019}", "\u{201B}", "\u{02B9}",
      "\u{02BB}"..."\u{02BF}",
      "\u{02C8}", "\u{05F3}", "\u{A78B}", "\u{A78C}":
      true
    default: false
    }
  }
}

import Foundation

/// One text on its way to a number.
struct NumeralScanner {
  private enum Mark { case space, apostrophe, comma, point, decimal, group }

  /// Digits in ASCII, the minus as `-`, wide forms made narrow.
  private var text: [Unicode.Scalar]

  init(_ text: String) {
    var scalars: [Unicode.Scalar] = []
    for scalar in text.unicodeScalars {
      if let fraction = Self.fraction(of: scalar) {
        // `3½` is 3 and a half.
        if let last = scalars.last, Self.isDigit(last) { scalars.append(" ") }
        scalars += fraction.unicodeScalars
      } else {
        scalars.append(Self.plain(scalar))
      }
    }
    self.text = Self.trimmed(scalars[...])
  }

  var hasComma: Bool { text.contains { Self.mark($0) == .comma } }
  /// What there is.
  var asTyped: String { Self.string(text) }
  /// The same as a word.
  var word: String { asTyped.lowercased() }

  /// The number of a text that goes on with a unit or a word, such as 40 km.
  var numberBeforeUnit: String? {
    let number = text.prefix {
      Self.isDigit($0) || "-+.,'".unicodeScalars.contains($0) || Self.isSpace($0)
    }
    let unit = text.dropFirst(number.count)
    var scanner = self
    scanner.text = Self.trimmed(number)
    guard let first = unit.first, !"'/^".unicodeScalars.contains(first),
      !unit.contains(where: Self.isDigit), case .number(let numeral) = scanner.read()
    else { return nil }
    return numeral.text
  }

  /// Without a currency at either end, a percent sign, what people say around a number, such as
  /// `about`, and the marks at the end of what they say.
  mutating func dropMarks() {
    dropWhatIsSaid()
    if let first = text.first, "~≈".unicodeScalars.contains(first) {
      text = Self.trimmed(text.dropFirst())
    }
    var sign: Unicode.Scalar?
    if let first = text.first, "-+".unicodeScalars.contains(first), text.count > 1,
      Self.isCurrency(text[1])
    {
      sign = first
      text.removeFirst()
    }
    if let first = text.first, Self.isCurrency(first) {
      text = Self.trimmed(text.dropFirst())
    } else if let last = text.last, Self.isCurrency(last) || last == "%" || last == "٪" {
      text = Self.trimmed(text.dropLast())
    } else {
      dropCurrencyWord()
    }
    if let sign { text.insert(sign, at: 0) }
  }

  /// Leaves the number of `I think about 40, or so!`, with its unit and currency.
  mutating func dropWhatIsSaid() {
    repeat {
      // The full stop of a sentence, and marks of emphasis and of doubt.
      while text.count > 1, let last = text.last, ".!…,?".unicodeScalars.contains(last) {
        text = Self.trimmed(text.dropLast())
      }
      if text.count > 1, text.first == "¿" { text = Self.trimmed(text.dropFirst()) }
    } while drop(JudgingTables.saidBeforeNumbers, atEnd: false)
      || drop(JudgingTables.saidAfterNumbers, atEnd: true) || dropAbout()
  }

  /// Drops the ending of `8850ish` and of `8850-ish`; false where there is none.
  private mutating func dropAbout() -> Bool {
    guard text.count > 3, Self.string(text.suffix(3)).lowercased() == "ish" else { return false }
    var rest = text.dropLast(3)
    if rest.last == "-" { rest.removeLast() }
    guard let last = rest.last, Self.isDigit(last) else { return false }
    text = Array(rest)
    return true
  }

  /// Drops one of these phrases; false where there is none.
  private mutating func drop(_ phrases: [[Unicode.Scalar]], atEnd: Bool) -> Bool {
    guard (atEnd ? text.last : text.first)?.properties.isAlphabetic == true else { return false }
    let word = Array(word.unicodeScalars)
    guard word.count == text.count else { return false }
    for phrase in phrases where phrase.count < word.count {
      let (said, next) =
        atEnd
        ? (word.suffix(phrase.count), word[word.count - phrase.count - 1])
        : (word.prefix(phrase.count), word[phrase.count])
      guard said.elementsEqual(phrase) else { continue }
      // A comma that ends what is said is of no number: `hold on, 40`.
      let isSetApart =
        !atEnd && next == "," && phrase.count + 1 < word.count
        && Self.isSpace(word[phrase.count + 1])
      guard Self.isSpace(next) || isSetApart else { continue }
      let length = phrase.count + (isSetApart ? 1 : 0)
      text = Self.trimmed(atEnd ? text.dropLast(length) : text.dropFirst(length))
      return true
    }
    return false
  }

  private mutating func dropCurrencyWord() {
    let word = String(
      String.UnicodeScalarView(text.reversed().prefix { $0.properties.isAlphabetic }))
    let unit = String(word.unicodeScalars.reversed().map(Character.init)).lowercased()
    guard JudgingTables.currencies[unit] != nil || JudgingTables.percents.contains(unit) else {
      return
    }
    text = Self.trimmed(text.dropLast(word.unicodeScalars.count))
  }

  func read() -> NumberReader.Reading {
    var body = text[...]
    var sign = ""
    if let first = body.first, "-+".unicodeScalars.contains(first) {
      sign = first == "-" ? "-" : ""
      body = body.dropFirst()
      while body.first.map(Self.isSpace) == true { body = body.dropFirst() }
    }
    if let slash = body.firstIndex(of: "/") {
      return fraction(body[..<slash], body[(slash + 1)...], sign)
    }
    var exponent = ""
    if let e = body.firstIndex(where: { $0 == "e" || $0 == "E" }) {
      guard let power = Self.power(body[(e + 1)...]) else { return .refused(.noNumber) }
      exponent = "e\(power)"
      body = body[..<e]
    }
    return Self.mantissa(body, sign, exponent)
  }

  // MARK: Parts

  /// `1/2`, and `3 1/2` for 3 and a half.
  private func fraction(
    _ before: ArraySlice<Unicode.Scalar>, _ after: ArraySlice<Unicode.Scalar>, _ sign: String
  ) -> NumberReader.Reading {
    var above = before
    var whole = 0.0
    if let space = before.lastIndex(where: Self.isSpace) {
      guard let number = Self.whole(before[..<space]) else { return .refused(.noNumber) }
      whole = number
      above = before[(space + 1)...]
    }
    guard let numerator = Self.whole(above), let denominator = Self.whole(after), denominator > 0
    else { return .refused(.noNumber) }
    let value = whole + numerator / denominator
    return .number(Numeral(value: sign.isEmpty ? value : -value))
  }

  private static func whole(_ digits: ArraySlice<Unicode.Scalar>) -> Double? {
    guard !digits.isEmpty, digits.count <= 15, digits.allSatisfy(isDigit) else { return nil }
    return Double(string(digits))
  }

  private static func power(_ text: ArraySlice<Unicode.Scalar>) -> Int? {
    let digits =
      text.first.map { "-+".unicodeScalars.contains($0) } == true ? text.dropFirst() : text
    guard (1...4).contains(digits.count), digits.allSatisfy(isDigit) else { return nil }
    return Int(string(text.first == "+" ? digits : text))
  }

  private static func mantissa(
    _ body: ArraySlice<Unicode.Scalar>, _ sign: String, _ exponent: String
  ) -> NumberReader.Reading {
    var groups: [ArraySlice<Unicode.Scalar>] = []
    var marks: [Mark] = []
    var start = body.startIndex
    for index in body.indices where !isDigit(body[index]) {
      guard let mark = mark(body[index]) else { return .refused(.noNumber) }
      groups.append(body[start..<index])
      marks.append(mark)
      start = index + 1
    }
    groups.append(body[start...])
    // `.5` is a half.
    if groups[0].isEmpty, groups.count == 2, marks[0] == .point || marks[0] == .comma,
      !groups[1].isEmpty
    {
      return number(sign, [], groups[1], exponent)
    }
    guard groups.allSatisfy({ !$0.isEmpty }) else { return .refused(.noNumber) }
    return number(sign, groups, marks, exponent)
  }

  private static func number(
    _ sign: String, _ groups: [ArraySlice<Unicode.Scalar>], _ marks: [Mark], _ exponent: String
  ) -> NumberReader.Reading {
    guard let last = marks.last else { return number(sign, groups[0], [], exponent) }
    let grouping = marks.dropLast()
    let all = Array(groups.joined())
    let isMixed = grouping.contains { $0 != last }
    let mayBeDecimal = last == .comma || last == .point || last == .decimal
    if mayBeDecimal, isMixed || grouping.isEmpty {
      let isUniform = Set(grouping).count <= 1 && !grouping.contains(last)
      let isGrouped = grouping.isEmpty || areThousands(groups.dropLast())
      guard isUniform, isGrouped, grouping.first != .decimal else {
        return refusal(of: marks)
      }
      let decimal = number(
        sign, Array(groups.dropLast().joined()), groups[groups.count - 1], exponent)
      let isAmbiguous =
        grouping.isEmpty && last != .decimal && exponent.isEmpty && areThousands(groups[...])
      guard isAmbiguous, case .number(let part) = decimal,
        case .number(let whole) = number(sign, all, [], exponent)
      else { return decimal }
      return .ambiguous(grouped: whole, decimal: part)
    }
    guard !isMixed, last != .decimal,
      areThousands(groups[...]) || (last == .comma && areLakhs(groups))
    else { return refusal(of: marks) }
    return number(sign, all, [], exponent)
  }

  private static func refusal(of marks: [Mark]) -> NumberReader.Reading {
    .refused(marks.contains(.space) ? .severalNumbers : .noNumber)
  }

  private static func areThousands(_ groups: ArraySlice<ArraySlice<Unicode.Scalar>>) -> Bool {
    guard let first = groups.first, first.count <= 3, first.first != "0" else { return false }
    return groups.dropFirst().allSatisfy { $0.count == 3 }
  }

  /// As India groups: 12,34,567.
  private static func areLakhs(_ groups: [ArraySlice<Unicode.Scalar>]) -> Bool {
    groups.count > 2 && groups[0].count <= 2 && groups[0].first != "0"
      && groups[groups.count - 1].count == 3
      && groups.dropFirst().dropLast().allSatisfy { $0.count == 2 }
  }

  private static func number<Digits: Sequence<Unicode.Scalar>>(
    _ sign: String, _ whole: Digits, _ part: ArraySlice<Unicode.Scalar>, _ exponent: String
  ) -> NumberReader.Reading {
    let digits = string(whole.drop { $0 == "0" })
    let decimals = String(string(part).reversed().drop { $0 == "0" }.reversed())
    var text = (digits.isEmpty ? "0" : digits) + (decimals.isEmpty ? "" : "." + decimals)
    if text != "0" { text = sign + text + exponent }
    let numeral = Numeral(text: text)
    return numeral.value.isFinite ? .number(numeral) : .refused(.tooLarge)
  }

  // MARK: Characters

  private static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars)
    return text
  }

  private static func trimmed(_ text: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar] {
    let start = text.drop(while: isSpace)
    guard let end = start.lastIndex(where: { !isSpace($0) }) else { return [] }
    return Array(start[...end])
  }

  private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if scalar.isASCII { return scalar }
    if let digit = scalar.properties.decimalDigit { return digit }
    switch scalar {
    case "\u{2212}", "\u{2010}"..."\u{2015}", "\u{FE58}", "\u{FE63}", "\u{FF0D}": return "-"
    case "\u{2044}", "\u{2215}": return "/"
    // Wide forms, as input methods write them.
    case "\u{FF01}"..."\u{FF5E}": return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    default: return scalar
    }
  }

  /// `1/2` for `½`.
  private static func fraction(of scalar: Unicode.Scalar) -> String? {
    guard scalar.properties.numericType == .numeric, !scalar.properties.isAlphabetic else {
      return nil
    }
    let parts = String(scalar).precomposedStringWithCompatibilityMapping
    return parts.unicodeScalars.contains("\u{2044}")
      ? parts.replacingOccurrences(of: "\u{2044}", with: "/") : nil
  }

  static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }
  private static func isCurrency(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .currencySymbol
  }

  private static func mark(_ scalar: Unicode.Scalar) -> Mark? {
    switch scalar {
    case ",", "\u{060C}": .comma
    case ".": .point
    case "\u{066B}": .decimal
    case "\u{066C}": .group
    case "'", "\u{2018}", "\u{2019}", "\u{02BC}", "\u{02BB}", "\u{FF07}", "\u{2032}": .apostrophe
    default: isSpace(scalar) && scalar != "\n" ? .space : nil
    }
  }
}

extension Unicode.Scalar.Properties {
  /// The ASCII digit that a digit of any script stands for.
  var decimalDigit: Unicode.Scalar? {
    guard generalCategory == .decimalNumber, let value = numericValue else { return nil }
    return Unicode.Scalar(UInt8(ascii: "0") + UInt8(value))
  }
}

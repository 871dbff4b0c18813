/// A number within an answer in words: `1,000`, `1 000`, `1'000` and `1000` are one, and so are `3.50`,
/// `3,5` and `3.5`. A number that begins with a zero, such as 007, stays as it is.
struct NumberInText {
  let text: String
  /// Behind its last digit, or behind the ending of an ordinal number.
  let end: Int

  init(_ scalars: [Unicode.Scalar], from start: Int) {
    var scan = Scan(scalars: scalars, index: start)
    let first = scan.digits()
    var groups: [String] = []
    var mark: Unicode.Scalar?
    if (1...3).contains(first.count), first.first != "0" {
      while let next = scan.group(after: mark) {
        groups.append(next.digits)
        mark = next.mark
      }
    }
    var whole = first + groups.joined()
    var decimals = ""
    switch mark {
    case "." where groups.count == 1:
      // One point is a decimal point.
      (whole, decimals) = (first, groups[0])
      if scan.isPoint(at: scan.index) { (decimals, scan.index) = ("", start + first.count) }
    case ".": decimals = scan.decimals(after: ",")
    case nil: decimals = scan.decimals(after: ".,")
    default: decimals = scan.decimals(after: ".")
    }
    while decimals.last == "0" { decimals.removeLast() }
    if decimals.isEmpty {
      text = (whole.isEmpty ? "0" : whole) + (scan.ordinalEnding() ? "th" : "")
    } else {
      let digits = String(whole.drop { $0 == "0" })
      text = (digits.isEmpty ? "0" : digits) + "." + decimals
    }
    end = scan.index
  }

  private struct Scan {
    let scalars: [Unicode.Scalar]
    var index: Int

    mutating func digits() -> String {
      let start = index
      while isDigit(at: index) { index += 1 }
      return string(start..<index)
    }

    /// Three digits and no more, behind a mark that groups.
    mutating func group(after mark: Unicode.Scalar?) -> (digits: String, mark: Unicode.Scalar)? {
      guard index < scalars.count, (1...3).allSatisfy({ isDigit(at: index + $0) }),
        !isDigit(at: index + 4)
      else { return nil }
      let isBlank = scalars[index].properties.isWhitespace
      let found =
        isBlank ? " " : AnswerScanner.isApostrophe(scalars[index]) ? "'" : scalars[index]
      guard mark == nil || mark == found, ",.' ".unicodeScalars.contains(found) else { return nil }
      let digits = string((index + 1)..<(index + 4))
      index += 4
      return (digits, found)
    }

    /// The digits behind a decimal mark; none where there are more marks, as in a date.
    mutating func decimals(after marks: String) -> String {
      guard index < scalars.count, marks.unicodeScalars.contains(scalars[index]),
        isDigit(at: index + 1)
      else { return "" }
      let start = index
      let mark = scalars[index]
      index += 1
      let digits = digits()
      // What begins with its mark is a number in any case, so that reading goes on behind it.
      if isDigit(at: start - 1), index < scalars.count, scalars[index] == mark,
        isDigit(at: index + 1)
      {
        index = start
        return ""
      }
      return digits
    }

    /// Whether `th` or the like follows, as in 5th.
    mutating func ordinalEnding() -> Bool {
      guard index + 1 < scalars.count,
        JudgingTables.ordinalEndings.contains(string(index..<(index + 2))),
        index + 2 == scalars.count || !AnswerScanner.isLetter(scalars[index + 2])
      else { return false }
      index += 2
      return true
    }

    func isPoint(at index: Int) -> Bool {
      index < scalars.count && scalars[index] == "." && isDigit(at: index + 1)
    }

    func isDigit(at index: Int) -> Bool {
      scalars.indices.contains(index) && AnswerScanner.isDigit(scalars[index])
    }

    private func string(_ range: Range<Int>) -> String {
      var text = ""
      text.unicodeScalars.append(contentsOf: scalars[range])
      return text
    }
  }
}

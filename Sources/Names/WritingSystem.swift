import ActivityKit

/// The scripts that a text is written in (UAX 24). Characters that several scripts share count for none.
struct WritingSystem {
  /// Whether the text is in one script, or in some that are written together: Latin letters with
  /// Chinese, Japanese or Korean ones. UTS 39, section 5.2, calls this highly restrictive.
  static func isOne(_ text: String) -> Bool {
    if text.isASCII { return true }
    let scripts = Set(text.unicodeScalars.compactMap(script))
    return scripts.count <= 1 || writtenTogether.contains { scripts.isSubset(of: $0) }
  }

  private static let writtenTogether: [Set<Substring>] = [
    ["Latin", "Han", "Hiragana", "Katakana"], ["Latin", "Han", "Bopomofo"],
    ["Latin", "Han", "Hangul"],
  ]

  private struct Range {
    let first: UInt32
    let last: UInt32
    let script: Substring
  }

  private static let ranges: [Range] = {
    var ranges: [Range] = []
    UnicodeTables.forEach(UnicodeTables.scripts) { script, word in
      let bounds = word.split(separator: "-").compactMap { UInt32($0, radix: 16) }
      guard let first = bounds.first, let last = bounds.last else { return }
      ranges.append(Range(first: first, last: last, script: script))
    }
    return ranges.sorted { $0.first < $1.first }
  }()

  private static func script(of scalar: Unicode.Scalar) -> Substring? {
    var (low, high) = (0, ranges.count)
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].last < scalar.value { low = middle + 1 } else { high = middle }
    }
    guard low < ranges.count, ranges[low].first <= scalar.value else { return nil }
    return ranges[low].script
  }
}

/// How far apart words are, and which known word a misspelt one was meant to be.
public enum Spelling {
  /// A word made ready to be compared with many: in lower case.
  public struct Word: Sendable {
    fileprivate let letters: [Letter]
    /// A bit for each of its letters, which tells most words apart without going through them.
    private let mask: UInt64

    public init(_ text: String) {
      letters = Spelling.letters(of: text.lowercased())
      mask = letters.reduce(0) { $0 | 1 << UInt64(truncatingIfNeeded: $1 & 63) }
    }

    /// Whether the two can be so near: an edit adds one letter at most, and takes one away.
    fileprivate func mayBe(within limit: Int, of other: Word) -> Bool {
      abs(letters.count - other.letters.count) <= limit
        && (mask & ~other.mask).nonzeroBitCount <= limit
        && (other.mask & ~mask).nonzeroBitCount <= limit
    }
  }

  /// A character as a number: the same for texts that Unicode takes for the same.
  fileprivate typealias Letter = Int

  private static func letters(of text: String) -> [Letter] {
    text.map { $0.asciiValue.map(Int.init) ?? $0.hashValue }
  }

  /// So many words that may be near are compared letter by letter, so that a suggestion takes a fraction
  /// of a millisecond whatever people call themselves.
  private static let mostCompared = 500

  /// The Damerau–Levenshtein distance in its optimal-string-alignment form: insertions, deletions,
  /// substitutions and swaps of neighbours each count 1.
  /// - Parameter limit: above this the exact distance does not matter and `limit + 1` is returned.
  public static func distance(_ one: String, _ other: String, limit: Int = .max - 1) -> Int {
    var rows: [Int] = []
    return distance(letters(of: one), letters(of: other), limit, &rows)
  }

  /// The known word nearest to `word` within an edit distance of 2 (and less than the length of
  /// the word, so that `x` suggests nothing), ignoring case; the first one where several are as near.
  public static func nearest(to word: String, among known: [String]) -> String? {
    nearest(to: Word(word), among: known, by: Word.init)
  }

  /// What has the word nearest to another, as above.
  public static func nearest<Candidate>(
    to word: Word, among known: some Sequence<Candidate>, by spelling: (Candidate) -> Word
  ) -> Candidate? {
    let limit = min(2, word.letters.count - 1)
    guard limit > 0 else { return nil }
    var rows: [Int] = []
    var best: (found: Candidate, distance: Int)?
    var compared = 0
    for candidate in known {
      let other = spelling(candidate)
      guard other.mayBe(within: limit, of: word) else { continue }
      compared += 1
      let distance = distance(word.letters, other.letters, limit, &rows)
      if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
      if distance == 0 || compared == mostCompared { break }
    }
    return best?.found
  }

  /// - Parameter rows: room for three rows of the table, kept from one comparison to the next.
  private static func distance(
    _ a: [Letter], _ b: [Letter], _ limit: Int, _ rows: inout [Int]
  ) -> Int {
    let longest = max(a.count, b.count)
    let band = min(limit, longest)
    let far = band + 1
    if abs(a.count - b.count) > band { return far }
    if a.isEmpty || b.isEmpty { return longest }
    let width = b.count + 1
    if rows.count < 3 * width { rows = [Int](repeating: 0, count: 3 * width) }
    // Only what is at most `band` off the diagonal can be near enough; beside it all is far.
    for j in 0...b.count { rows[j] = min(j, far) }
    var nearestBefore = 0
    for i in 1...a.count {
      let (row, last, beforeLast) = (i % 3 * width, (i + 2) % 3 * width, (i + 1) % 3 * width)
      let (low, high) = (max(0, i - band), min(b.count, i + band))
      if low > 0 { rows[row + low - 1] = far }
      if high < b.count { rows[row + high + 1] = far }
      var nearest = far
      for j in low...high {
        var value = far
        if j == 0 {
          value = i
        } else {
          let cost = a[i - 1] == b[j - 1] ? 0 : 1
          value = min(rows[last + j] + 1, rows[row + j - 1] + 1, rows[last + j - 1] + cost)
          if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
            value = min(value, rows[beforeLast + j - 2] + 1)
          }
        }
        rows[row + j] = value
        nearest = min(nearest, value)
      }
      // A swap reaches over one row.
      if nearest >= far, nearestBefore >= far { return far }
      nearestBefore = nearest
    }
    return min(rows[a.count % 3 * width + b.count], far)
  }
}

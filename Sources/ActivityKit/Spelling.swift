/// How far apart words are, and which known word a misspelt one was meant to be.
public enum Spelling {
  /// The Damerau–Levenshtein distance in its optimal-string-alignment form: insertions, deletions,
  /// substitutions and swaps of neighbours each count 1.
  /// - Parameter limit: above this the exact distance does not matter and `limit + 1` is returned.
  public static func distance(_ one: String, _ other: String, limit: Int = .max - 1) -> Int {
    let (a, b) = (Array(one), Array(other))
    if abs(a.count - b.count) > limit { return limit + 1 }
    if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
    var beforeLast = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    for i in 1...a.count {
      var row = [i] + [Int](repeating: 0, count: b.count)
      for j in 1...b.count {
        let cost = a[i - 1] == b[j - 1] ? 0 : 1
        row[j] = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + cost)
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          row[j] = min(row[j], beforeLast[j - 2] + 1)
        }
      }
      (beforeLast, last) = (last, row)
    }
    return min(last[b.count], limit == .max - 1 ? .max : limit + 1)
  }

  /// The known word nearest to `word` within an edit distance of 2 (and less than the length of
  /// the word, so that `x` suggests nothing), ignoring case; the first one where several are as near.
  public static func nearest(to word: String, among known: [String]) -> String? {
    let lowered = word.lowercased()
    let limit = min(2, lowered.count - 1)
    var best: (word: String, distance: Int)?
    for candidate in known {
      let distance = distance(lowered, candidate.lowercased(), limit: limit)
      if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.word
  }
}

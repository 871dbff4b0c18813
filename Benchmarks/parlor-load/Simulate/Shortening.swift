/// Leaves out what is not needed to break a promise.
enum Shortening {
  /// More tries take too long for what they shorten.
  private static let patience = 600

  /// - Parameter stillBreaks: whether these of the things, by their indices, are enough; all of them are.
  /// - Returns: the indices of few that are enough.
  static func fewest(of count: Int, _ stillBreaks: ([Int]) throws -> Bool) rethrows -> [Int] {
    var kept = Array(0..<count)
    var tries = 0
    var size = count / 2
    while size > 0, tries < patience {
      var start = 0
      while start < kept.count, tries < patience {
        var fewer = kept
        fewer.removeSubrange(start..<min(start + size, kept.count))
        tries += 1
        if try stillBreaks(fewer) { kept = fewer } else { start += size }
      }
      size /= 2
    }
    return kept
  }
}

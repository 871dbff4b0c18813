import ActivityKit
import YAML

/// A duration as people write it elsewhere, `30 sec` or `2,5m`, in the form of a plan.
enum DurationForm {
  /// - Returns: nil when the text can mean nothing, or more than one thing.
  static func meant(by text: String) -> String? {
    let scalars = text.lowercased().unicodeScalars.map { OddCharacter.isBlank($0) ? " " : $0 }
    let plain = String(String.UnicodeScalarView(scalars))
    let part = /(?<whole>[0-9]+)(?:[.,](?<decimals>[0-9]{1,2}))? *(?<unit>[a-z]+)\.?(?: +|$)/
    var (rest, written) = (plain[...], "")
    while let match = rest.prefixMatch(of: part) {
      guard let unit = units.first(where: { $0.words.contains(String(match.unit)) }) else {
        return nil
      }
      written += match.whole + (match.decimals.map { ".\($0)" } ?? "") + unit.name
      rest = rest[match.range.upperBound...]
    }
    return rest.isEmpty && (try? DurationText.parse(written)) != nil ? written : nil
  }

  /// What `1:30` may mean.
  static func readings(of text: String) -> [String] {
    guard let match = text.wholeMatch(of: /([0-9]{1,2}):([0-5][0-9])/), let first = Int(match.1),
      let second = Int(match.2)
    else { return [] }
    return [("m", "s"), ("h", "m")].map { large, small in
      (first > 0 ? "\(first)\(large)" : "") + (second > 0 || first == 0 ? "\(second)\(small)" : "")
    }
  }

  private static let units: [(name: String, words: Set<String>)] = [
    ("h", ["h", "hr", "hrs", "hour", "hours"]), ("m", ["m", "min", "mins", "minute", "minutes"]),
    ("s", ["s", "sec", "secs", "second", "seconds"]),
  ]
}

import Foundation

/// Time zones as people and their clients name them.
enum ZoneName {
  /// - Parameter typed: an IANA name in letters of any case, or its place alone: `new york`.
  /// - Returns: the IANA name; nil where none is meant, or more than one.
  static func meant(by typed: String) -> String? {
    let word = typed.lowercased().replacing(" ", with: "_")
    if word == "utc" { return "UTC" }
    let known = TimeZone.knownTimeZoneIdentifiers
    if let zone = known.first(where: { $0.lowercased() == word }) { return zone }
    let places = known.filter { $0.lowercased().hasSuffix("/\(word)") }
    return places.count == 1 ? places[0] : nil
  }

  /// - Parameter variable: the value of `TZ`: `Europe/Madrid` or `:Europe/Madrid`. Rules such as `EST5EDT` are none.
  static func told(by variable: String) -> String? {
    let name = variable.hasPrefix(":") ? String(variable.dropFirst()) : variable
    return name == "UTC" || TimeZone.knownTimeZoneIdentifiers.contains(name) ? name : nil
  }
}

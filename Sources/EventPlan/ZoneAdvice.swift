import ActivityKit
import Foundation

/// What was meant by a text that is no time zone.
struct ZoneAdvice {
  /// The zone to write.
  private(set) var zone: String?
  /// What to write when that depends on something; a sentence without a full stop.
  private(set) var hint: String?

  init(_ text: String) {
    let known = TimeZone.knownTimeZoneIdentifiers + Self.places
    let name = text.trimmingCharacters(in: .whitespaces)
    let wanted = Self.folded(name)
    if let exact = known.first(where: { Self.folded($0) == wanted }) {
      zone = exact
      return
    }
    if wanted == "gmt" || wanted == "utc" || wanted == "z" || wanted == "zulu" {
      zone = "UTC"
      return
    }
    // Europe/Berlin for Berlin, America/Argentina/Ushuaia for Ushuaia.
    if let city = known.first(where: { Self.folded(Self.city($0)) == wanted }) {
      zone = city
      return
    }
    if let seconds = Self.offset(name) {
      let place = Self.places.first { Self.standardOffset($0) == seconds } ?? Self.example
      hint = "name a place with that time, such as \(place), so that its summer time is kept too"
      return
    }
    if name.wholeMatch(of: /[A-Z]{2,5}/) != nil {
      let place = Self.abbreviations[name] ?? Self.example
      hint =
        "such letters mean different times to different people; name a place, such as \(place)"
      return
    }
    // Abbreviations are all near one another.
    guard name.count > 4 else { return }
    zone =
      Spelling.nearest(to: name, among: known)
      ?? Spelling.nearest(to: name, among: known.map(Self.city)).flatMap { near in
        known.first { Self.city($0) == near }
      }
  }

  static let example = "Europe/Paris"

  /// Places that people know, one or two for each time.
  static let places = [
    "Europe/London", "Europe/Berlin", "Europe/Athens", "Europe/Istanbul", "Asia/Tehran",
    "Asia/Dubai", "Asia/Karachi", "Asia/Kolkata", "Asia/Kathmandu", "Asia/Dhaka", "Asia/Yangon",
    "Asia/Bangkok", "Asia/Shanghai", "Asia/Tokyo", "Australia/Adelaide", "Australia/Sydney",
    "Pacific/Noumea", "Pacific/Auckland", "Pacific/Tongatapu", "Atlantic/Azores",
    "Atlantic/South_Georgia", "America/Sao_Paulo", "America/St_Johns", "America/Halifax",
    "America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles",
    "America/Anchorage", "Pacific/Honolulu", "Pacific/Pago_Pago",
  ]

  /// What most people mean by abbreviations; some mean something else.
  static let abbreviations = [
    "ET": "America/New_York", "EST": "America/New_York", "EDT": "America/New_York",
    "CT": "America/Chicago", "CST": "America/Chicago", "CDT": "America/Chicago",
    "MT": "America/Denver", "MST": "America/Denver", "MDT": "America/Denver",
    "PT": "America/Los_Angeles", "PST": "America/Los_Angeles", "PDT": "America/Los_Angeles",
    "CET": "Europe/Berlin", "CEST": "Europe/Berlin", "MEZ": "Europe/Berlin",
    "MESZ": "Europe/Berlin", "BST": "Europe/London", "WET": "Europe/Lisbon",
    "EET": "Europe/Athens", "EEST": "Europe/Athens", "MSK": "Europe/Moscow", "JST": "Asia/Tokyo",
    "KST": "Asia/Seoul", "IST": "Asia/Kolkata", "SGT": "Asia/Singapore", "HKT": "Asia/Hong_Kong",
    "AEST": "Australia/Sydney", "AEDT": "Australia/Sydney", "NZST": "Pacific/Auckland",
    "NZDT": "Pacific/Auckland",
  ]

  /// The seconds of `GMT+2`, `UTC+05:30` or `+0200`; nil for anything else.
  private static func offset(_ text: String) -> Int? {
    let form =
      /(?:GMT|UTC|gmt|utc|Z|z)? *(?<sign>[+−-]) *(?<hours>[0-9]{1,2})(?::?(?<minutes>[0-9]{2}))?/
    guard let match = text.wholeMatch(of: form), let hours = Int(match.hours) else { return nil }
    let seconds = hours * 3_600 + (match.minutes.flatMap { Int($0) } ?? 0) * 60
    return match.sign == "+" ? seconds : -seconds
  }

  private static func standardOffset(_ name: String) -> Int? {
    guard let zone = TimeZone(identifier: name) else { return nil }
    // Somewhere in a year each zone has no summer time.
    let days = [1_768_435_200.0, 1_784_073_600].map { Date(timeIntervalSince1970: $0) }
    return days.map { zone.secondsFromGMT(for: $0) }.min()
  }

  private static func city(_ zone: String) -> String {
    zone.split(separator: "/").last.map(String.init) ?? zone
  }

  private static func folded(_ text: String) -> String {
    text.lowercased().replacing(" ", with: "_").replacing("-", with: "_")
  }
}

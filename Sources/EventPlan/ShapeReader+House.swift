import ActivityKit
import Foundation
import YAML

extension ShapeReader {
  mutating func house(_ entry: Node.Entry) -> (name: String, timeZone: String)? {
    guard mapping(entry, takes: "a mapping with a 'name'") != nil else { return nil }
    let entries = self.entries(
      of: entry.value, keys: ["name", "time_zone"], required: ["name"], owner: "the house",
      at: entry.key.range)
    let name = entries["name"].flatMap { value($0, .text(maxLength: 80), isOneLine: true)?.text }
    let zone = entries["time_zone"].flatMap { timeZone($0) }
    return name.map { ($0, zone ?? "UTC") }
  }

  private mutating func timeZone(_ entry: Node.Entry) -> String? {
    guard let name = value(entry, .text(maxLength: 80), isOneLine: true)?.text else { return nil }
    let known = TimeZone.knownTimeZoneIdentifiers
    // Foundation also takes abbreviations such as EST, which mean different things to different people.
    if name == "UTC" || known.contains(name) { return name }
    if name.contains("/"), TimeZone(identifier: name) != nil { return name }
    // Abbreviations are all near one another.
    let near = name.count > 4 ? Spelling.nearest(to: name, among: known) : nil
    let hint = near == nil ? "; use an IANA name such as Europe/Paris" : ""
    diagnostics.error(
      "\(Quotation.of(name)) is not a time zone\(hint)", at: entry.value.range, suggestion: near)
    return nil
  }
}

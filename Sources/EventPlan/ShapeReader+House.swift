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
    zoneRead = zone ?? (entries["time_zone"] == nil ? "UTC" : nil)
    return name.map { ($0, zone ?? "UTC") }
  }

  private mutating func timeZone(_ entry: Node.Entry) -> String? {
    guard let name = value(entry, .text(maxLength: 80), isOneLine: true, isProse: false)?.text
    else { return nil }
    // Foundation also takes abbreviations such as EST, which mean different things to different people.
    if name == "UTC" || TimeZone.knownTimeZoneIdentifiers.contains(name) { return name }
    if name.contains("/"), TimeZone(identifier: name) != nil { return name }
    let advice = ZoneAdvice(name)
    let hint =
      advice.hint ?? (advice.zone == nil ? "use an IANA name such as \(ZoneAdvice.example)" : nil)
    diagnostics.error(
      "\(Quotation.of(name)) is not a time zone\(hint.map { "; \($0)" } ?? "")",
      at: entry.value.range, suggestion: advice.zone)
    return nil
  }
}

import ActivityKit
import Foundation
import YAML

extension PlanDraft.House: PlanMapping {
  static let owner = "the house"
  static let takes = "a mapping with a 'name'"

  static let keys: [PlanKey<PlanDraft.House>] = [
    .text(
      "name", maxLength: 80, isOneLine: true, "the name people are welcomed with", absent: nil
    ) { $0.name = $1 },
    .timeZone(
      \.timeZone,
      PlanWords(
        "the zone of its times, by the name of a place such as `Europe/Berlin`",
        more: "; not `GMT+2` or `CET`, which know no summer time"),
      absent: .code(standardZone)
    ).following { $0.timeZone = standardZone },
    .language(\.language, absent: "`en`"),
    PlanKey(
      "words",
      PlanWords(
        "catalogues of the house's own, named after their languages: `words/de.yaml`, or a list",
        more: ", see [languages](languages.md)"),
      absent: .nothing,
      schema: { _ in
        let path: JSONValue = ["type": "string", "pattern": #"\.yaml$"#]
        return .object(["anyOf": [path, .object(["type": "array", "items": path])]])
      },
      // They were read before, since they say which languages there are.
      read: { _, _, _ in }),
  ]

  private static let standardZone = "UTC"
}

extension PlanKey {
  /// The time zone of a house, or of an event.
  static func timeZone(_ path: Path<String?>, _ help: PlanWords, absent: PlanWords) -> Self {
    Self(
      "time_zone", help, absent: absent,
      schema: { _ in
        .object([
          "anyOf": [
            ["enum": .texts((["UTC"] + TimeZone.knownTimeZoneIdentifiers).sorted())],
            ["type": "string", "pattern": "/"],
          ]
        ])
      },
      read: { $2[keyPath: path] = $0.timeZone($1) })
  }
}

extension ShapeReader {
  fileprivate mutating func timeZone(_ entry: Node.Entry) -> String? {
    guard let name = word(entry) else { return nil }
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

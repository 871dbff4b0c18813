import ActivityKit
import EventTerms
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
    PlanKey(
      "reports",
      PlanWords(
        "the folder beside the records into which a sheet of attendance goes at the end of each event, or `off`",
        more: ", see [records](records.md#sheets-of-attendance)"),
      absent: .code(HousePlan.standardReports),
      schema: { _ in ["type": "string", "pattern": #"\S"#] },
      read: { $0.reports(&$2, $1) }),
    PlanKey(
      "target",
      PlanWords(
        "for how long people are to be there in a week: `9h a week`",
        more: "; reports measure by it"),
      absent: .nothing, schema: { _ in ["type": "string", "pattern": "^[0-9].* a week$"] },
      read: { $0.target(&$2, $1) }),
    PlanKey(
      "attended", "from which part of an event on reports say that somebody attended it: `75%`",
      absent: .code("\(AttendanceTerms().threshold)%"),
      schema: { _ in ["type": "string", "pattern": "^([1-9][0-9]?|100)%$"] },
      read: { $0.attended(&$2, $1) }),
    PlanKey(
      "notify",
      PlanWords(
        "the program that sends invitations and reminders, by its path, and its arguments: `[notify/ntfy, topics.txt]`",
        more: ", see [facilitating](facilitating.md#invitations-that-are-sent)"),
      absent: "nothing is sent",
      schema: { _ in
        .object([
          "type": "array", "minItems": 1, "maxItems": .integer(mostWords),
          "items": ["type": "string"],
        ])
      },
      read: { $2.notify = $0.command($1, most: mostWords) }),
  ]

  private static let mostWords = 20

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
  fileprivate mutating func command(_ entry: Node.Entry, most: Int) -> [String] {
    let words = entry.value.items?.compactMap(\.text) ?? []
    if (1...most).contains(words.count), words.count == entry.value.items?.count,
      words.first?.contains("/") == true
    {
      return words
    }
    let subject = Subject(entry)
    diagnostics.error(
      "\(subject.name) takes the path of a program, with a slash in it, and its arguments, as in "
        + "[notify/ntfy, topics.txt]", at: subject.place(of: entry.value))
    return []
  }

  fileprivate mutating func reports(_ house: inout PlanDraft.House, _ entry: Node.Entry) {
    guard let folder = word(entry, maxLength: 200) else { return }
    house.reports = folder == "off" ? nil : folder
  }

  fileprivate mutating func target(_ house: inout PlanDraft.House, _ entry: Node.Entry) {
    guard let text = word(entry) else { return }
    let week = Duration.hours(168)
    if let match = text.wholeMatch(of: /(.+) a week/),
      let time = try? DurationText.parse(String(match.1)), time > .zero, time <= week
    {
      house.attendance.target = time
      return
    }
    let isTime = (try? DurationText.parse(text)) != nil
    diagnostics.error(
      "'target' takes a time in a week, as in 9h a week (168h at most)", at: entry.value.range,
      suggestion: isTime ? "\(text) a week" : nil)
  }

  fileprivate mutating func attended(_ house: inout PlanDraft.House, _ entry: Node.Entry) {
    guard let text = word(entry) else { return }
    let match = text.wholeMatch(of: /([0-9]{1,3})( ?%)?/)
    if let percent = match.flatMap({ Int($0.1) }), (1...100).contains(percent) {
      if match?.2 == "%" {
        house.attendance.threshold = percent
        return
      }
      return diagnostics.error(
        "'attended' takes a part of the event, as in 80%", at: entry.value.range,
        suggestion: "\(percent)%")
    }
    diagnostics.error(
      "'attended' takes a part of the event from 1% to 100%, as in 80%", at: entry.value.range)
  }

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

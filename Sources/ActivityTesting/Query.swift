import ActivityKit
import EventPlan
import Records

/// A question to the records of the last occurrence; `docs/transcripts.md` lists them.
struct Query {
  private let text: String
  private let words: [String]

  init(_ text: String) {
    self.text = text
    words = text.split(separator: " ").map(String.init)
  }

  /// - Returns: what is otherwise, or nil.
  func check(_ records: Records) throws -> String? {
    guard let topic = words.first else { return "nothing is asked of the records" }
    let rest = String(text.dropFirst(topic.count).trimmed)
    if topic == "nowhere" {
      return try records.reader.holds(rest) ? "'\(rest)' is in the records" : nil
    }
    if topic == "people" {
      return try compare { String(try records.reader.people(seatedAs: $0)) }
    }
    if topic == "agreements" {
      let count = try records.reader.agreements()
      return rest == String(count) ? nil : "agreements: recorded are \(count)"
    }
    guard let report = try records.reader.report().last else { return "no occurrence is recorded" }
    switch topic {
    case "scores":
      return compare { name in String(report.scores.first { $0.name == name }?.points ?? 0) }
    case "attendance":
      return compare { name in
        String(report.attendees.first { $0.name == name }?.intervals.count ?? 0)
      }
    case "present":
      return compare { name in
        (report.attendees.first { $0.name == name }?.present ?? .zero).short
      }
    case "absent": return compare(report.absent.map(\.name))
    case "removed": return compare(report.attendees.filter(\.wasRemoved).map(\.name))
    case "moderation":
      let acts = report.moderation.map { act in
        act.about.map { "\(act.act) \($0)" } ?? act.act
      }.joined(separator: ", ")
      return rest == acts ? nil : "moderation: recorded are \(acts)"
    case "answers":
      return rest == String(report.answers) ? nil : "answers: recorded are \(report.answers)"
    case "activities":
      let ends = report.activities.map { "\($0.module) \($0.how ?? "running")" }
        .joined(separator: ", ")
      return rest == ends ? nil : "activities: recorded are \(ends)"
    default:
      return "'\(topic)' cannot be asked of the records"
    }
  }

  /// The names after the topic, with commas between them, against those that are recorded.
  private func compare(_ names: [String]) -> String? {
    let listed = text.dropFirst(words[0].count).split(separator: ",").map { $0.trimmed }
    return listed == names ? nil : "\(words[0]): recorded are \(names.joined(separator: ", "))"
  }

  /// Each `NAME=VALUE` against what is recorded of the name.
  private func compare(_ value: (String) throws -> String) rethrows -> String? {
    let pairs = words.dropFirst().map { $0.split(separator: "=").map(String.init) }
    if pairs.isEmpty { return "'\(words[0])' needs NAME=VALUE" }
    for pair in pairs {
      guard pair.count == 2 else { return "'\(pair.joined(separator: "="))' is not NAME=VALUE" }
      let actual = try value(pair[0])
      if actual != pair[1] { return "\(words[0]): \(pair[0])=\(actual), expected \(pair[1])" }
    }
    return nil
  }
}

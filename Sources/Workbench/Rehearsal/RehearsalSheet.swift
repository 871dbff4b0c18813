import ActivityKit
import Words

/// What a rehearsal found, as whoever leads the event reads it the night before, in English.
public struct RehearsalSheet: Sendable {
  private let title: String
  private let length: Duration?
  private let played: Played
  private let sizes: [Played]

  /// - Parameters:
  ///   - length: how long the event is to take; nil where the plan does not say.
  ///   - sizes: the same evening with other numbers of people.
  public init(_ title: String, length: Duration?, _ played: Played, sizes: [Played] = []) {
    self.title = title
    self.length = length
    self.played = played
    self.sizes = sizes
  }

  public var lines: [String] {
    let people = Phrase.count(played.people, "person", "people")
    var lines = ["\(title), with \(people) (seed \(played.seed))", ""]
    lines += times + ["", Self.verdict(on: played, length)] + tooSlow
    if !sizes.isEmpty { lines += [""] + turnouts }
    let findings = faults + tooLong + lateness + passed + missed + groups
    lines += findings.isEmpty ? ["", Self.nothingFound] : findings
    return lines + latecomer
  }

  private static let nothingFound =
    "Nothing was too long to read, mostly passed or missed, and no groups were uneven."

  // MARK: Times

  private var times: [String] {
    var table = TextTable(columns: [
      .text("activity", atMost: 44), .number("planned"), .number("played"),
    ])
    for activity in played.activities {
      table.add([
        activity.heading, activity.planned.map(Self.clock) ?? "depends",
        Self.clock(activity.played),
      ])
    }
    let planned = played.activities.reduce(Duration.zero) { $0 + ($1.planned ?? .zero) }
    let isOpen = played.activities.contains { $0.planned == nil }
    table.add([
      "in all", isOpen ? Self.clock(planned) + "+" : Self.clock(planned), Self.clock(played.length),
    ])
    return table.lines
  }

  /// Whether it fits, in a line.
  static func verdict(on played: Played, _ length: Duration?) -> String {
    guard played.isDone else {
      let last = played.activities.last.map { ", in '\($0.heading)'" } ?? ""
      return "It does not end: it was given up after \(played.length.spoken)\(last)."
    }
    guard let length else {
      return "The plan does not say how long it is to take: 'length: "
        + "\(roundedUp(played.length).short)' would do."
    }
    let excess = played.length - length
    return excess > .zero
      ? "It overruns by \(excess.spoken): it takes \(played.length.spoken), and is to take "
        + "\(length.spoken)."
      : "It fits: it takes \(played.length.spoken) of \(length.spoken)."
  }

  /// The activities to shorten where it overruns: those that take more than planned, or else the longest.
  private var tooSlow: [String] {
    guard played.overruns(length) else { return [] }
    let over = played.activities.filter { $0.excess >= .minutes(1) }
      .sorted { $0.excess > $1.excess }
    if !over.isEmpty {
      return over.prefix(3).map {
        "  \($0.heading) takes \($0.excess.spoken) more than planned."
      }
    }
    let longest = played.activities.sorted { $0.played > $1.played }.prefix(3)
    return ["  What takes longest: " + Phrase.list(longest.map(\.heading)) + "."]
  }

  private var turnouts: [String] {
    var table = TextTable(columns: [.number("people"), .number("takes"), .text()])
    for played in ([played] + sizes).sorted(by: { $0.people < $1.people }) {
      let verdict =
        !played.isDone
        ? "does not end"
        : length.map { length in
          played.overruns(length)
            ? "\((played.length - length).spoken) too long" : "fits"
        } ?? ""
      table.add(["\(played.people)", Self.clock(played.length), verdict])
    }
    return table.lines
  }

  // MARK: What to mend

  private var faults: [String] {
    played.faults.isEmpty ? [] : ["", "What failed:"] + played.faults.map { "  \($0)" }
  }

  private var tooLong: [String] {
    var seen: Set<String> = []
    let found = played.questions.filter { question in
      question.isTooLong(question.byEar) && seen.insert(question.text).inserted
    }
    return Self.section(
      "Too long for their time, with \(Played.Question.leastToAnswer.spoken) to answer:",
      found.map { question in
        "\(Self.place(question)): has \(question.time?.spoken ?? ""), takes "
          + "\(question.byEye.secondsUp) s to read by eye and \(question.byEar.secondsUp) s by ear"
          + (question.isTooLong(question.byEye) ? "" : ", so by eye it can be done")
      })
  }

  private var lateness: [String] {
    guard let late = played.lateness, late.longest >= .seconds(5) || late.unread > 0 else {
      return []
    }
    let begins = "a question begins up to \(late.longest.spoken) late ('\(Self.short(late.text))')"
    let heading = "For who has everything read out:"
    guard late.unread > 0 else {
      return Self.section(
        heading,
        [begins + ", and each was read in time: whoever listens has more. There is nothing to mend"]
      )
    }
    let example = late.example.map { ", such as '\(Self.short($0))'" } ?? ""
    return Self.section(
      heading,
      [
        begins,
        "\(Phrase.count(late.unread, "question")) closed before the voice had come to an end"
          + "\(example): give more 'time' there, or say less before",
      ])
  }

  private var passed: [String] {
    let questions = Self.merged(played.questions.filter(\.isMostlyPassed)).map { question in
      "\(Self.place(question)): \(question.passed.count) of \(question.asked.count) passed"
    }
    let turns = played.activities.filter { $0.turns > 2 && $0.turnsPassed * 2 > $0.turns }.map {
      "\($0.heading): \($0.turnsPassed) of \($0.turns) turns were passed"
    }
    return Self.section("Most passed:", questions + turns)
  }

  private var missed: [String] {
    Self.section(
      "Most gave no answer in time:",
      Self.merged(played.questions.filter(\.isMostlyMissed)).map { question in
        "\(Self.place(question)): \(question.silent) of \(question.asked.count), in "
          + "\(question.time?.spoken ?? "any time")"
      })
  }

  private var groups: [String] {
    let uneven = played.groupings.filter(\.isUneven).map { grouping in
      "\(grouping.activity): groups of \(Phrase.list(grouping.sizes.map(String.init)))"
    }
    let alone = played.solitudes.filter { $0.time >= Played.Solitude.least }.map {
      "\($0.activity): \($0.name) was alone in a group for \($0.time.spoken)"
    }
    return Self.section("Uneven groups:", uneven + alone)
  }

  private var latecomer: [String] {
    guard let latecomer = played.latecomer else { return [] }
    let lines = latecomer.lines.prefix(Self.mostRead).map { "| \($0)" }
    return ["", "\(latecomer.name) comes late, in '\(latecomer.activity)', and reads:"]
      + lines.map { "  \($0)" }
  }

  private static let mostRead = 24

  // MARK: Writing

  private static func section(_ heading: String, _ lines: [String]) -> [String] {
    guard !lines.isEmpty else { return [] }
    let shown = lines.prefix(mostInSection).map { "  \($0)." }
    let rest = lines.count - shown.count
    return ["", heading] + shown + (rest > 0 ? ["  … and \(rest) more."] : [])
  }

  private static let mostInSection = 8

  /// The first of those with the same text.
  private static func merged(_ questions: [Played.Question]) -> [Played.Question] {
    var seen: Set<String> = []
    return questions.filter { seen.insert($0.activity + $0.text).inserted }
  }

  private static func place(_ question: Played.Question) -> String {
    "\(question.activity): '\(short(question.text))'"
  }

  private static func short(_ text: String) -> String {
    Phrase.shortened(text.replacing("\n", with: " "), to: 60)
  }

  /// Minutes and seconds: `12:05`.
  static func clock(_ time: Duration) -> String {
    let seconds = max(.zero, time).milliseconds / 1_000
    let rest = seconds % 60
    return "\(seconds / 60):\(rest < 10 ? "0" : "")\(rest)"
  }

  /// To the next five minutes.
  private static func roundedUp(_ time: Duration) -> Duration {
    .minutes(Int((time / Duration.minutes(5)).rounded(.up)) * 5)
  }
}

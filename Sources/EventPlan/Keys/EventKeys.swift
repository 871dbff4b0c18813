import ActivityKit
import EventTerms
import YAML

extension PlanDraft.Event: PlanMapping {
  static let owner = "an event"
  static let takes = "a mapping with an 'agenda'"
  static let longestSlug = 40
  static let alternatives = ["agenda", "agendas"]

  /// What editors take for a day, and for a day with a time.
  static let day = "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
  static let clock = "([01][0-9]|2[0-3]):[0-5][0-9]"
  private static let localTime = "^\(day) \(clock)$"

  static let keys: [PlanKey<PlanDraft.Event>] = [
    .text("title", maxLength: 80, isOneLine: true, "one line", absent: "made of the slug") {
      $0.planned.title = $1
    },
    .text(
      "about", maxLength: 2_000, "what to expect, in a sentence or two", absent: .nothing
    ) { $0.planned.about = $1 },
    PlanKey(
      "starts", "`on demand`, or a local time: `2026-12-04 19:00`", absent: "`on demand`",
      schema: { _ in
        .object([
          "anyOf": [["enum": ["on demand"]], ["type": "string", "pattern": .text(localTime)]]
        ])
      },
      read: { $2.starts = $0.starts($1) }),
    every, from, until, count, except, occurrences,
    .timeZone(\.planned.timeZone, "the zone of its times", absent: "that of the house"),
    doorsOpen,
    .word(
      "start", of: EventBeginning.allCases, \.planned.beginning,
      PlanWords(
        "who begins it when its time has come",
        more: ": `automatic`, as soon as somebody is there, or `by facilitator`, with `/start`")),
    .duration(
      "late_facilitator", in: .minutes(1) ... .hours(12), \.planned.lateFacilitator,
      PlanWords(
        "with `start: by facilitator`, how late a facilitator may come before it goes on without",
        more: ". People are told when its time has come"),
      absent: "as late as they like"),
    .word(
      "without_facilitator", of: FacilitatorAbsence.allCases, \.planned.withoutFacilitator,
      PlanWords(
        "what happens if none has come by then",
        more: ": `co-facilitator` lets one who is there lead, or begins it if there is none; "
          + "`begin` begins it; `call off` ends it. Everyone is told")),
    .integer(
      "at_least", in: 1...1_000, \.planned.atLeast,
      PlanWords(
        "how many participants have to be there before it begins by itself",
        more: ". Fewer are told that it waits, and a facilitator may begin all the same")),
    length, endsBy,
    .integer(
      "capacity", in: 1...100_000, \.planned.capacity, "how many participants may have a seat"),
    .duration(
      "hold_place", in: .seconds(20) ... .hours(1), \.planned.holdPlace,
      PlanWords(
        "how long a place that is free again is kept for the next one on the waiting list",
        more: ". Whoever comes when all are taken may wait, as long as they stay connected")),
    .word(
      "scores", of: ScoreVisibility.allCases, \.planned.scores,
      PlanWords(
        "who sees scores",
        more: ": `public`, `team` (those of teams, and each their own), `private` (each their own) "
          + "or `off`")),
    .mapping(
      "keep", \.planned.keep,
      PlanWords(
        "how long the house keeps attendance, answers, scores, acts of moderation, feedback and what activities "
          + "store",
        more: ": `{ answers: none, scores: 1y }`, see [privacy](privacy.md)"),
      absent: "what the house keeps"),
    .flag(
      "real_names", \.planned.usesRealNames,
      "whether people are asked to come under their real names"),
    .integer(
      "tally_floor", in: 1...100, \.planned.tallyFloor,
      PlanWords(
        "with fewer answers than this, the counts of an anonymous prompt stay hidden",
        more: ". With fewer people than this, people are told before that others may guess, or "
          + "that no counts are shown. `parlor check` warns if `capacity` is less, since no count would ever show"
      )),
    .word(
      "pace", of: EventPace.allCases, \.planned.pace,
      PlanWords(
        "whether a question waits for those who take more time to answer (`/time x2`)",
        more: ": `everyone waits`, or `own pace`, where the room goes on at the usual time; see "
          + "[facilitating](facilitating.md#at-each-ones-pace)")),
    .word(
      "timing", of: EventTiming.allCases, \.planned.timing,
      PlanWords(
        "whether questions close by a clock",
        more: ": `normal`, or `off`, where they close once everybody has answered or passed, or a "
          + "facilitator goes on. Breathing, reading, talk in groups and turns keep their time. Speed "
          + "earns nothing then; `parlor check` warns of a quiz that is scored by it")),
    .text(
      "crisis_line", maxLength: 200, isOneLine: true,
      PlanWords(
        "one line: where somebody finds help at once, outside the house",
        more: ". Only people who type `/help me` see it"),
      absent: .nothing
    ) { $0.planned.crisisLine = $1 },
    access,
    .language(\.planned.language, absent: "that of the house"),
    .agreement(\.agreement, absent: .pageOnly("that of the house, or nothing")),
    .agenda(\.agenda, absent: .pageOnly("required, unless there are `agendas`")),
    agendas,
    .feedback(\.feedback),
  ]
}

extension ShapeReader {
  /// - Parameter keep: what the house keeps where an event says nothing.
  mutating func events(_ entry: Node.Entry, keep: Keeping) -> [PlanDraft.Event] {
    let takes = "one event or more by name, as in 'friday-social:' with its 'agenda' below it"
    guard let entries = mapping(entry, takes: takes) else { return [] }
    if entries.isEmpty { diagnostics.error("'events' takes \(takes)", at: entry.value.range) }
    return entries.map { entry in
      let slug = slug(entry.key)
      var event = PlanDraft.Event()
      event.planned = PlannedEvent(
        slug: slug, title: Phrase.title(of: slug), keep: keep, agenda: [])
      event.node = entry.value
      _ = read(entry, into: &event)
      return event
    }
  }

  private mutating func slug(_ key: Node) -> String {
    let slug = key.text ?? ""
    let most = PlanDraft.Event.longestSlug
    if slug.count <= most, slug.wholeMatch(of: /[a-z0-9][a-z0-9-]*/) != nil { return slug }
    let words = slug.lowercased().split { !$0.isASCII || !($0.isLetter || $0.isNumber) }
    let near = String(words.joined(separator: "-").prefix(most))
    diagnostics.error(
      "an event is known by 1 to \(most) lower-case letters, digits and hyphens, "
        + "beginning with a letter or digit",
      at: key.range, suggestion: near.isEmpty ? nil : near)
    return slug
  }

  /// `on demand` for what says so in other words, the form of a plan for a time in another one.
  private static func start(meantBy text: String) -> String? {
    let lowered = text.lowercased()
    let words = ["on-demand", "ondemand", "demand", "manual", "manually", "now", "anytime", "none"]
    if words.contains(lowered) { return "on demand" }
    let iso =
      /([0-9]{4})[-\/.]([0-9]{1,2})[-\/.]([0-9]{1,2})(?:[T ]+| at )([0-9]{1,2}):([0-9]{2})(?::00)?Z?/
    if let match = text.wholeMatch(of: iso) {
      let parts = [match.2, match.3, match.4].map { $0.count == 1 ? "0\($0)" : String($0) }
      return "\(match.1)-\(parts[0])-\(parts[1]) \(parts[2]):\(match.5)"
    }
    if let time = ClockForm.meant(by: text) { return time }
    return Spelling.nearest(to: text, among: ["on demand"])
  }

  /// The time that was written; nil for `on demand` and after an error.
  fileprivate mutating func starts(_ entry: Node.Entry) -> (time: LocalTime, range: SourceRange)? {
    guard let text = word(entry), text != "on demand" else { return nil }
    let range = entry.value.range
    do { return (try LocalTime(text), range) } catch {
      switch error {
      case .form:
        diagnostics.error(
          "'starts' takes 'on demand' or a local time such as 2026-11-27 19:00", at: range,
          suggestion: Self.start(meantBy: text))
      case .dayOnly:
        diagnostics.error("'starts' needs a time after the day: \(text) 19:00", at: range)
      case .noSuchTime:
        diagnostics.error("there is no such day or time as \(Quotation.of(text))", at: range)
      }
      return nil
    }
  }
}

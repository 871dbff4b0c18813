import ActivityKit
import EventTerms
import YAML

/// When an event repeats, and how long it takes.
extension PlanDraft.Event {
  static let every = PlanKey<PlanDraft.Event>(
    "every",
    PlanWords(
      "when it repeats: `thursday 19:00`, `2 weeks on monday and thursday 18:30`, "
        + "`month on the first tuesday 17:00`",
      more: "; see [below](#events-that-repeat)"),
    absent: "once",
    schema: { _ in ["type": "string", "pattern": .text(EveryForm.pattern)] },
    read: { $2.every = $0.every($1) })

  static let from = dayKey(
    "from", "the first day that may be a date of it", \.from, absent: "required with `every`")
  static let until = dayKey(
    "until", "the last day that may be a date of it", \.until, absent: "without end")

  static let count = PlanKey<PlanDraft.Event>(
    "count", "after how many dates it ends, those of `except` included", absent: "never",
    schema: { _ in SettingType.integer(counts).jsonSchema() },
    read: { $2.count = $0.value($1, .integer(counts))?.integer })

  static let except = PlanKey<PlanDraft.Event>(
    "except", "the days on which it is not held: `[2026-12-24, 2026-12-31]`", absent: .nothing,
    schema: { _ in
      .object([
        "type": "array", "maxItems": .integer(mostDays),
        "items": ["type": "string", "pattern": .text("^\(day)$")],
      ]).orInclude(if: true)
    },
    read: { $2.except = $0.except($1, most: mostDays) })

  static let occurrences = PlanKey<PlanDraft.Event>(
    "occurrences",
    PlanWords(
      "what is otherwise on one date, by its day: `2026-12-24: cancelled`, or a mapping with "
        + "`starts`, `title`, `about` or `agenda`"),
    absent: .nothing,
    schema: {
      .object([
        "type": "object", "propertyNames": ["pattern": .text("^\(day)$")],
        "additionalProperties": [
          "anyOf": [["enum": ["cancelled"]], $0.object(PlanDraft.Occurrence.self)]
        ],
      ]).orInclude(if: true)
    },
    read: { $2.occurrences = $0.occurrences($1, most: mostDays) })

  static let agendas = PlanKey<PlanDraft.Event>(
    "agendas",
    PlanWords(
      "agendas that take turns from date to date, by the names they have under "
        + "[`agendas`](#agendas): `[warm, talk, play]`"),
    absent: "the same `agenda` each time",
    schema: { _ in
      .object([
        "type": "array", "minItems": 1, "maxItems": .integer(PlanDraft.Agenda.most),
        "items": PlanDraft.Agenda.nameSchema,
      ])
    },
    read: { $2.agendas = $0.agendaNames($1) })

  static let doorsOpen = PlanKey<PlanDraft.Event>.duration(
    "doors_open", in: times, \.planned.doorsOpen,
    "how long before its time people may come in; the staff may at any time",
    absent: "as early as they like")

  static let length = PlanKey<PlanDraft.Event>.duration(
    "length", in: times, \.planned.length,
    PlanWords(
      "how long it is meant to take: `75m`",
      more: ". `parlor check` adds up the agenda and warns if it takes longer; calendars show it"),
    absent: "not told")

  static let endsBy = PlanKey<PlanDraft.Event>(
    "ends_by", "the same as a time of day: `20:15`", absent: "not told",
    schema: { _ in ["type": "string", "pattern": .text("^\(clock)$")] },
    read: { $2.endsBy = $0.clock($1) })

  private static let counts = 1...1_000
  private static let mostDays = 200
  private static let times: ClosedRange<Duration> = .minutes(1) ... .hours(48)

  private static func dayKey(
    _ name: String, _ help: PlanWords, _ path: PlanKey<PlanDraft.Event>.Path<CalendarDay?>,
    absent: PlanWords
  ) -> PlanKey<PlanDraft.Event> {
    PlanKey(
      name, help, absent: absent,
      schema: { _ in ["type": "string", "pattern": .text("^\(day)$")] },
      read: { $2[keyPath: path] = $0.day($1.value, Subject($1)) })
  }
}

extension PlanDraft.Occurrence: PlanMapping {
  static let owner = "an occurrence"
  static let takes = "cancelled, or a mapping such as { starts: 18:00 }"

  static let keys: [PlanKey<PlanDraft.Occurrence>] = [
    PlanKey(
      "starts", "when: `18:00` on the same day, or a day with a time", absent: "as always",
      schema: { _ in
        let (day, clock) = (PlanDraft.Event.day, PlanDraft.Event.clock)
        return ["type": "string", "pattern": .text("^(\(day) )?\(clock)$")]
      },
      read: { $2.starts = $0.occurrenceStart($1) }),
    .text("title", maxLength: 80, isOneLine: true, "one line", absent: "that of the event") {
      $0.title = $1
    },
    .text("about", maxLength: 2_000, "what to expect", absent: "that of the event") {
      $0.about = $1
    },
    PlanKey(
      "agenda", "the activities, in order, or the name of one of the `agendas`",
      absent: "that of the event",
      schema: { .object(["anyOf": [PlanDraft.Agenda.nameSchema, $0.agenda]]) },
      read: {
        if $1.value.text?.isEmpty == false {
          $2.agendaName = $0.agendaName($1.value, Subject($1))
        } else {
          $2.agenda = $0.agenda($1)
        }
      }),
  ]
}

extension ShapeReader {
  fileprivate mutating func every(_ entry: Node.Entry) -> EveryForm? {
    guard let text = word(entry, maxLength: 200) else { return nil }
    if let form = EveryForm(text) { return form }
    diagnostics.error(
      "'every' takes \(EveryForm.takes)", at: entry.value.range,
      suggestion: EveryForm.meant(by: text))
    return nil
  }

  /// The day that was written, or nil with an error.
  fileprivate mutating func day(_ node: Node, _ subject: Subject) -> CalendarDay? {
    let place = subject.place(of: node)
    do { return try CalendarDay(node.text ?? "") } catch {
      switch error {
      case .form:
        diagnostics.error("\(subject.name) takes a day such as 2026-11-27", at: place)
      case .noSuchDay:
        diagnostics.error("there is no such day as \(Quotation.of(node.text ?? ""))", at: place)
      }
      return nil
    }
  }

  fileprivate mutating func clock(_ entry: Node.Entry) -> ClockTime? {
    if let clock = ClockTime(entry.value.text ?? "") { return clock }
    let subject = Subject(entry)
    diagnostics.error(
      "\(subject.name) takes a time of day such as 19:00", at: subject.place(of: entry.value))
    return nil
  }

  fileprivate mutating func except(
    _ entry: Node.Entry, most: Int
  ) -> [(day: CalendarDay, range: SourceRange)] {
    let subject = Subject(entry)
    guard let items = entry.value.items else {
      diagnostics.error(
        "'except' takes a list of days, as in [2026-12-24, 2026-12-31]",
        at: subject.place(of: entry.value))
      return []
    }
    requireFew(items.count, most, subject.place(of: entry.value))
    var days: [(day: CalendarDay, range: SourceRange)] = []
    for (index, item) in items.enumerated() {
      if let day = day(item, subject.item(index)) { days.append((day, item.range)) }
    }
    return days
  }

  fileprivate mutating func occurrences(
    _ entry: Node.Entry, most: Int
  ) -> [(day: CalendarDay, range: SourceRange, change: PlanDraft.Occurrence)] {
    let takes = "days with what is otherwise on them, as in '2026-12-24: cancelled'"
    guard let entries = mapping(entry, takes: takes) else { return [] }
    requireFew(entries.count, most, Subject(entry).place(of: entry.value))
    var found: [(day: CalendarDay, range: SourceRange, change: PlanDraft.Occurrence)] = []
    for entry in entries {
      var change = PlanDraft.Occurrence()
      if entry.value.text == "cancelled" {
        change.isCancelled = true
      } else if read(entry, into: &change) {
        change.node = entry.value
      }
      if let day = day(entry.key, Subject(entry)) { found.append((day, entry.key.range, change)) }
    }
    return found
  }

  private mutating func requireFew(_ count: Int, _ most: Int, _ place: SourceRange) {
    if count > most {
      diagnostics.error("\(count) days are written; at most \(most) fit", at: place)
    }
  }

  fileprivate mutating func occurrenceStart(_ entry: Node.Entry) -> PlanDraft.Occurrence.Start? {
    guard let text = word(entry) else { return nil }
    if let clock = ClockTime(text) { return .sameDay(clock) }
    if let time = try? LocalTime(text) { return .other(time) }
    diagnostics.error(
      "'starts' takes a time such as 18:00, or a day with a time such as 2026-11-27 18:00",
      at: entry.value.range, suggestion: ClockForm.meant(by: text))
    return nil
  }
}

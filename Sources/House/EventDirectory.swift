import ActivityKit
import EventPlan
import EventRuntime
import EventTerms
import Foundation
import Messages

/// The events of a house, by what people call them, and when they start. Confined to the house.
///
/// They are found without going through all of them each time somebody comes.
final class EventDirectory {
  private let dispatcher: any Dispatcher
  /// As the plan has them.
  private var planned: [PlannedEvent]
  /// Those that were live when the plan lost them.
  private var vanished: [PlannedEvent] = []
  /// Those that are live, by slug, and for which time.
  private var live: [String: LiveDate] = [:]
  /// By slug, the latest time whose occurrence is over.
  private var held: [String: Date] = [:]
  /// The dates of series that people can come to, by slug.
  private var dates: [String: OpenDate] = [:]
  /// By slug, how long before an event people are to be reminded.
  private var reminderTimes: [String: Set<Duration>] = [:]
  private var whenDue: @Sendable (String) -> Void = { _ in }
  private var startAlarms: [String: any Alarm] = [:]

  private var bySlug: [String: PlannedEvent] = [:]
  private var byTitle: [String: PlannedEvent] = [:]
  /// Whether any of them does.
  private var repeats = false
  private var houseZone = "UTC"
  private var moments: [ShownTime: Sentence] = [:]

  private struct LiveDate {
    let time: Date?
  }

  /// The date of a series that people can come to, for as long as it is.
  private struct OpenDate {
    let event: PlannedEvent
    /// When the next ones begin.
    let next: [Date]
    let lasts: Range<Date>
  }

  /// A time as clocks in a zone show it.
  private struct ShownTime: Hashable {
    let date: Date
    let zone: String
    let namesZone: Bool
  }

  init(_ plan: HousePlan, dispatcher: any Dispatcher) {
    self.dispatcher = dispatcher
    planned = plan.events
    index(plan)
  }

  private func index(_ plan: HousePlan) {
    (bySlug, byTitle, dates, moments) = ([:], [:], [:], [:])
    for event in plan.events {
      bySlug[event.slug] = bySlug[event.slug] ?? event
      let title = event.title.lowercased()
      byTitle[title] = byTitle[title] ?? event
    }
    repeats = plan.events.contains { if case .every = $0.starts { true } else { false } }
    houseZone = plan.timeZone
  }

  /// Sets the alarms of the events that have a time.
  /// - Parameters:
  ///   - whenDue: called with the slug of an event whose time has come, and now and then before.
  ///   - held: by slug, the latest time whose occurrence is over.
  ///   - reminderTimes: by slug, how long before an event that is called as well.
  func begin(
    held: [String: Date], reminderTimes: [String: Set<Duration>],
    whenDue: @escaping @Sendable (String) -> Void
  ) {
    self.held.merge(held) { max($0, $1) }
    self.reminderTimes = reminderTimes
    self.whenDue = whenDue
    for event in planned { scheduleStart(of: event) }
  }

  /// Goes on by another plan.
  /// - Parameter running: the events that are live, as they are carried out.
  func adopt(_ plan: HousePlan, running: [PlannedEvent]) {
    let before = bySlug
    planned = plan.events
    index(plan)
    vanished = running.filter { bySlug[$0.slug] == nil }.sorted { $0.slug < $1.slug }
    for event in planned {
      let old = before[event.slug]
      if old?.starts != event.starts || old?.lateFacilitator != event.lateFacilitator {
        scheduleStart(of: event)
      }
    }
  }

  // MARK: Finding them

  /// Those of the plan, and those that are live though the plan has them no more. Of a series, the occurrence that
  /// people can come to now.
  var all: [PlannedEvent] {
    let now = repeats ? planned.map { current($0) } : planned
    return vanished.isEmpty ? now : now + vanished.filter { live[$0.slug] != nil }
  }

  /// Those that can be joined now.
  var open: [PlannedEvent] { all.filter { !isPast($0) } }

  func event(slug: String) -> PlannedEvent? {
    bySlug[slug].map { current($0) }
      ?? vanished.first { $0.slug == slug && live[slug] != nil }
  }

  /// The event as its occurrence of a time, for one that goes on after a restart.
  func event(slug: String, at time: Date?) -> PlannedEvent? {
    guard let planned = bySlug[slug] else { return event(slug: slug) }
    return event(planned, at: time)
  }

  /// The event as the plan has it now; nil when it is gone meanwhile.
  func latest(_ event: PlannedEvent) -> PlannedEvent? { self.event(slug: event.slug) }

  /// An event by number, slug or title. A number may have marks around it: `1.`, `#1`.
  func event(_ typed: String) -> PlannedEvent? {
    let word = typed.lowercased()
    if let number = Int(word.trimmingCharacters(in: CharacterSet(charactersIn: " .:()[]#\"'!"))) {
      let all = all
      if number > 0, number <= all.count { return all[number - 1] }
    }
    if let found = event(slug: word) { return found }
    let title = byTitle[word] ?? planned.first { dates[$0.slug]?.event.title.lowercased() == word }
    if let title { return current(title) }
    return vanished.first { $0.title.lowercased() == word && live[$0.slug] != nil }
  }

  /// The open events that are meant by what is the number, slug or title of none: by words of a title or a slug, or
  /// else by the beginning of some.
  func meant(by typed: String) -> [PlannedEvent] {
    let text = Self.words(of: typed)
    // With the blank before it.
    guard text.utf8.count > 3, text.utf8.count <= Self.longestTitle else { return [] }
    let begun = open.filter { event in
      [event.title, event.slug].contains { Self.words(of: $0).contains(text) }
    }
    let named = begun.filter { event in
      [event.title, event.slug].contains { "\(Self.words(of: $0)) ".contains("\(text) ") }
    }
    return named.isEmpty ? begun : named
  }

  /// The same for what people say around it: `I'd like the Friday one`, `number 1`, `the first one`.
  func said(by typed: String) -> [PlannedEvent] {
    guard typed.utf8.count <= Self.longestTitle else { return [] }
    var words = Self.words(of: typed.filter { !"'\u{2019}".contains($0) })
      .split(separator: " ").map { String($0) }[...]
    while let first = words.first, Self.aroundEvents.contains(first) { words.removeFirst() }
    while let last = words.last, Self.aroundEvents.contains(last) { words.removeLast() }
    let bare = words.isEmpty ? Self.loneNumber(in: typed) : words.joined(separator: " ")
    if bare.isEmpty { return [] }
    if let found = event(bare) { return [found] }
    let named = meant(by: bare)
    guard named.isEmpty else { return named }
    if case .number(let number) = NumberReader.read(bare, by: .player),
      let count = Int(exactly: number.value), all.indices.contains(count - 1)
    {
      return [all[count - 1]]
    }
    guard !all.contains(where: { SaidChoice.tellsPlace($0.title) }),
      let place = SaidChoice.place(of: bare, among: all.count)
    else { return [] }
    return [all[place]]
  }

  /// `one` of `number one`: behind an article it is no number.
  private static func loneNumber(in typed: String) -> String {
    let words = words(of: typed).split(separator: " ")
    return words.contains("one") && !words.contains("the") ? "one" : ""
  }

  /// What says nothing of which one is meant, in small letters without accents.
  private static let aroundEvents: Set<String> = [
    "i", "id", "ill", "would", "like", "want", "take", "choose", "pick", "join", "go", "to", "the",
    "into",
    "in", "for", "me", "please", "one", "event", "number", "option", "lets", "yo", "quiero",
    "quisiera",
    "prefiero", "elijo", "voy", "ir", "entrar", "a", "al", "en", "el", "la", "evento", "numero",
    "opcion",
    "por", "favor",
  ]

  /// In bytes.
  private static let longestTitle = 320

  /// In small letters without accents, each after a blank.
  private static func words(of text: String) -> String {
    text.prefix(longestTitle).folding(
      options: [.caseInsensitive, .diacriticInsensitive], locale: nil
    )
    .split { !$0.isLetter && !$0.isNumber }.map { " \($0)" }.joined()
  }

  /// The slug that was meant by a word.
  func nearest(to word: String) -> String? { Spelling.nearest(to: word, among: all.map(\.slug)) }

  // MARK: Dates of series

  /// Of a series, the occurrence that is live or that people can come to; any other event as it is.
  private func current(_ event: PlannedEvent) -> PlannedEvent {
    guard case .every(let series) = event.starts else { return event }
    return date(of: event, series).event
  }

  private func date(of event: PlannedEvent, _ series: Series) -> OpenDate {
    let now = self.now
    if let known = dates[event.slug], known.lasts.contains(now) { return known }
    let found: OpenDate
    if let opened = live[event.slug] {
      let occurrence = self.event(event, at: opened.time)
      found = OpenDate(
        event: occurrence, next: following(occurrence.time ?? now, series),
        lasts: Date.distantPast..<Date.distantFuture)
    } else if let slot = series.current(at: now, after: held[event.slug]) {
      let next = following(slot.start, series)
      let end = slot.start + Double(PlannedEvent.lateness.components.seconds)
      let change = slot.start <= now ? min(end, next.first ?? end) : slot.start
      found = OpenDate(
        event: event.occurrence(at: slot, of: series), next: next, lasts: now..<max(now, change))
    } else {
      found = OpenDate(
        event: event.once(at: series.last?.start ?? .distantPast), next: [],
        lasts: now..<Date.distantFuture)
    }
    dates[event.slug] = found
    return found
  }

  /// The event as its occurrence of a time, also where the plan has no such date any more.
  private func event(_ event: PlannedEvent, at time: Date?) -> PlannedEvent {
    guard case .every(let series) = event.starts else { return event }
    let slot = time.map { series.slot(at: $0) } ?? series.current(at: now, after: held[event.slug])
    return slot.map { event.occurrence(at: $0, of: series) } ?? event.once(at: time ?? now)
  }

  private var now: Date { Date(timeIntervalSince1970: Double(dispatcher.wallClock) / 1_000) }

  private func following(_ start: Date, _ series: Series) -> [Date] {
    series.next(Self.datesShown, after: start).map(\.start)
  }

  /// How many dates the list of events shows after the first one.
  private static let datesShown = 2

  /// - Parameter event: an occurrence that is live from now on.
  func noteOpening(of event: PlannedEvent) {
    live[event.slug] = LiveDate(time: event.time)
    dates[event.slug] = nil
  }

  /// - Parameter event: an occurrence that is over. If it was so before its time, that is still to come.
  func noteEnd(of event: PlannedEvent) {
    live[event.slug] = nil
    dates[event.slug] = nil
    if let time = event.time, time <= now { held[event.slug] = max(held[event.slug] ?? time, time) }
  }

  // MARK: Dates to come

  /// The event of a slug as it is next held after now, and after a time; nil where it is not.
  func upcoming(_ slug: String, after time: Date? = nil) -> PlannedEvent? {
    guard let planned = bySlug[slug] else { return nil }
    let time = max(now, time ?? now)
    switch planned.starts {
    case .onDemand: return nil
    case .at(let date): return date > time ? planned : nil
    case .every(let series):
      return series.next(1, after: time).first.map { planned.occurrence(at: $0, of: series) }
    }
  }

  func date(of event: PlannedEvent) -> EventDate? {
    let zone = TimeZone(identifier: event.timeZone ?? houseZone) ?? .gmt
    return event.time.map { EventDate(event: event.slug, day: LocalTime($0, in: zone).day) }
  }

  func timeLeft(to event: PlannedEvent) -> Duration? {
    event.time.map { time in
      .milliseconds(Int64((time.timeIntervalSince(now) * 1_000).rounded()))
    }
  }

  /// People are to be reminded so long before an event.
  func note(reminder time: Duration, of event: PlannedEvent) {
    reminderTimes[event.slug, default: []].insert(time)
    if let planned = bySlug[event.slug] { scheduleStart(of: planned) }
  }

  /// The events of which somebody may want to be reminded.
  var remindedEvents: [String] { reminderTimes.keys.sorted() }

  // MARK: When they start

  /// Whether the event has a time and it has come, or comes within this one.
  func isDue(_ event: PlannedEvent, in time: Duration = .zero) -> Bool {
    event.time.map { now + Double(time.components.seconds) >= $0 } ?? false
  }

  func isPast(_ event: PlannedEvent) -> Bool {
    guard let time = event.time, live[event.slug] == nil else { return false }
    // An event that does not repeat may be held again.
    if case .every? = bySlug[event.slug]?.starts, let held = held[event.slug], time <= held {
      return true
    }
    return now.timeIntervalSince(time) > Double(PlannedEvent.lateness.components.seconds)
  }

  /// When participants may come in, where that is still to come.
  /// - Parameter zone: in which it is told; nil for that of the event. The same holds below.
  func doorsOpen(of event: PlannedEvent, in zone: String? = nil) -> Sentence? {
    guard let time = event.time, let before = event.doorsOpen else { return nil }
    let opens = time - Double(before.components.seconds)
    return now < opens ? moment(opens, of: event, in: zone) : nil
  }

  /// "Friday 27 November 2026 at 13:30, New York time"; nil when the event has no time.
  func start(of event: PlannedEvent, in zone: String?) -> Sentence? {
    event.time.map { moment($0, of: event, in: zone) }
  }

  /// When the occurrences of a series after the current one start, the first few of them.
  func next(after event: PlannedEvent, in zone: String?) -> [Sentence] {
    guard let planned = bySlug[event.slug], case .every(let series) = planned.starts else {
      return []
    }
    return date(of: planned, series).next.map {
      moment($0, of: event, in: zone, namesZone: false)
    }
  }

  private func moment(
    _ date: Date, of event: PlannedEvent, in zone: String?, namesZone: Bool = true
  ) -> Sentence {
    let key = ShownTime(
      date: date, zone: zone ?? event.timeZone ?? houseZone, namesZone: namesZone)
    if let known = moments[key] { return known }
    if moments.count > Self.mostMoments { moments = [:] }
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(identifier: key.zone) ?? .gmt
    let parts = calendar.dateComponents(
      [.year, .month, .day, .weekday, .hour, .minute], from: date)
    let day = Sentence.day(
      weekday: parts.weekday ?? 1, day: parts.day ?? 1, month: parts.month ?? 1,
      year: parts.year ?? 1970)
    let clock = Self.clock(parts)
    let moment: Sentence =
      namesZone
      ? .datesMoment(day: day, clock: clock, zone: Self.name(ofZone: key.zone))
      : .datesDayAt(day: day, clock: clock)
    moments[key] = moment
    return moment
  }

  private static let mostMoments = 1_000

  /// "20:17".
  /// - Parameter time: in milliseconds since 1970.
  func hour(_ time: Int64, of event: PlannedEvent) -> String {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(identifier: event.timeZone ?? houseZone) ?? .gmt
    let parts = calendar.dateComponents(
      [.hour, .minute], from: Date(timeIntervalSince1970: Double(time) / 1_000))
    return Self.clock(parts)
  }

  /// How long it is until its clocks show an hour such as "20:17", today or tomorrow; nil where that is none.
  func time(until typed: String, of event: PlannedEvent) -> Duration? {
    guard let match = typed.wholeMatch(of: /([0-9]{1,2})[:.h]([0-9]{2})/),
      let hour = Int(match.1), let minute = Int(match.2), hour < 24, minute < 60
    else { return nil }
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(identifier: event.timeZone ?? houseZone) ?? .gmt
    return calendar.nextDate(
      after: now, matching: DateComponents(hour: hour, minute: minute),
      matchingPolicy: .nextTime
    ).map { .milliseconds(Int64(($0.timeIntervalSince(now) * 1_000).rounded())) }
  }

  /// In whose time its hours are.
  func zone(of event: PlannedEvent) -> Sentence { Self.name(ofZone: event.timeZone ?? houseZone) }

  private static func clock(_ parts: DateComponents) -> String {
    [parts.hour, parts.minute].map { twoDigits($0 ?? 0) }.joined(separator: ":")
  }

  /// "New York time" for America/New_York; UTC stays as it is.
  private static func name(ofZone zone: String) -> Sentence {
    let place = zone.split(separator: "/")
    return place.count > 1
      ? .datesTimeOf(place: String(place[place.count - 1].replacing("_", with: " ")))
      : .datesZone(name: zone)
  }

  private func scheduleStart(of event: PlannedEvent) {
    startAlarms.removeValue(forKey: event.slug)?.cancel()
    guard let left = nextDue(of: event)?.timeIntervalSince(now), left > 0 else { return }
    // Looked at again at least daily, since the wall clock may be set.
    let moment = dispatcher.now + .seconds(min(left, 86_400))
    let confined = Confined(self, to: dispatcher)
    startAlarms[event.slug] = dispatcher.schedule(at: moment) {
      confined.here { directory in
        directory.whenDue(event.slug)
        directory.scheduleStart(of: event)
      }
    }
  }

  /// When it starts next, people are to be reminded of it, or it has waited for long enough for a facilitator.
  private func nextDue(of event: PlannedEvent) -> Date? {
    let wait = event.lateFacilitator.map { Double($0.components.seconds) } ?? 0
    let starts: [Date]
    switch event.starts {
    case .onDemand: return nil
    case .at(let date): starts = [date]
    // It is held once a day at most, and nobody is reminded earlier than a day before.
    case .every(let series): starts = series.next(3, after: now - wait).map(\.start)
    }
    let reminders = reminderTimes[event.slug] ?? []
    let waits = [0, wait] + reminders.map { -Double($0.components.seconds) }
    return starts.flatMap { start in waits.map { start + $0 } }.filter { $0 > now }.min()
  }
}

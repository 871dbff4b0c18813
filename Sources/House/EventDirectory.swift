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
  private var planned: [PlannedEvent]
  /// Those that were live when the plan lost them.
  private var vanished: [PlannedEvent] = []
  /// The slugs of those that are live.
  var live: Set<String> = []
  private var whenDue: @Sendable (String) -> Void = { _ in }
  private var startAlarms: [String: any Alarm] = [:]

  private var bySlug: [String: PlannedEvent] = [:]
  private var byTitle: [String: PlannedEvent] = [:]
  private var calendar: Calendar?
  /// "New York time" for America/New_York; UTC stays as it is.
  private var zone = Sentence.datesZone(name: "UTC")
  private var starts: [Date: Sentence] = [:]

  init(_ plan: HousePlan, dispatcher: any Dispatcher) {
    self.dispatcher = dispatcher
    planned = plan.events
    index(plan)
  }

  private func index(_ plan: HousePlan) {
    (bySlug, byTitle, starts) = ([:], [:], [:])
    for event in plan.events {
      bySlug[event.slug] = bySlug[event.slug] ?? event
      let title = event.title.lowercased()
      byTitle[title] = byTitle[title] ?? event
    }
    calendar = TimeZone(identifier: plan.timeZone).map { zone in
      var calendar = Calendar(identifier: .gregorian)
      calendar.timeZone = zone
      return calendar
    }
    let place = plan.timeZone.split(separator: "/")
    zone =
      place.count > 1
      ? .datesTimeOf(place: String(place[place.count - 1].replacing("_", with: " ")))
      : .datesZone(name: plan.timeZone)
  }

  /// Sets the alarms of the events that have a time.
  /// - Parameter whenDue: called with the slug of an event whose time has come, and now and then before.
  func begin(whenDue: @escaping @Sendable (String) -> Void) {
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
    for event in planned where before[event.slug]?.starts != event.starts {
      scheduleStart(of: event)
    }
  }

  // MARK: Finding them

  /// Those of the plan, and those that are live though the plan has them no more.
  var all: [PlannedEvent] {
    vanished.isEmpty ? planned : planned + vanished.filter { live.contains($0.slug) }
  }

  /// Those that can be joined now.
  var open: [PlannedEvent] { all.filter { !isPast($0) } }

  func event(slug: String) -> PlannedEvent? {
    bySlug[slug] ?? vanished.first { $0.slug == slug && live.contains(slug) }
  }

  /// The event as the plan has it now; nil when it is gone meanwhile.
  func latest(_ event: PlannedEvent) -> PlannedEvent? { self.event(slug: event.slug) }

  /// An event by number, slug or title. A number may have marks around it: `1.`, `#1`.
  func event(_ typed: String) -> PlannedEvent? {
    let word = typed.lowercased()
    if let number = Int(word.trimmingCharacters(in: CharacterSet(charactersIn: " .:()[]#\"'!"))) {
      let all = all
      if all.indices.contains(number - 1) { return all[number - 1] }
    }
    return event(slug: word) ?? byTitle[word]
      ?? vanished.first { $0.title.lowercased() == word && live.contains($0.slug) }
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
    let bare = words.joined(separator: " ")
    if bare.isEmpty { return [] }
    if let found = event(bare) { return [found] }
    let named = meant(by: bare)
    guard named.isEmpty, !all.contains(where: { SaidChoice.tellsPlace($0.title) }),
      let place = SaidChoice.place(of: bare, among: all.count)
    else { return named }
    return [all[place]]
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

  // MARK: When they start

  /// Whether the event has a time and it has come, or comes within this one.
  func isDue(_ event: PlannedEvent, in time: Duration = .zero) -> Bool {
    guard case .at(let date) = event.starts else { return false }
    return Double(dispatcher.wallClock) / 1_000 + Double(time.components.seconds)
      >= date.timeIntervalSince1970
  }

  func isPast(_ event: PlannedEvent) -> Bool {
    guard case .at(let date) = event.starts, !live.contains(event.slug) else { return false }
    let late = Double(dispatcher.wallClock) / 1_000 - date.timeIntervalSince1970
    return late > Double(PlannedEvent.lateness.components.seconds)
  }

  /// "Friday 27 November 2026 at 13:30, New York time"; nil when the event has no time.
  func start(of event: PlannedEvent) -> Sentence? {
    guard case .at(let date) = event.starts, let calendar else { return nil }
    if let start = starts[date] { return start }
    let parts = calendar.dateComponents(
      [.year, .month, .day, .weekday, .hour, .minute], from: date)
    let day = Sentence.day(
      weekday: parts.weekday ?? 1, day: parts.day ?? 1, month: parts.month ?? 1,
      year: parts.year ?? 1970)
    let clock = [parts.hour, parts.minute].map { twoDigits($0 ?? 0) }.joined(separator: ":")
    let start = Sentence.datesMoment(day: day, clock: clock, zone: zone)
    starts[date] = start
    return start
  }

  private func twoDigits(_ number: Int) -> String { (number < 10 ? "0" : "") + "\(number)" }

  private func scheduleStart(of event: PlannedEvent) {
    startAlarms.removeValue(forKey: event.slug)?.cancel()
    guard case .at(let date) = event.starts else { return }
    let left = date.timeIntervalSince1970 - Double(dispatcher.wallClock) / 1_000
    guard left > 0 else { return }
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
}

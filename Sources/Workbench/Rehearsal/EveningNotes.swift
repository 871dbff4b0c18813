import ActivityKit
import ActivityTesting
import EventRuntime
import EventTerms
import Messages
import Words

/// What is noted while an evening is rehearsed, from what people are sent.
struct EveningNotes {
  private(set) var played: Played
  private let event: PlannedEvent
  private let voice: Voice
  private var begun: Duration?
  private var activityBegan = Duration.zero
  /// By the number of the prompt, its place among the questions.
  private var places: [Int: Int] = [:]
  private var speakers: Set<String> = []
  private var groups: [Set<Int>] = []

  init(of event: PlannedEvent, in voice: Voice, people: Int, seed: UInt64) {
    self.event = event
    self.voice = voice
    played = Played(seed: seed, people: people)
  }

  var isBegun: Bool { begun != nil }

  /// The heading of what goes on.
  var heading: String { played.activities.last?.heading ?? "" }

  /// Whoever leads is told something.
  mutating func hearLeading(_ message: Message, at now: Duration) {
    guard !played.isDone else { return }
    if case .activity(let title, _, let number?, _, _) = message {
      // After a restart they read it again.
      guard played.activities.last?.number != number else { return }
      begun = begun ?? now
      pass(to: now)
      activityBegan = now
      let item = event.agenda.indices.contains(number - 1) ? event.agenda[number - 1] : nil
      played.activities.append(
        Played.Activity(
          number: number, title: title,
          planned: event.timing == .off ? nil : item?.activity.length, played: .zero))
    }
    if message.endsAgenda {
      pass(to: now)
      played.isDone = true
    }
    if case .notice(let notice) = message, notice.code == .activityFailed {
      played.faults.append(voice.text(notice.sentence))
    }
  }

  /// Time has passed.
  mutating func pass(to now: Duration) {
    guard let begun, !played.isDone else { return }
    played.length = now - begun
    guard !played.activities.isEmpty else { return }
    played.activities[played.activities.count - 1].played = now - activityBegan
  }

  /// Somebody who takes part is told something.
  mutating func hear(_ message: Message, by name: String) {
    if case .prompt(let open) = message, open.isYours { ask(open, name) }
    if case .saved(let prompt, _, _, _, _) = message, let place = places[prompt] {
      played.questions[place].answered.insert(name)
      played.questions[place].passed.remove(name)
    }
    if case .passed(let prompt?, _) = message, let place = places[prompt] {
      played.questions[place].passed.insert(name)
      played.questions[place].answered.remove(name)
    }
    if case .floor(_, _, true, _, false) = message, speakers.insert(name).inserted {
      countTurn(\.turns)
    }
    if case .floor(_, _, false, _, _) = message { speakers.remove(name) }
    if case .passed(nil, _) = message, speakers.remove(name) != nil { countTurn(\.turnsPassed) }
  }

  private mutating func countTurn(_ count: WritableKeyPath<Played.Activity, Int>) {
    guard !played.activities.isEmpty else { return }
    played.activities[played.activities.count - 1][keyPath: count] += 1
  }

  private mutating func ask(_ open: OpenPrompt, _ name: String) {
    if let place = places[open.id] {
      played.questions[place].asked.insert(name)
      return
    }
    // What is left of its time says nothing of the time that it has.
    guard !open.again else { return }
    let texts = ([open.text] + open.choices).map { voice.text($0) }
    let words = texts.reduce(0) { $0 + $1.split(whereSeparator: \.isWhitespace).count }
    places[open.id] = played.questions.count
    played.questions.append(
      Played.Question(
        activity: heading, text: texts[0], time: open.isUntimed ? nil : .seconds(open.seconds),
        byEye: Reading.byEye(texts), byEar: UnhurriedVoice.time(words: words), asked: [name]))
  }

  /// A second has passed with these small groups.
  mutating func look(at state: EventState) {
    let now = state.groups.map { Set($0) }
    defer { groups = now }
    guard !now.isEmpty else { return }
    let here = Set(state.seats.filter { $0.standing == .here }.map(\.number))
    if !now.contains(where: groups.contains) {
      played.groupings.append(
        Played.Grouping(
          activity: heading, sizes: now.map { $0.intersection(here).count }.sorted()))
    }
    for group in now {
      let left = group.intersection(here)
      guard left.count == 1, let seat = left.first.flatMap(state.seat), seat.role.takesPart else {
        continue
      }
      noteAlone(seat.name)
    }
  }

  private mutating func noteAlone(_ name: String) {
    let heading = heading
    if let place = played.solitudes.lastIndex(where: { $0.name == name && $0.activity == heading })
    {
      played.solitudes[place].time += .seconds(1)
    } else {
      played.solitudes.append(
        Played.Solitude(activity: heading, name: name, time: .seconds(1)))
    }
  }

  /// Somebody comes who was not there when it began.
  mutating func noteLatecomer(_ name: String) {
    played.latecomer = Played.Latecomer(name: name, activity: heading)
  }

  mutating func noteRead(_ lines: [String]) { played.latecomer?.lines += lines }

  /// - Parameter deliveries: all that somebody was sent who has everything read out.
  mutating func noteHeard(_ deliveries: [Delivery], by name: String) {
    let heard = Listening.unhurried.questions(deliveries, of: name)
    guard let latest = heard.max(by: { $0.delay < $1.delay }) else { return }
    let unread = heard.filter { !$0.isInTime }
    played.lateness = Played.Lateness(
      longest: latest.delay, text: latest.text, unread: unread.count,
      example: unread.first?.text)
  }
}

extension Message {
  /// Whether people are told that all of the agenda is done.
  fileprivate var endsAgenda: Bool {
    if case .notice(let notice) = self { notice.code == .agendaDone } else { false }
  }
}

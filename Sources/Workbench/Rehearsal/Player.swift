import ActivityKit
import Messages
import TextProtocol

/// Somebody who is simulated: takes part in an evening as their temperament is, comes and goes.
struct Player {
  enum Deed: Equatable {
    case type(String)
    /// The connection is lost.
    case drop
    /// They are back with their code.
    case comeBack
  }

  /// What a plan is about: it is dropped when that is over.
  private enum Occasion: Equatable {
    case prompt(Int)
    case turn, group, room, network
  }

  private struct Plan {
    let at: Duration
    let occasion: Occasion
    let deed: Deed
  }

  let name: String
  let temperament: Temperament
  /// Whether they have left for good.
  private(set) var hasLeft = false

  private let language: String
  private var random: RandomSource
  private var plans: [Plan] = []
  private var isInGroup = false
  /// The prompt that they have passed since what they gave was not taken.
  private var refused: Int?

  /// - Parameter language: the tag of the one that they write in.
  init(
    name: String, _ temperament: Temperament, writing language: String, seed: UInt64
  ) {
    self.name = name
    self.temperament = temperament
    self.language = language
    random = RandomSource(seed: seed)
  }

  /// The earliest thing that they do by now, taken out.
  mutating func deed(at now: Duration) -> Deed? {
    guard let next = plans.indices.min(by: { plans[$0].at < plans[$1].at }),
      plans[next].at <= now
    else { return nil }
    let deed = plans.remove(at: next).deed
    switch deed {
    case .drop:
      lose()
      plan(.comeBack, in: seconds(15...120), after: now, .network)
    case .type("/leave"):
      lose()
      hasLeft = true
    case .type, .comeBack: break
    }
    return deed
  }

  /// They sit in the event.
  mutating func come(at now: Duration) {
    if temperament == .dropping { plan(.drop, in: seconds(180...720), after: now, .network) }
  }

  /// Their connection is gone, by no fault of theirs.
  mutating func lose() {
    plans = []
    isInGroup = false
  }

  mutating func hear(_ message: Message, at now: Duration) {
    if case .prompt(let open) = message, open.isYours { answer(open, message, at: now) }
    if case .closed(let id) = message { forget(.prompt(id)) }
    if case .error(_, let prompt?) = message { giveUp(prompt, at: now) }
    if case .activity = message, temperament == .chatty {
      for _ in 0..<3 { plan(say(), in: seconds(5...90), after: now, .room) }
    }
    if case .floor(_, let seconds, let isYours, _, _) = message {
      if isYours { speak(for: seconds ?? 30, at: now) } else { forget(.turn) }
    }
    if case .breakout(_, _, _, let seconds, _, _) = message { meet(for: seconds, at: now) }
    if case .regrouped = message {
      forget(.group)
      isInGroup = false
    }
  }

  // MARK: What they do

  private mutating func answer(_ open: OpenPrompt, _ message: Message, at now: Duration) {
    // Asked again, in other words or after a return.
    forget(.prompt(open.id))
    let isExposed = open.kind == .text && open.privacy == .named
    let time = time(toAnswer: open, message)
    guard !chance(temperament.passes(whenExposed: isExposed)) else {
      // Who listens hears all of it first.
      let pause = temperament == .listening ? time : time / 2
      return plan(.type("pass"), in: pause, after: now, .prompt(open.id))
    }
    let lines = Companion.lines(
      answering: HeardMessage(open), from: Self.texts(Self.thoughts, in: language), using: &random)
    for (index, line) in lines.enumerated() {
      plan(.type(line), in: time + .seconds(index), after: now, .prompt(open.id))
    }
  }

  /// What they gave was not taken: their own choice, say. Whoever finds nothing that is taken passes.
  private mutating func giveUp(_ prompt: Int, at now: Duration) {
    guard prompt != refused else { return }
    refused = prompt
    forget(.prompt(prompt))
    plan(.type("pass"), in: .seconds(2), after: now, .prompt(prompt))
  }

  /// From when a question is before them to when the answer is sent.
  private mutating func time(toAnswer open: OpenPrompt, _ message: Message) -> Duration {
    let texts = ([open.text] + open.choices).map { $0.words(in: language) }
    let reading = temperament == .listening ? message.spokenTime : Reading.byEye(texts)
    let given = open.isUntimed ? 60 : open.seconds
    let thinking: Duration
    switch open.kind {
    case .choice, .number, .ready: thinking = seconds(2...8)
    case .several, .order: thinking = seconds(4...14)
    // Who is given minutes to write takes most of them.
    case .text where given >= 120: thinking = seconds((given * 2 / 5)...(given * 9 / 10))
    case .text: thinking = seconds(5...max(6, min(25, given * 3 / 5)))
    }
    return (reading + thinking) * temperament.slowness / 100
  }

  private mutating func speak(for given: Int, at now: Duration) {
    forget(.turn)
    guard !chance(temperament.passes(whenExposed: true)) else {
      return plan(.type("pass"), in: .seconds(3), after: now, .turn)
    }
    plan(say(), in: .seconds(3), after: now, .turn)
    // Who likes to talk does so until the time is up.
    guard temperament != .chatty else { return }
    let part = temperament == .eager ? 30...50 : 40...90
    let percent = Int.random(in: part, using: &random)
    let time = max(.seconds(5), .seconds(given) * percent / 100)
    plan(.type("done"), in: time, after: now, .turn)
  }

  private mutating func meet(for given: Int, at now: Duration) {
    // Told again, since somebody came or went.
    guard !isInGroup else { return }
    isInGroup = true
    plan(.type("/say " + pick(Self.greetings)), in: seconds(2...6), after: now, .group)
    if temperament == .leaving, given >= 60 {
      plan(.type("/leave"), in: seconds((given * 2 / 5)...(given * 3 / 5)), after: now, .group)
    }
    var at = 10
    while at < given {
      plan(say(), in: .seconds(at), after: now, .group)
      at += Int.random(in: temperament == .chatty ? 6...12 : 25...60, using: &random)
    }
  }

  // MARK: Plans and dice

  private mutating func plan(
    _ deed: Deed, in time: Duration, after now: Duration, _ occasion: Occasion
  ) {
    plans.append(Plan(at: now + time, occasion: occasion, deed: deed))
  }

  private mutating func forget(_ occasion: Occasion) { plans.removeAll { $0.occasion == occasion } }

  private mutating func seconds(_ range: ClosedRange<Int>) -> Duration {
    let tenths = (range.lowerBound * 10)...(range.upperBound * 10)
    return .milliseconds(Int.random(in: tenths, using: &random) * 100)
  }

  /// So that it is no answer to what may be open.
  private mutating func say() -> Deed { .type("/say " + pick(Self.thoughts)) }

  private mutating func chance(_ percent: Int) -> Bool {
    Int.random(in: 0..<100, using: &random) < percent
  }

  private mutating func pick(_ texts: [String: [String]]) -> String {
    Self.texts(texts, in: language).randomElement(using: &random) ?? "hello"
  }

  private static func texts(_ texts: [String: [String]], in language: String) -> [String] {
    Text.tag(among: texts.keys, for: language).flatMap { texts[$0] } ?? []
  }

  private static let thoughts = [
    "en": Companion.thoughts,
    "es": [
      "Un paseo largo junto al río", "El té de la vecina en un día gris",
      "Menos de lo que esperaba", "El recetario de mi abuela", "Una hora para mí",
      "La luz de esta mañana temprano", "Algo a lo que aún no me atrevo",
      "Una canción que no se me va",
    ],
  ]
  private static let greetings = [
    "en": Companion.greetings,
    "es": ["¡Hola! ¿Empiezo yo?", "Me alegro de conocerte.", "Empieza tú, si quieres."],
  ]
}

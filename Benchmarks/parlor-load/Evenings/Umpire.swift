import ActivityKit
import EventRuntime
import EventTerms
import Foundation
import Messages
import TextProtocol

/// Holds what comes of each entry of an event to what is promised. It keeps books of its own.
struct Umpire {
  private(set) var violation: Violation?

  private let scores: ScoreVisibility
  private var words = WordBook()
  /// Every prompt that was open, by its number.
  private var prompts: [Int: Prompt] = [:]
  /// The names that each seat has had.
  private var names: [Int: Set<String>] = [:]
  /// What was given, by run and seat; and the runs with the numbers of their awards.
  private var points: [Int: [Int: Int]] = [:]
  private var awards: Set<[Int]> = []
  /// The modules of the runs.
  private var modules: [Int: String] = [:]

  /// Modules whose programs nobody runs here: what stands for them fails now and then.
  private static let programs = Set(EveningPlan.modules.filter { $0.program != nil }.map(\.name))

  init(of event: PlannedEvent) { scores = event.scores }

  mutating func fail(_ promise: Promise, _ text: String) {
    if violation == nil { violation = Violation(promise: promise, text: text) }
  }

  /// - Parameter state: as the entry has left it.
  mutating func look(at outcomes: [Outcome], of entry: Entry, in state: EventState) {
    for open in state.openPrompts { prompts[open.id] = open.prompt }
    for seat in state.seats { names[seat.number, default: []].insert(seat.name) }
    if !outcomes.contains(where: \.isRefusal) { book(entry.input) }
    // The last that each was shown of their own.
    var boards: [Int: Board] = [:]
    for case .keep(let fact) in outcomes { check(fact, after: entry.input) }
    for case .say(let message, let recipients) in outcomes {
      let hearers = state.seats.filter {
        $0.standing == .here && state.reaches(recipients, $0.number)
      }
      check(message, to: hearers, after: entry.input, in: state)
      checkWords(of: message, to: hearers)
      if case .board(let board, yours: true) = message {
        for seat in hearers { boards[seat.number] = board }
      }
    }
    for (seat, board) in boards.sorted(by: { $0.key < $1.key }) where !board.isEmpty {
      if !state.boards(for: seat).contains(.board(board, yours: true)) {
        fail(.audience, "seat \(seat) was shown a board that is not before them")
      }
    }
    for seat in state.seats {
      let sum = points.values.reduce(0) { $0 + ($1[seat.number] ?? 0) }
      if state.points(of: seat.number) != sum {
        fail(
          .points, "\(seat.name) was given \(sum) points and has \(state.points(of: seat.number))")
      }
    }
  }

  /// What somebody says reaches those who are where they are.
  mutating func checkSpeech(
    of number: Int, _ line: String, to recipients: Recipients, in state: EventState
  ) {
    guard let author = state.seat(number) else { return }
    let hasWord = state.speaker == number || state.called == number
    if author.role.takesPart, !hasWord {
      if state.isAloneTime { fail(.alone, "'\(line)' was typed in time alone, and said") }
      if state.speaker != nil, !state.isPaused {
        fail(.floor, "\(author.name) said '\(line)' in the turn of somebody else")
      }
    }
    let groups = state.groups
    let own = groups.first { $0.contains(number) }
    for seat in state.seats where seat.standing == .here && seat.role.takesPart {
      guard state.reaches(recipients, seat.number) else { continue }
      let mayHear =
        own.map { $0.contains(seat.number) } ?? !groups.contains { $0.contains(seat.number) }
      // A facilitator may be on a visit.
      if !mayHear, author.role.takesPart {
        fail(.breakout, "\(seat.name) heard '\(line)' by \(author.name), from another group")
      }
    }
  }

  /// No snapshot tells who wrote what without a name.
  mutating func checkSnapshot(of state: EventState) {
    guard let bytes = try? JSONEncoder().encode(state),
      let object = try? JSONSerialization.jsonObject(with: bytes)
    else { return fail(.replay, "the state cannot be encoded") }
    if Referee.findsAuthor(in: object) {
      fail(.anonymity, "a snapshot tells who wrote what without a name")
    }
  }

  // MARK: Facts

  private mutating func check(_ fact: Fact, after input: Input) {
    switch fact {
    case .scored(let run, let number, let seat, let given, _):
      if given <= 0, !input.givesByHand { fail(.points, "seat \(seat) was given \(given) points") }
      if scores == .off { fail(.points, "there are points where scores are off") }
      if !awards.insert([run, number]).inserted {
        fail(.points, "award \(number) of run \(run) was given twice")
      }
      points[run, default: [:]][seat, default: 0] += given
    case .withdrawn(let run): points[run] = nil
    case .absorbed(let seat, let into, _):
      for run in points.keys {
        if let given = points[run]?.removeValue(forKey: seat) {
          points[run]?[into, default: 0] += given
        }
      }
      names[into, default: []].formUnion(names[seat] ?? [])
      words.move(seat, to: into)
    case .answered(_, let prompt, _, let seat, let privacy, _, _):
      if (seat == nil) != (privacy == .anonymous) || privacy == .nobody {
        fail(
          .anonymity, "an answer to prompt \(prompt), which is \(privacy), is kept with its author")
      }
    case .activityBegan(let run, _, let module, _, _, _): modules[run] = module
    case .activityEnded(let run, let how):
      let module = modules[run] ?? ""
      if how == "failed", !Self.programs.contains(module) {
        fail(.fault, "\(module) was ended because of a fault")
      }
    case .seated, .agreed, .personalCode, .language, .pace, .zone, .entered, .departed, .started,
      .answerWithdrawn, .moderated, .stored, .ended:
      break
    }
  }

  // MARK: Words

  /// Notes where what somebody has written may appear.
  private mutating func book(_ input: Input) {
    switch input {
    case .answer(let seat, let prompt, let value, _):
      // Small groups are asked by prompts that are never open to all.
      let privacy = prompts[prompt]?.privacy ?? .named
      write(value.text ?? "", by: seat, .typed, privacy)
    case .moderate(.note(let text), let seat), .moderate(.report(_, let text), let seat):
      write(text, by: seat, .kept)
    case .reveal(let seat, _): words.signed.insert(seat)
    case .join, .enter, .keepCode, .setLanguage, .setPace, .setScreen, .drop, .leave, .pass,
      .withdraw, .undo, .done, .call, .stay, .stop, .ignore, .control, .clearAway, .moderate,
      .group, .tick, .replied:
      break
    }
  }

  private mutating func write(
    _ text: String, by seat: Int, _ way: WordBook.Way, _ privacy: Privacy? = nil
  ) {
    for word in WordBook.marked(in: text.utf8) {
      words[word] = WordBook.Word(author: seat, text: text, way: way, privacy: privacy)
    }
  }

  private mutating func checkWords(of message: Message, to hearers: [Seat]) {
    guard !words.words.isEmpty, !hearers.isEmpty else { return }
    for line in Renderer(.plain(width: 0)).lines(message) {
      for number in WordBook.marked(in: line.utf8) {
        // What was refused is nowhere, and no words of the house look like these.
        guard let word = words[number] else {
          fail(.privacy, "what was not answered was told: \(line)")
          continue
        }
        for seat in hearers where seat.number != word.author {
          let breach = words.breach(
            by: word, of: names[word.author] ?? [], in: line, readBy: seat.role, leads: false)
          if let breach { fail(breach.promise, "\(breach.text), to \(seat.name)") }
        }
      }
    }
  }

  // MARK: Audiences

  private mutating func check(
    _ message: Message, to hearers: [Seat], after input: Input, in state: EventState
  ) {
    let people = hearers.filter(\.role.takesPart)
    if case .prompt(let open) = message, let prompt = prompts[open.id] {
      // Whoever comes into a group later is asked with it.
      let grouped = open.group == nil ? [] : Set(state.groups.joined())
      for seat in people
      where !prompt.audience.contains(seat.id) && !grouped.contains(seat.number)
        || state.hasStopped(seat.number)
      {
        fail(.audience, "\(seat.name) was asked '\(prompt.question.text.words())'")
      }
    }
    if [.saved, .passed].contains(message.kind), let actor = input.actor {
      let mates = state.groups.first { $0.contains(actor) } ?? []
      for seat in hearers where seat.number != actor && !mates.contains(seat.number) {
        fail(.audience, "\(seat.name) read what was confirmed to seat \(actor)")
      }
    }
    if case .award(let given, _) = message,
      hearers.count > 1 || given.points <= 0 && !input.givesByHand
    {
      fail(.points, "\(hearers.map(\.name)) were told of \(given.points) points")
    }
  }
}

extension Outcome {
  /// Whether the input was not carried out.
  fileprivate var isRefusal: Bool {
    switch self {
    case .refused, .forbidden: true
    case .say, .keep, .seated, .hands, .run, .advanced, .asks: false
    }
  }
}

extension Input {
  /// Who gives an answer, or takes one back.
  fileprivate var actor: Int? {
    switch self {
    case .answer(let seat, _, _, _), .pass(let seat, _), .withdraw(let seat, _),
      .undo(let seat, _), .done(let seat):
      seat
    case .join, .enter, .keepCode, .setLanguage, .setPace, .setScreen, .drop, .leave, .reveal,
      .call, .stay, .stop, .ignore, .control, .clearAway, .moderate, .group, .tick, .replied:
      nil
    }
  }

  /// Whoever leads may take points back as well.
  fileprivate var givesByHand: Bool {
    if case .control(.points, _) = self { true } else { false }
  }
}

import ActivityKit

/// Thinks up what people, facilitators, the network and the disk do.
struct MoveWriter {
  let cast: [CastMember]
  var random: RandomSource
  private var markers = 0
  private var version = 0
  /// Of a hundred things, so many are faults.
  private let faults: Int

  init(cast: [CastMember], random: RandomSource) {
    self.cast = cast
    self.random = random
    faults = [0, 4, 10, 20].randomElement(using: &self.random) ?? 4
  }

  mutating func evening() -> [Move] {
    var moves = cast.indices.map { Move(deed: .come($0)) }.shuffled(using: &random)
    if number(0...2) == 0 {
      // Seats that nobody was asked anything in make room for those who come after.
      let guests = (3..<cast.count).shuffled(using: &random)
      moves += guests.map { Move(deed: .type($0, "/leave")) }
      moves += guests.shuffled(using: &random).map { Move(deed: .come($0)) }
    }
    moves.append(Move(deed: .wait(.seconds(2))))
    moves += [0, 1].map { Move(deed: .type($0, "/start")) }
    for _ in 0..<number(30...110) {
      let steps = number(0...3) == 0 ? number(0...4) : nil
      let deed = deed()
      moves.append(Move(deed: deed, steps: steps))
      if deed.kills { moves += returns() }
      moves += protest(against: deed)
    }
    return moves
  }

  private mutating func deed() -> Move.Deed {
    if number(1...100) <= faults { return fault() }
    switch number(0..<100) {
    case ..<34:
      return .answer(person(), text: text(), dice: random.next())
    case ..<40: return .type(person(), ["pass", "pass", "done"][number(0...2)])
    case ..<52: return .type(person(), line(Self.speech))
    case ..<60: return .type(person(), line(Self.commands))
    case ..<64: return .drop(person())
    case ..<71: return .comeBack(person())
    case ..<73: return .come(person())
    case ..<75: return .type(person(), ["/leave", "/quit", "/leave"][number(0...2)])
    case ..<84: return .type(number(0...3) == 0 ? number(0...2) : leader(), line(Self.controls))
    default:
      return .wait(
        number(0...9) == 0 ? .minutes(number(1...8)) : .milliseconds(number(0...15_000)))
    }
  }

  /// Most come back, some before the others have noticed.
  private mutating func returns() -> [Move] {
    let wait = Move(deed: .wait(.milliseconds(number(0...4_000))))
    let people = cast.indices.filter { _ in number(0...4) > 0 }.shuffled(using: &random)
    return [wait]
      + people.map { Move(deed: .comeBack($0), steps: number(0...1) == 0 ? number(0...3) : nil) }
  }

  /// Whoever has been muted writes to somebody.
  private mutating func protest(against deed: Move.Deed) -> [Move] {
    guard case .type(_, let line) = deed,
      let muted = cast.indices.last(where: { line.hasPrefix("/mute \(cast[$0].name)") }),
      let other = cast.indices.dropFirst(3).first(where: {
        $0 != muted && cast[$0].event == cast[muted].event
      })
    else { return [] }
    return [
      Move(deed: .wait(.milliseconds(50))),
      Move(deed: .type(muted, "/tell \(cast[other].name) \(marker())")),
    ]
  }

  private mutating func fault() -> Move.Deed {
    switch number(0..<20) {
    case 0: return .disk(.failing(event: nil))
    case 1: return .disk(.failing(event: cast[leader()].event))
    case 2: return .disk(.slow(.milliseconds(number(50...3_000))))
    case 3: return .disk(.torn)
    case 4: return .disk(.cutShort)
    case 5...7: return .disk(.lastWords)
    case 8...12: return .disk(nil)
    case 13...15: return .kill(after: number(0...12))
    case 16...17: return .clock(.seconds(number(-7_200...7_200)))
    case 18:
      version += 1
      return .reload(version)
    default: return .drop(person())
    }
  }

  /// A word that stands nowhere else.
  private mutating func marker() -> String {
    markers += 1
    return "qx\(markers)z"
  }

  /// What somebody writes, who may want it to look like somebody else's.
  private mutating func text() -> String {
    let word = marker()
    switch number(0...11) {
    case 0: return "rosa announces: \(word)"
    case 1: return "\(cast[person()].name) says: \(word)"
    case 2: return String(repeating: "a", count: 70) + " rosa (facilitator) says: \(word)"
    case 3: return "\(word) \u{1F30A} ünï"
    case 4: return "\(word) " + String(repeating: "ha ", count: 60)
    default: return "\(word) is what I think"
    }
  }

  // MARK: Lines

  /// Lines that somebody may type, each as often among the others as its number says.
  private typealias Lines = [(Int, @Sendable (inout MoveWriter) -> String)]

  private mutating func line(_ lines: Lines) -> String {
    let all = lines.flatMap { Array(repeating: $1, count: $0) }
    return all[number(0..<all.count)](&self)
  }

  private static let speech: Lines = [
    (4, { "/say \($0.text())" }), (3, { "/tell \($0.name()) \($0.text())" }),
    (1, { "/announce \($0.text())" }), (2, { $0.text() }),
  ]

  private static let commands: Lines = [
    (2, { _ in "/who" }), (2, { _ in "/scores" }), (1, { _ in "/agenda" }), (1, { _ in "/time" }),
    (2, { _ in "/hand" }), (1, { _ in "/lower" }), (3, { _ in "/reveal" }), (3, { _ in "/stay" }),
    (3, { "/ignore \($0.name())" }), (1, { "/report \($0.name()) \($0.text())" }),
    (1, { "/help me \($0.text())" }), (1, { _ in "/roster" }), (1, { _ in "/help" }),
  ]

  private static let controls: Lines = [
    (7, { _ in "/skip" }), (2, { _ in "/next" }), (2, { _ in "/pause" }), (4, { _ in "/resume" }),
    (1, { _ in "/back now" }), (1, { "/extend \($0.number(1...90))s" }),
    (2, { "/call \($0.name())" }),
    (3, { "/mute \($0.name())" + ($0.number(0...1) == 0 ? " \($0.number(1...120))s" : "") }),
    (1, { "/unmute \($0.name())" }),
    (1, { $0.number(0...1) == 0 ? "/remove \($0.name())" : "/unremove \($0.name())" }),
    (1, { _ in "/lock" }), (1, { _ in "/unlock" }),
    (1, { "/slow \($0.number(1...20))s" }), (1, { _ in "/slow off" }),
    (1, { _ in "/quiet" }), (1, { _ in "/quiet off" }),
    (1, { _ in "/take" }), (1, { "/notes \($0.text())" }), (1, { _ in "/start" }),
    (1, { "/rename \($0.name()) guest\($0.number(1...9))" }),
    (1, { $0.number(0...5) == 0 ? "/end now" : "/start" }),
  ]

  // MARK: Dice

  private mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &random)
  }

  private mutating func number(_ range: Range<Int>) -> Int {
    Int.random(in: range, using: &random)
  }

  /// Mostly somebody who takes part.
  private mutating func person() -> Int {
    number(0...9) == 0 ? number(0..<cast.count) : number(3..<cast.count)
  }

  private mutating func leader() -> Int { number(0...1) }

  private mutating func name() -> String { cast[person()].name }
}

extension Move.Deed {
  /// Whether the house dies of it, now or with its next entry.
  fileprivate var kills: Bool {
    switch self {
    case .kill, .disk(.cutShort), .disk(.lastWords): true
    case .come, .drop, .comeBack, .type, .answer, .wait, .disk, .clock, .reload: false
    }
  }
}

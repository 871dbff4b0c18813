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
    }
    return moves
  }

  private mutating func deed() -> Move.Deed {
    if number(1...100) <= faults { return fault() }
    switch number(0..<100) {
    case ..<34:
      return .answer(person(), text: text(), dice: random.next())
    case ..<40: return .type(person(), ["pass", "pass", "done"][number(0...2)])
    case ..<52: return .type(person(), speech())
    case ..<60: return .type(person(), command())
    case ..<64: return .drop(person())
    case ..<71: return .comeBack(person())
    case ..<73: return .come(person())
    case ..<75: return .type(person(), ["/leave", "/quit", "/leave"][number(0...2)])
    case ..<84: return .type(number(0...3) == 0 ? number(0...2) : leader(), control())
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

  private mutating func speech() -> String {
    switch number(0...9) {
    case 0...3: return "/say \(text())"
    case 4...6: return "/tell \(name()) \(text())"
    case 7: return "/announce \(text())"
    default: return text()
    }
  }

  private mutating func command() -> String {
    switch number(0..<22) {
    case 0...1: "/who"
    case 2...3: "/scores"
    case 4: "/agenda"
    case 5: "/time"
    case 6...7: "/hand"
    case 8: "/lower"
    case 9...11: "/reveal"
    case 12...14: "/stay"
    case 15...17: "/ignore \(name())"
    case 18: "/report \(name()) \(text())"
    case 19: "/help me \(text())"
    case 20: "/roster"
    default: "/help"
    }
  }

  private mutating func control() -> String {
    switch number(0..<35) {
    case 0...6: "/skip"
    case 7...8: "/next"
    case 9...10: "/pause"
    case 11...14: "/resume"
    case 15: "/back now"
    case 16: "/extend \(number(1...90))s"
    case 17...18: "/call \(name())"
    case 19...21: "/mute \(name())" + (number(0...1) == 0 ? " \(number(1...120))s" : "")
    case 22: "/unmute \(name())"
    case 23: number(0...1) == 0 ? "/remove \(name())" : "/unremove \(name())"
    case 24: "/lock"
    case 25: "/unlock"
    case 26: "/slow \(number(1...20))s"
    case 27: "/slow off"
    case 28: "/quiet"
    case 29: "/quiet off"
    case 30: "/take"
    case 31: "/notes \(text())"
    case 32: "/start"
    case 33: "/rename \(name()) guest\(number(1...9))"
    default: number(0...5) == 0 ? "/end now" : "/start"
    }
  }

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

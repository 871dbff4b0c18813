package import ActivityKit
package import EventRuntime
import Messages

/// People, facilitators and a network that do anything at any time.
package struct RandomPlay {
  package var random: RandomSource
  private var names = 0
  private var words = 0

  package init(seed: UInt64) { random = RandomSource(seed: seed) }

  /// An input that may or may not make sense in this state.
  package mutating func input(for state: EventState) -> Input {
    let seat = number(0...state.seats.count + 1)
    switch number(0...41) {
    case 0...1:
      names += 1
      let role = number(0...5) == 0 ? Role.facilitator : .participant
      return .join(
        name: "p\(names)", role: role, codeHash: names % 7 == 0 ? nil : "h\(names)",
        before: number(0...2) == 0 ? number(0...state.seats.count + 1) : nil)
    case 2...3: return .enter(seat: seat, before: number(0...3) == 0 ? number(0...4) : nil)
    case 4: return .drop(seat: seat)
    case 5: return number(0...2) == 0 ? .leave(seat: seat) : .drop(seat: seat)
    case 6...17: return answer(from: seat, state)
    case 18...19:
      let prompt = number(0...5) == 0 ? number(0...3) : state.openPrompts.first?.id
      guard let prompt, number(0...2) == 0 else { return .pass(seat: seat, prompt: prompt) }
      return .withdraw(seat: seat, prompt: prompt)
    case 20: return .done(seat: seat)
    case 21: return .reveal(seat: seat)
    case 22: return .stay(seat: seat)
    case 23...27: return .control(control(), by: Bool.random(using: &random) ? seat : nil)
    case 28...31: return .moderate(moderation(of: number(0...state.seats.count + 1)), by: seat)
    case 32: return .clearAway(seats: [seat, number(0...state.seats.count + 1)])
    case 33: return .setPace(seat: seat, Pace.allCases[number(0...4)])
    case 34: return call(by: seat, state)
    case 35: return .stop(seat: seat, comesBack: Bool.random(using: &random) ? true : nil)
    case 36...37: return .group(groupAct(of: number(0...state.seats.count + 1)), by: seat)
    case 38: return .undo(seat: seat, prompt: state.promptOpen(to: seat) ?? number(0...3))
    case 39:
      let held = state.heldPrompt?.id ?? number(0...3)
      return .control(.admit(prompt: held, places: [number(0...2), number(0...2)]), by: 1)
    case 40: return .setLanguage(seat: seat, .english)
    default: return .tick
    }
  }

  /// A line that somebody types: a text mostly, or what means something to the house.
  package mutating func line() -> String {
    number(0...2) == 0 ? ["pass", "done", "a", "7", "yes", "help"][number(0...5)] : text()
  }

  private mutating func text() -> String {
    number(0...2) == 0 ? ["Ada Lovelace", "the sea", "", "🌊", "x"][number(0...4)] : marked()
  }

  /// With a word that stands nowhere else, so that it can be seen where it goes.
  private mutating func marked() -> String {
    words += 1
    return number(0...1) == 0 ? "qx\(words)z" : "qx\(words)z is what I think now"
  }

  private mutating func call(by seat: Int, _ state: EventState) -> Input {
    let offered = state.commands(of: seat).map(\.name) + ["none"]
    let command = offered[number(0...offered.count - 1)]
    return .call(seat: seat, command: command, text: ["x", "1", "box", "4912"][number(0...3)])
  }

  private mutating func groupAct(of seat: Int) -> GroupAct {
    switch number(0...7) {
    case 0...1: .make(GroupPlan(groupWay(of: seat), for: .seconds(20), bring: "", title: "Groups"))
    case 2: .move(seat: seat, group: number(0...4))
    case 3: .visit(group: number(0...4))
    case 4: .visit(group: nil)
    case 5: .join(group: number(0...4))
    case 6: .end
    default: .callOver
    }
  }

  private mutating func groupWay(of seat: Int) -> GroupPlan.Way {
    switch number(0...5) {
    case 0: .size(number(0...4))
    case 1: .count(number(0...4))
    case 2: .again
    case 3: .named([[seat, 1], [2, 3, seat + 1]])
    case 4: .chosen(["Tea", "Books"])
    default: .mixed(["new", "old"], size: 2)
    }
  }

  /// The next input may come at once, after a while, or when something is due.
  package mutating func pause() -> Duration {
    switch number(0...3) {
    case 0: .zero
    case 1: .milliseconds(number(0...999))
    case 2: .seconds(number(0...20))
    default: .milliseconds(number(0...5_000))
    }
  }

  private mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &random)
  }

  private mutating func moderation(of seat: Int) -> Moderation {
    switch number(0...16) {
    case 0: .mute(seat: seat, for: number(0...1) == 0 ? nil : .seconds(number(-5...300)))
    case 1: .unmute(seat: seat)
    case 2: number(0...3) == 0 ? .remove(seat: seat, reason: nil) : .unremove(seat: seat)
    case 3: number(0...2) == 0 ? .lock : .unlock
    case 4: .unlock
    case 5: .slow(number(0...1) == 0 ? nil : .seconds(number(-5...60)))
    case 6: .quiet(Bool.random(using: &random))
    case 7...8: .call(seat: seat)
    case 9...11: .raiseHand
    case 12: .lowerHand
    case 13: .askForHelp
    case 14: .note(marked())
    case 15: .rename(seat: seat, to: "q\(number(0...9))")
    default: .report(seat: seat, text: marked())
    }
  }

  private mutating func control() -> Control {
    switch number(0...26) {
    case 0...3: .start
    case 4...6: .pause
    case 7...10: .resume
    case 11...14: .skip
    case 15: .next
    case 16: .back
    case 17...18: .extend(.seconds(number(-5...300)))
    case 19:
      [
        .ask(UnplannedPoll(.choice, "Walk or nap?", choices: ["walk", "nap"])),
        .ask(UnplannedPoll(.words, "How was it?")), .ask(UnplannedPoll(.ideas, "What next?")),
      ][number(0...2)]
    case 20: .teams(number(-1...27))
    case 21: .moveToTeam(seat: number(0...9), team: number(-1...5))
    case 22: number(0...3) == 0 ? .noTeams : .teams(2)
    case 23...25: steering()
    default: number(0...5) == 0 ? .end : .skip
    }
  }

  private mutating func steering() -> Control {
    switch number(0...9) {
    case 0: .goTo(number(0...4))
    case 1...2: .undo
    case 3: .move(number(0...4), after: number(0...4))
    case 4: .add(.module("break", value: "1m"), after: nil)
    case 5: .drop(number(0...5))
    case 6: .shorten(number(0...4), to: .seconds(number(1...200)))
    case 7: .endIn(number(0...1) == 0 ? nil : .hours(9))
    case 8: .points(seat: number(0...9), number(-50...50), for: "a song")
    default: .helped(seat: number(0...9))
    }
  }

  private mutating func answer(from seat: Int, _ state: EventState) -> Input {
    let own = state.promptOpen(to: seat)
    let their = state.openPrompts.first { $0.id == own }
    guard let open = their ?? state.openPrompts.first, number(0...19) > 0 else {
      return .answer(seat: seat, prompt: number(0...5), nonsense())
    }
    if number(0...9) == 0 { return .answer(seat: seat, prompt: open.id, nonsense()) }
    let value: Answer.Value =
      switch open.prompt.question.kind {
      case .choice(let choices):
        .choice(
          Array(
            choices.labels.indices.shuffled(using: &random)
              .prefix(Int.random(in: choices.pick, using: &random))))
      case .text(let rule): rule.lines == nil ? .text(text()) : .lines([text()])
      case .number: .number([0, -1, 88, 1e300, .leastNonzeroMagnitude][number(0...4)])
      case .ready: .ready
      }
    return .answer(seat: seat, prompt: open.id, value)
  }

  private mutating func nonsense() -> Answer.Value {
    [
      .choice([number(-3...30)]), .choice([]), .choice([.min, .max]), .number(.infinity), .ready,
      .text(String(repeating: "x", count: number(0...2_000))),
    ][number(0...5)]
  }
}

import ActivityKit
import ActivityTesting
import EventRuntime
import NIOConcurrencyHelpers
import RemoteModules

/// What modules that are programs reply, without any: all that they may, late, or not at all, by the seed of
/// each request.
final class ScriptedModules: ModuleHost {
  private let dispatcher: VirtualDispatcher
  private let ended = NIOLockedValueBox<Set<ModuleRun>>([])

  init(_ dispatcher: VirtualDispatcher) { self.dispatcher = dispatcher }

  func send(
    _ call: ModuleCall, to module: ModuleDefinition,
    then reply: @escaping @Sendable (ModuleReply) -> Void
  ) {
    var random = RandomSource(seed: UInt64(bitPattern: call.request.seed))
    let delay = Duration.milliseconds(Int.random(in: 0...400, using: &random))
    let made = Self.reply(to: call, &random)
    _ = dispatcher.schedule(at: dispatcher.now + delay) { [ended] in
      if !ended.withLockedValue({ $0.contains(call.run) }) { reply(made) }
    }
  }

  func end(_ run: ModuleRun) { ended.withLockedValue { _ = $0.insert(run) } }
  func stop() {}

  static func reply(to call: ModuleCall, _ random: inout RandomSource) -> ModuleReply {
    if Int.random(in: 0..<30, using: &random) == 0 { return .failed("it did not reply in time") }
    let request = call.request
    guard let view = request.view else { return .did(ModuleDeed(next: nil)) }
    let turn = (call.state.flatMap(Int.init) ?? 0) + 1
    var effects: [Effect] = [.say("This is number \(turn).")]
    effects += view.answers.compactMap { answer in
      answer.person.map { .award(points: 5, to: $0, reason: "an answer") }
    }
    return .did(
      ModuleDeed(
        effects: effects, next: turn > 5 ? .finish : next(after: turn, view, &random),
        state: String(turn)))
  }

  private static func next(
    after turn: Int, _ view: ModuleRequest.View, _ random: inout RandomSource
  ) -> ModuleNext {
    let time = Duration.seconds(Int.random(in: 5...30, using: &random))
    let cue = "turn \(turn)"
    switch Int.random(in: 0..<7, using: &random) {
    case 0...1: return .ask(Prompt(.text("What now?")), each: true, for: time, then: cue)
    case 2:
      return .ask(
        Prompt(.choice("Which?", ["One", "Two"]), privacy: .anonymous), each: false, for: time,
        then: cue)
    case 3: return .wait(time, then: cue)
    case 4: return .group(size: 2, about: ["What then?"], for: time, then: cue)
    case 5: return .alone(about: [], for: time, then: cue)
    default:
      guard let person = view.people.randomElement(using: &random) else {
        return .go(cue)
      }
      return .floor(person.id, for: time, then: cue)
    }
  }
}

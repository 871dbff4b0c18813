import ActivityKit
import Foundation
import Messages
import Testing

@testable import EventRuntime

/// Commands that an activity takes while it goes on.
@Suite struct ModuleCommandTests {
  private func game(_ steps: [Script.Step]) -> Game {
    var script = Script(steps)
    script.takes = [
      ModuleCommand("hint", "Gives a hint."), ModuleCommand("key", "Opens the door."),
      ModuleCommand("look", "Looks at something.", text: .required),
      ModuleCommand("try", "Tries something.", text: .required, isSpoken: false),
      ModuleCommand("accept", "Takes an answer.", text: .required, isForLeaders: true),
    ]
    var game = Game(.scripted([script]))
    game.gather(["ana", "ben", "cai"])
    return game
  }

  private func call(_ seat: Int, _ command: String, _ text: String = "") -> Input {
    .call(seat: seat, command: command, text: text)
  }

  @Test func aReplyIsForWhoeverAsks() {
    var game = game([.wait(.minutes(1))])
    game.control(.start)
    let heard = game.send(call(2, "hint"))
    #expect(heard.heard(by: 2) == [.say("Look again.")] && heard.heard(by: 3) == [])
    let seen = game.send(call(3, "look", "door"))
    #expect(seen.heard(by: 2) == [.say("ben: look door")])
  }

  @Test func itMayEndWhatGoesOn() {
    var game = game([.choose(), .say("It opens."), .wait(.minutes(1))])
    game.control(.start)
    let prompt = game.prompt
    let heard = game.send(call(2, "key"))
    #expect(heard.heard(by: 3).prefix(2) == [.closed(prompt: prompt), .say("It opens.")])
    #expect(game.state.openPrompt == nil)
  }

  @Test func eachMayGiveTheirOwn() {
    var game = game([.wait(.minutes(1))])
    #expect(game.state.commands(of: 2) == [])
    #expect(game.send(call(2, "hint")).refusal == .nothingRunning)
    game.control(.start)
    #expect(game.state.commands(of: 2).map(\.name) == ["hint", "key", "look", "try"])
    #expect(game.state.commands(of: 1).map(\.name) == ["accept"])
    #expect(game.send(call(2, "accept", "x")).refusal == .nothingRunning)
    #expect(game.send(call(1, "hint")).refusal == .nothingRunning)
    #expect(game.send(call(1, "accept", "Lyma")).heard(by: 2) == [.say("rosa: accept Lyma")])
    #expect(game.send(call(2, "dance")).refusal == .nothingRunning)
    #expect(game.send(call(9, "hint")).refusal == .nothingRunning)
  }

  /// What others read of it is speech; all else reaches the activity alone, like an answer.
  @Test func whoeverMayNotSpeakSaysNothingByThem() {
    var game = game([.wait(.minutes(1))])
    game.control(.start)
    game.send(.moderate(.mute(seat: 2, for: nil), by: 1))
    #expect(game.send(call(2, "look", "you are all fools")).refusal == .muted)
    #expect(game.send(call(2, "hint")).heard(by: 2) == [.say("Look again.")])
    #expect(game.send(call(2, "try", "1234")).refusal == nil)
    #expect(game.send(call(3, "look", "door")).refusal == nil)
    game.send(.moderate(.quiet(true), by: 1))
    #expect(game.send(call(3, "look", "door")).refusal == .quiet)
    #expect(game.send(call(1, "accept", "Lyma")).refusal == nil)
  }

  /// One that a version before has written is there still, and its text may be read by others.
  @Test func oneWithoutTheWordSpokenIsRead() throws {
    let before = Data(
      #"{"name":"look","help":"Looks.","text":"required","isForLeaders":false}"#.utf8)
    let command = try JSONDecoder().decode(ModuleCommand.self, from: before)
    #expect(command == ModuleCommand("look", "Looks.", text: .required) && command.speaks("x"))
  }

  @Test func whoeverHasStoppedGivesNone() {
    var game = game([.wait(.minutes(1))])
    game.control(.start)
    game.send(.stop(seat: 2))
    #expect(game.state.commands(of: 2) == [])
    #expect(game.send(call(2, "look", "door")).refusal == .nothingRunning)
    game.send(.stop(seat: 2, comesBack: true))
    #expect(game.send(call(2, "hint")).heard(by: 2) == [.say("Look again.")])
  }

  @Test func theyStandInTheSnapshotAndGoWithTheActivity() throws {
    var game = game([.wait(.minutes(1))])
    game.control(.start)
    try game.restore()
    #expect(game.send(call(2, "hint")).refusal == nil)
    game.control(.next)
    #expect(game.state.commands(of: 2) == [])
    #expect(game.send(call(2, "hint")).refusal == .nothingRunning)
  }

  @Test func someWordsCannotBeHad() {
    func misfit(_ name: String, _ help: Text = "Helps.") -> String? {
      ModuleCommand(name, help).misfit(besides: ["h", "who"])
    }
    #expect(misfit("hint") == nil && misfit("look-2") == nil)
    #expect(misfit("who")?.contains("'/who' is a command of the house") == true)
    #expect(misfit("h")?.contains("of the house") == true)
    for name in ["", "Hint", "2nd", "hänt", "a b", String(repeating: "x", count: 21)] {
      #expect(misfit(name)?.contains("a command is a word") == true, "\(name)")
    }
    #expect(misfit("hint", Text(String(repeating: "x", count: 79)))?.contains("79") == true)
    #expect(misfit("hint", "")?.contains("no help") == true)
    let twice = [ModuleCommand("hint", "Helps."), ModuleCommand("hint", "Helps again.")]
    #expect(twice.misfits(besides: []) == ["'/hint' is there twice"])
    let many = (1...21).map { ModuleCommand("c\($0)", "Helps.") }
    #expect(many.misfits(besides: []) == ["an activity has at most 20 commands, and these are 21"])
  }
}

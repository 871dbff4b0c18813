public import ActivityKit

/// A command of a recipe as it is written.
public struct RecipeCommandTemplate: Sendable {
  public let command: ModuleCommand
  /// What says the reply, to whoever gives the command alone.
  public let reply: RecipeTemplate

  public init(command: ModuleCommand, reply: RecipeTemplate) {
    self.command = command
    self.reply = reply
  }
}

/// A command of a running recipe: whoever gives it reads something.
struct RecipeCommand: Codable, Sendable {
  let command: ModuleCommand
  let says: [RecipeText]
}

extension RecipeCompiler {
  mutating func compile(_ templates: [RecipeCommandTemplate]) -> [RecipeCommand] {
    var commands: [RecipeCommand] = []
    for template in templates {
      guard case .say(let texts)? = step(template.reply) else { continue }
      commands.append(RecipeCommand(command: template.command, says: texts))
    }
    return commands
  }
}

extension Recipe {
  public var commands: [ModuleCommand] { (replies ?? []).map(\.command) }

  public func called(_ call: CommandCall, in room: inout Room<Cue>) {
    let reply = replies?.first { $0.command.name == call.command }
    let facts = facts(in: room)
    for text in reply?.says ?? [] { room.tell(call.person.id, text.filled(facts)) }
  }
}

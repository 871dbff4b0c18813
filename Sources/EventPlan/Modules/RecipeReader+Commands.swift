import ActivityKit
import Messages
import Recipes
import YAML

/// The commands that a module takes while it goes on.
extension RecipeReader {
  /// What declares a command of a recipe, as it was written.
  struct WrittenCommand: PlanMapping {
    var help: Node.Entry?
    var say: Node.Entry?

    static let owner = "a command"
    static let takes = "a mapping, as in { help: Gives a hint., say: Look behind the door. }"

    static let keys: [PlanKey<WrittenCommand>] = [
      .help(\.help),
      PlanKey(
        "say", "what whoever gives it reads, a line or several", absent: nil,
        schema: { _ in RecipeVerb.say.schema.field("say")?.type.translatedSchema ?? .object([:]) },
        read: { $2.say = $1 }),
    ]
  }

  fileprivate static let longHelp = SettingType.text(maxLength: ModuleCommand.longestHelp)

  mutating func commands(
    _ entry: Node.Entry, in scope: RecipeScope
  ) -> [RecipeCommandTemplate] {
    commandEntries(entry).compactMap { entry in
      var written = WrittenCommand()
      guard shape.read(entry, into: &written), let help = written.help, let say = written.say
      else { return nil }
      let declared = self.command(entry, help) { ModuleCommand($0, $1) }
      let reply = operands([say], of: .say, at: say, in: scope)
      guard let declared, let reply else { return nil }
      return RecipeCommandTemplate(
        command: declared, reply: RecipeTemplate(verb: .say, operands: reply))
    }
  }

  /// The commands by their names.
  mutating func commandEntries(_ entry: Node.Entry) -> [Node.Entry] {
    if entry.value.isNull { return [] }
    let entries = shape.mapping(entry, takes: "commands by name, each with its help") ?? []
    if entries.count > ModuleCommand.most {
      shape.diagnostics.error(
        "an activity has at most \(ModuleCommand.most) commands, and these are \(entries.count)",
        at: entry.key.range)
    }
    return entries
  }

  /// A command of its name and its help; nil, with an error, where no module can have it.
  mutating func command(
    _ entry: Node.Entry, _ help: Node.Entry, _ make: (String, Text) -> ModuleCommand
  ) -> ModuleCommand? {
    let text = translated { $0.value(help, Self.longHelp, isOneLine: true) }?.wording
    // Without its help its name can be looked at still.
    let command = make(entry.key.text ?? "", text ?? "Helps.")
    if let misfit = command.misfit(besides: taken) {
      shape.diagnostics.error(misfit, at: entry.key.range)
      return nil
    }
    return text == nil ? nil : command
  }
}

extension ProcessReader {
  /// What declares a command of a program, as it was written.
  struct WrittenCommand: PlanMapping {
    var help: Node.Entry?
    var text = ModuleCommand.Argument.none
    var givers = Givers.participants
    var isSpoken = true

    enum Givers: String, CaseIterable {
      case participants, facilitators
    }

    static let owner = "a command"
    static let takes = "a mapping, as in { help: Looks at something., text: required }"

    static let keys: [PlanKey<WrittenCommand>] = [
      .help(\.help),
      .word(
        "text", of: ModuleCommand.Argument.allCases, \.text, "whether a text follows the word"),
      .word("for", of: Givers.allCases, \.givers, "who may give it"),
      .flag(
        "spoken", \.isSpoken,
        "whether others may read the text, so that whoever may not speak cannot give it"),
    ]
  }

  mutating func commands(_ entry: Node.Entry) -> [ModuleCommand] {
    recipe.commandEntries(entry).compactMap { entry in
      var written = WrittenCommand()
      guard recipe.shape.read(entry, into: &written), let help = written.help else { return nil }
      return recipe.command(entry, help) {
        ModuleCommand(
          $0, $1, text: written.text, isForLeaders: written.givers == .facilitators,
          isSpoken: written.isSpoken)
      }
    }
  }
}

extension PlanKey {
  /// What a command does, in one line.
  fileprivate static func help(_ path: Path<Node.Entry?>) -> Self {
    Self(
      "help", "one line on what it does, as `/help` shows it", absent: nil,
      schema: { _ in RecipeReader.longHelp.translatedSchema },
      read: { $2[keyPath: path] = $1 })
  }
}

import Messages
import Words

/// Help, as it fits on a screen of 24 lines and 40 columns.
extension Page {
  mutating func add(_ help: Help) {
    if let topic = help.topic {
      if topic == "more" {
        addNames(of: help)
      } else if let family = CommandFamily.allCases.first(where: { $0.topic == topic }) {
        add(family, help.commands)
      } else if let command = help.commands.first {
        add(command)
      }
    } else {
      addEssentials(of: help)
    }
  }

  /// What the reader can do now.
  private mutating func addEssentials(of help: Help) {
    if let now = help.now { add(now, .heading) }
    for name in help.essentials {
      if let command = help.commands.first(where: { $0.name == name }) {
        add(.helpRow(usage: command.usage, about: command.about), indent: 2, hang: 4)
      }
    }
    if help.mayCall {
      if !help.isWidthKnown { add(.helpNarrow(command: "/width 40")) }
      add(.helpCall(command: "/help me"))
      add(.helpSafety(command: "/help \(CommandFamily.moderation.topic)"))
    }
    add(.helpListsAll(command: "/help more"))
  }

  /// The words of all commands.
  private mutating func addNames(of help: Help) {
    for family in CommandFamily.allCases {
      let names = help.commands.filter { $0.family == family }.map { "/\($0.name)" }
      if names.isEmpty { continue }
      add(
        .helpFamily(
          family: .pagesTitle(title: voice.text(family.title)),
          commands: names.joined(separator: ", ")), hang: 2)
    }
    let topics = CommandFamily.allCases
      .filter { family in help.commands.contains { $0.family == family } }.map {
        "/help \($0.topic)"
      }
    add(.helpAboutOne(command: "/help tell"))
    add(.helpAboutMany(commands: topics.joined(separator: ", ")), hang: 2)
    add(.helpShortened)
  }

  private mutating func add(_ family: CommandFamily, _ commands: [Help.Entry]) {
    guard !commands.isEmpty else { return add(.helpNone) }
    add(family.title, .heading)
    for command in commands {
      add(.helpRow(usage: command.usage, about: command.about), indent: 2, hang: 4)
    }
  }

  private mutating func add(_ command: Help.Entry) {
    add(.helpUsage(usage: command.usage))
    add(command.about, indent: 2, hang: 2)
    if !command.aliases.isEmpty {
      let others = command.aliases.map { "/\($0)" }.joined(separator: ", ")
      add(.helpAlso(commands: others), indent: 2, hang: 2)
    }
  }
}

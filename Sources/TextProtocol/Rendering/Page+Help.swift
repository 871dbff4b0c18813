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

  /// The words of all commands, or what lists those of each family.
  private mutating func addNames(of help: Help) {
    let families = CommandFamily.allCases.filter { family in
      help.commands.contains { $0.family == family }
    }
    for family in families {
      let names = help.commands.filter { $0.family == family }.map { "/\($0.name)" }
      add(
        .helpFamily(
          family: .pagesTitle(title: voice.text(family.title)),
          commands: help.namesFamilies ? family.command : names.joined(separator: ", ")), hang: 2)
    }
    add(.helpAboutOne(command: "/help tell"))
    if !help.namesFamilies {
      let commands = families.map(\.command).joined(separator: ", ")
      add(.helpAboutMany(commands: commands), hang: 2)
    }
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

extension CommandFamily {
  /// What lists its commands.
  fileprivate var command: String { "/help \(topic)" }
}

extension Help {
  /// The last line of a screen is where one types.
  private static let mostLines = 23

  /// The same, naming families alone where the words of all commands would not fit a screen of this style.
  func fitted(to style: Style, in voice: Voice) -> Help {
    guard topic == "more", style.width > 0 else { return self }
    var page = Page(voice)
    page.add(self)
    let layout = Layout(width: style.width, isColoured: false)
    var bytes: [UInt8] = []
    for paragraph in page.paragraphs { layout.write(paragraph, into: &bytes) }
    var fitted = self
    fitted.namesFamilies = bytes.count { $0 == 0x0A } > Self.mostLines
    return fitted
  }
}

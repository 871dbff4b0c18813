/// Help, as it fits on a screen of 24 lines and 40 columns.
extension Page {
  static func help(_ help: Help) -> Page {
    guard let topic = help.topic else { return essentials(help) }
    if topic == "more" { return names(help) }
    if let family = CommandFamily.allCases.first(where: { $0.topic == topic }) {
      return list(family, help.commands)
    }
    return command(help.commands)
  }

  /// What the reader can do now.
  private static func essentials(_ help: Help) -> Page {
    var page = Page()
    if let now = help.now { page.add(Tinted(now, .heading)) }
    for name in help.essentials {
      if let command = help.commands.first(where: { $0.name == name }) {
        page.add("\(.name, command.usage). \(command.about)", indent: 2, hang: 4)
      }
    }
    if help.mayCall {
      page.add("\(.name, "/mode plain 40") makes lines 40 columns wide.")
      page.add("\(.name, "/help me") calls a facilitator, privately.")
    }
    page.add("\(.name, "/help more") lists all commands.")
    return page
  }

  /// The words of all commands.
  private static func names(_ help: Help) -> Page {
    var page = Page()
    for family in CommandFamily.allCases {
      let names = help.commands.filter { $0.family == family }.map { "/\($0.name)" }
      if names.isEmpty { continue }
      page.add("\(.heading, family.title): \(names.joined(separator: " "))", hang: 2)
    }
    let topics = CommandFamily.allCases
      .filter { family in help.commands.contains { $0.family == family } }.map(\.topic)
    page.add("Type \(.name, "/help tell") to read what /tell does, and so on.")
    page.add("Or of many at once: /help \(topics.joined(separator: ", /help ")).", hang: 2)
    page.add("Commands may be shortened, as in /ag for /agenda.")
    return page
  }

  private static func list(_ family: CommandFamily, _ commands: [Help.Entry]) -> Page {
    guard !commands.isEmpty else { return Page("None of these are open to you.") }
    var page = Page(Tinted(family.title, .heading))
    for command in commands {
      page.add("\(.name, command.usage). \(command.about)", indent: 2, hang: 4)
    }
    return page
  }

  private static func command(_ commands: [Help.Entry]) -> Page {
    guard let command = commands.first else { return Page() }
    var page = Page(Tinted(command.usage, .name))
    page.add("\(command.about)", indent: 2, hang: 2)
    if !command.aliases.isEmpty {
      let others = command.aliases.map { "/\($0)" }.joined(separator: ", ")
      page.add("Also: \(others)", indent: 2, hang: 2)
    }
    return page
  }
}

public import Messages

/// What `/help` shows, made of the table.
extension CommandTable {
  /// - Parameters:
  ///   - topic: a command, with or without its slash, the topic of a family, `more` for all, or nil
  ///     for what matters now.
  ///   - reader: commands that need more than this are left out of lists.
  ///   - moment: what the reader is in the middle of.
  ///   - offers: the names of commands that are open to them for a while only, and come first.
  ///   - idle: the names of commands that would do nothing or be refused now, and are left out of lists.
  ///   - isWidthKnown: whether the width of the reader's window is known.
  /// - Returns: a `help` message, or an `error` when there is no such topic.
  public func help(
    topic: String?, for reader: CommandAccess, at moment: HelpMoment,
    offering offers: [String] = [], without idle: Set<String> = [], isWidthKnown: Bool = false
  ) -> Message {
    let usable = all.filter { $0.access <= reader && !idle.contains($0.name) }
    guard let topic else {
      let names = Set(usable.map(\.name))
      let essentials = offers + moment.essentials.filter { !offers.contains($0) }
      return .help(
        Help(
          commands: usable.map(\.entry), now: moment.sentence,
          essentials: Array(essentials.filter(names.contains).prefix(Help.essentials)),
          mayCall: moment.isTakingPart, isWidthKnown: isWidthKnown))
    }
    let word = topic.drop { $0 == "/" }.commandWord
    if word == "more" { return .help(Help(topic: "more", commands: usable.map(\.entry))) }
    if let family = CommandFamily.allCases.first(where: { $0.topic == word }) {
      // Whoever may use none that is of the family alone finds the others elsewhere.
      let isOpen = usable.contains { $0.family == family }
      let shown = usable.filter { isOpen && ($0.family == family || $0.also == family) }
      return .help(Help(topic: family.topic, commands: shown.map(\.entry)))
    }
    do {
      let row = try row(for: word, reader: .facilitator)
      return .help(Help(topic: row.name, commands: [row.entry]))
    } catch {
      return error.message
    }
  }
}

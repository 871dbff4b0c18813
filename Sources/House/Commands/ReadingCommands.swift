import ActivityKit
import EventRuntime
import Messages
import TextProtocol

/// Commands for how somebody reads, and types.
enum ReadingCommands {
  static let rows: [CommandRow<House.Handler>] = [
    CommandRow("missed", .seated, .reading, .commandsMissed) { $0.readMissed(to: $1) },
    CommandRow(anywhere: "mode", "[MODE]", .reading, .commandsMode) {
      house, visitor, arguments throws(Refusal) in
      guard let word = arguments.optionalCommandWord() else { return house.tellMode(of: visitor) }
      // A width may follow, which `/width` sets alone.
      let width = arguments.optionalWord()
      try arguments.end()
      guard let mode = Mode(rawValue: word) else {
        guard let near = Spelling.nearest(to: word, among: Mode.allCases.map(\.rawValue)) else {
          throw .badArgumentNoMode(example: "/mode plain")
        }
        throw Refusal.badArgumentModeNear(
          word: Phrase.shortened(word, to: 25), command: "/mode \(near)"
        ).offering("/mode \(near)")
      }
      guard mode == .json || !visitor.connection.readsOnlyJSON else { throw .notAllowedPageMode }
      var columns: Int?
      if let width { columns = try House.columns(width) }
      house.setMode(mode, columns: columns, of: visitor)
    },
    CommandRow(anywhere: "width", "[COLUMNS]", .reading, .commandsWidth) {
      house, visitor, arguments throws(Refusal) in
      let width = arguments.optionalWord()
      try arguments.end()
      guard let width else { return house.tellWidth(of: visitor) }
      let columns = try House.columns(width)
      house.setWidth(columns, of: visitor)
      visitor.notice(
        House.isTooWide(columns)
          ? .widthMost(columns: Style.window(of: columns))
          : .widthNow(columns: Style.window(of: columns)))
    },
    CommandRow(anywhere: "prefix", "[MARK]", .reading, .commandsPrefix) {
      house, visitor, arguments throws(Refusal) in
      let mark = arguments.optionalCommandWord()
      try arguments.end()
      if let mark { try house.setMark(mark, of: visitor) }
      visitor.notice(
        visitor.mark.map {
          Notice.prefixMark(mark: "\($0)", example: "\($0)who", back: "/prefix off")
        }
          ?? .prefixSlash(choice: "/prefix .", example: ".who"))
    },
    CommandRow(
      anywhere: "language", aliases: ["lang"], "[LANGUAGE]", .reading, .commandsLanguage
    ) { house, visitor, arguments throws(Refusal) in
      let wish = arguments.optionalWord()
      try arguments.end()
      house.chooseLanguage(wish, visitor)
    },
    CommandRow(anywhere: "zone", "[ZONE]", .reading, .commandsZone) {
      house, visitor, arguments throws(Refusal) in
      let typed = arguments.isEmpty ? nil : try arguments.text(.argumentsText)
      try house.chooseZone(typed, visitor)
    },
    CommandRow(anywhere: "edit", "[off]", .reading, .commandsEdit) {
      house, visitor, arguments throws(Refusal) in
      let isOn = try arguments.isOn()
      house.setEditing(isOn, of: visitor)
    },
    CommandRow(anywhere: "bell", "[off]", .reading, .commandsBell) {
      house, visitor, arguments throws(Refusal) in
      let isOn = try arguments.isOn()
      visitor.screen.bell = isOn
      house.keepScreen(of: visitor)
      visitor.notice(isOn ? .bellOn(command: "/bell off") : .bellOff(command: "/bell"))
    },
  ]
}

extension House {
  /// - Parameter columns: of the window, where the client does not tell.
  fileprivate func setMode(_ mode: Mode, columns: Int?, of visitor: Visitor) {
    let waiting = setMode(mode, of: visitor)
    if let columns { setWidth(columns, of: visitor) } else { keepScreen(of: visitor) }
    visitor.send(.mode(mode, columns: visitor.screen.columns.map(Style.window)))
    if let columns, Self.isTooWide(columns) {
      visitor.notice(.widthMost(columns: Style.window(of: columns)))
    }
    // The first one went out before a program could ask for json.
    if mode == .json { visitor.send(welcome) }
    for message in waiting { visitor.send(message) }
  }

  fileprivate func tellMode(of visitor: Visitor) {
    let mode = visitor.screen.mode ?? .plain
    visitor.notice(
      .modeIs(
        mode: mode.rawValue, example: mode == .plain ? "/mode ansi" : "/mode plain",
        narrow: visitor.connection.columns == nil ? .helpNarrow(command: "/width 40") : nil))
  }

  fileprivate static func columns(_ typed: String) throws(Refusal) -> Int {
    guard let columns = Int(typed), Style.columns.contains(columns) else {
      throw .badArgumentColumns(
        least: Style.columns.lowerBound, most: Style.columns.upperBound, example: "/width 40")
    }
    return columns
  }

  /// Whether a window is wider than lines are made.
  fileprivate static func isTooWide(_ columns: Int) -> Bool { Style.window(of: columns) < columns }

  fileprivate func setWidth(_ columns: Int, of visitor: Visitor) {
    visitor.connection.setWidth(columns)
    visitor.screen.columns = columns
    keepScreen(of: visitor)
  }

  fileprivate func tellWidth(of visitor: Visitor) {
    guard let columns = visitor.connection.columns else {
      return visitor.notice(
        .widthUntold(columns: Style.defaultWidth + 2, example: "/width 40"))
    }
    visitor.notice(.widthIs(columns: Style.window(of: columns), example: "/width 40"))
  }

  /// - Parameter typed: a mark, or `off` for the slash alone.
  fileprivate func setMark(_ typed: String, of visitor: Visitor) throws(Refusal) {
    let mark = CommandMark(typed)
    guard mark != nil || ["off", "/"].contains(typed) else {
      throw .badArgumentNoPrefix(marks: CommandMark.all, example: "/prefix .")
    }
    visitor.screen.mark = mark.map { "\($0)" } ?? "/"
    keepScreen(of: visitor)
  }

  /// Has the house edit the lines that they type, or their client.
  fileprivate func setEditing(_ isOn: Bool, of visitor: Visitor) {
    // A program reads lines, and nothing between them.
    guard visitor.connection.mayEdit, visitor.screen.mode != .json || !isOn else {
      return visitor.notice(.editUnable)
    }
    let isSoAlready = visitor.screen.edits == isOn
    visitor.notice(
      isOn
        ? isSoAlready ? .editOnAlready(command: "/edit off") : .editOn(command: "/edit off")
        : isSoAlready ? .editOffAlready(command: "/edit") : .editOff(command: "/edit"))
    visitor.connection.setEditing(isOn)
    visitor.screen.edits = isOn
    keepScreen(of: visitor)
  }
}

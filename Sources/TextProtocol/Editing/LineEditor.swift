/// Has somebody type and edit a line in a terminal that shows nothing by itself: keys come in, lines go out, and
/// what the terminal is to show. The keys are those of Emacs, which shells have too.
struct LineEditor: Sendable {
  private var keys: KeyReader
  private var text = EditedText()
  private var row: EditedRow
  private var history = LineHistory()
  /// What was erased last, more than a character of it.
  private var killed = ""
  /// Whether the rest of the line is dropped, as too long.
  private var isDiscarding = false
  /// Whether this line is not shown, and whether the next ones are not.
  private var isHidden: Bool
  private var hidesNext: Bool
  /// What is to be shown besides what the text makes of the row.
  private var echo: [UInt8] = []
  /// Whether a key was struck since the row was last brought up to date.
  private var isTouched = false
  /// Whether lines are kept, to be had again. Who comes after somebody has nothing of theirs.
  var remembers = false {
    didSet { if oldValue, !remembers { (history, killed) = (LineHistory(), "") } }
  }
  /// How many bytes were put back so far.
  private var yanked = 0

  /// - Parameters:
  ///   - line: what was typed of it before.
  ///   - followsReturn: whether a CR came last.
  init(continuing line: [UInt8] = [], followsReturn: Bool = false, isHidden: Bool = false) {
    keys = KeyReader(followsReturn: followsReturn)
    row = EditedRow(isStale: !line.isEmpty)
    (self.isHidden, hidesNext) = (isHidden, isHidden)
    _ = line.withUnsafeBytes { bytes in
      var start = 0
      return next(in: bytes, from: &start, to: bytes.count)
    }
  }

  /// How many characters were gone through so far.
  var steps: Int { text.steps + yanked }

  /// The line so far.
  var line: String { text.text }

  var followsReturn: Bool { keys.followsReturn }

  mutating func setColumns(_ columns: Int?) { if row.setColumns(columns) { isTouched = true } }

  /// The next line in `bytes` from `start`, which is moved past it; nil at `end`.
  mutating func next(
    in bytes: UnsafeRawBufferPointer, from start: inout Int, to end: Int
  ) -> LineFramer.Token? {
    while let key = keys.next(in: bytes, from: &start, to: end) {
      if let token = strike(key) { return token }
    }
    return nil
  }

  /// Takes a key that came as a command of telnet. Within a character it is the next byte of that.
  mutating func strike(_ key: TelnetKey) -> LineFramer.Token? {
    guard keys.isWithinCharacter else { return key.stops ? strike(.interrupt) : nil }
    return withUnsafeBytes(of: key.byte) { bytes in
      var start = 0
      return next(in: bytes, from: &start, to: 1)
    }
  }

  /// Does what a key is for.
  mutating func strike(_ key: EditKey) -> LineFramer.Token? {
    isTouched = true
    if isHidden, !hidesNext, text.isEmpty { isHidden = false }
    switch key {
    case .text(let scalar): return type(scalar)
    case .enter: return enter()
    case .interrupt:
      guard !text.isEmpty || isDiscarding else { return .stop }
      text.clear()
      history.rest()
    case .endOfFile:
      guard !text.isEmpty || isDiscarding else { return .stop }
      text.erase(to: text.cursor + 1)
    case .left: text.move(to: text.cursor - 1)
    case .right: text.move(to: text.cursor + 1)
    case .wordLeft: text.move(to: text.wordStart)
    case .wordRight: text.move(to: text.wordEnd)
    case .home: text.move(to: 0)
    case .end: text.move(to: text.count)
    case .older:
      guard !isHidden, history.hasOlder else { return nil }
      let typed = history.isResting ? line : ""
      if let line = history.older(than: typed) { text.replace(with: line) }
    case .newer: if !isHidden, let line = history.newer() { text.replace(with: line) }
    case .backspace: text.erase(to: text.cursor - 1)
    case .delete: text.erase(to: text.cursor + 1)
    case .eraseToBlank: kill(to: text.blankStart)
    case .eraseWordBefore: kill(to: text.wordStart)
    case .eraseWordBehind: kill(to: text.wordEnd)
    case .eraseToStart: kill(to: 0)
    case .eraseToEnd: kill(to: text.count)
    case .yank:
      guard !isHidden, !isDiscarding else { return nil }
      yanked += killed.utf8.count
      for scalar in killed.unicodeScalars {
        if let token = type(scalar) { return token }
      }
    case .redraw: row.markStale()
    }
    return nil
  }

  private mutating func type(_ scalar: Unicode.Scalar) -> LineFramer.Token? {
    guard !isDiscarding else { return nil }
    guard text.length + UTF8.width(scalar) <= LineFramer.maxLine else {
      text.clear()
      history.rest()
      isDiscarding = true
      return .tooLong
    }
    text.insert(scalar)
    return nil
  }

  private mutating func kill(to index: Int) {
    let erased = text.erase(to: index)
    if !isHidden, !erased.isEmpty { killed = erased }
  }

  private mutating func enter() -> LineFramer.Token? {
    let line = line
    if !isHidden {
      echo += row.finish(text, changedFrom: text.takeChange())
      if remembers { history.add(line) }
    }
    history.rest()
    text.clear()
    _ = text.takeChange()
    isHidden = hidesNext
    guard !isDiscarding else {
      isDiscarding = false
      return nil
    }
    return .line(line)
  }

  /// Shows what is typed no more, for a key, or again. What was begun of a key never shows.
  mutating func hide(_ hides: Bool) {
    hidesNext = hides
    guard hides, !isHidden else { return }
    isHidden = true
    history.rest()
    echo += row.clear()
  }

  /// What the terminal is to show since this was last asked.
  mutating func takeEcho() -> [UInt8] {
    defer { (echo, isTouched) = ([], false) }
    guard isTouched, !isHidden else { return echo }
    return echo + row.show(text, changedFrom: text.takeChange())
  }

  /// What shows the line again below something else that was written over it; nil where nothing of it shows.
  var lineAgain: [UInt8]? { isHidden || text.isEmpty ? nil : row.showAgain(text) }
}

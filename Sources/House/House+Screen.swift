import EventRuntime
import Messages

/// How people have chosen to read and type. The seat keeps it, so that they find it again after a lost connection
/// and after a restart.
extension House {
  /// What was chosen over this connection goes before what was chosen over the last one. Lines are edited
  /// where the client is one of which the house may.
  func restoreScreen(_ visitor: Visitor, _ room: LiveRoom, _ seat: Int) {
    let connection = visitor.connection
    if visitor.screen.columns == nil { visitor.screen.window = connection.columns }
    var last = room.live.state.seat(seat)?.screen ?? ScreenHabits()
    if connection.columns != nil { last.columns = nil }
    if !connection.mayEdit { last.edits = nil }
    let chosen = visitor.screen
    visitor.screen = chosen.filled(from: last)
    if let columns = last.columns {
      connection.setWidth(columns)
    } else if connection.columns == nil, let columns = last.window {
      connection.restoreWindow(columns)
    }
    if chosen.edits == nil, let edits = last.edits { connection.setEditing(edits) }
    if let mode = visitor.screen.mode { _ = setMode(mode, of: visitor) }
    keepScreen(of: visitor)
  }

  /// Nobody waits for that: it holds over this connection, whether it can be saved or not.
  func keepScreen(of visitor: Visitor) {
    guard case .seated(let room, let seat) = visitor.place else { return }
    let last = room.live.state.seat(seat)?.screen ?? ScreenHabits()
    var screen = visitor.screen
    // A program asks for its mode each time.
    if screen.mode == .json { screen.mode = nil }
    screen = screen.filled(from: last)
    if screen != last { submit(.setScreen(seat: seat, screen), to: room) }
  }

  /// Their client may have told a window since, or another one.
  func noteWindow(of visitor: Visitor) {
    guard visitor.screen.columns == nil, let columns = visitor.connection.columns,
      columns != visitor.screen.window
    else { return }
    visitor.screen.window = columns
    keepScreen(of: visitor)
  }

  /// Their client takes a line that begins with a slash for itself: a full stop stands for it, unless they have
  /// chosen.
  public func noteKeptSlash(of id: Int) {
    guard let visitor = visitors[id], visitor.screen.mark == nil, visitor.screen.mode != .json
    else { return }
    visitor.screen.mark = "."
    keepScreen(of: visitor)
    visitor.notice(.prefixKept(help: ".help", off: ".prefix off"))
    repeatQuestion(to: visitor)
  }

  /// Whether their client can show bold and underlined text.
  public func noteStyles(_ shows: Bool, of id: Int) { visitors[id]?.showsStyles = shows }

  /// What tells of such text whoever could have it, and has chosen no mode: once a seat.
  func takeOfferOfStyles(to visitor: Visitor) -> Notice? {
    let screen = visitor.screen
    guard visitor.showsStyles, screen.mode == nil, screen.knowsStyles == nil else { return nil }
    visitor.screen.knowsStyles = true
    keepScreen(of: visitor)
    return .hintAnsi(command: "/mode ansi")
  }
}

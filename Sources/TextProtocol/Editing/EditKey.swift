/// What somebody strikes who edits a line.
enum EditKey: Equatable, Sendable {
  case text(Unicode.Scalar)
  case enter
  /// Ctrl-C and its like.
  case interrupt
  /// Ctrl-D: the end, or with a line what is behind the cursor.
  case endOfFile
  case left, right, wordLeft, wordRight, home, end
  case older, newer
  case backspace, delete
  /// Up to a blank, as Ctrl-W.
  case eraseToBlank
  case eraseWordBefore, eraseWordBehind, eraseToStart, eraseToEnd
  case yank
  case redraw
}

/// Names of terminals that clients tell (RFC 1091).
enum TerminalName {
  /// What the names of terminals begin with that show what they are sent, and send each key if they are to. They
  /// know the attributes of ECMA-48, too. MUD clients have a line of their own to type in, and tell their own name
  /// first.
  private static let families = [
    "alacritty", "ansi", "contour", "cygwin", "dec-vt", "eterm", "foot", "ghostty", "gnome",
    "iterm", "kitty", "konsole",
    "linux", "mlterm", "putty", "rxvt", "screen", "st-", "tmux", "vt", "wezterm", "xterm",
  ]

  /// Clients that take a line which begins with a slash for a command of their own.
  private static let keepersOfSlash = ["kildclient", "tinyfugue"]

  static func keepsSlash(_ name: String) -> Bool {
    let name = name.lowercased()
    return keepersOfSlash.contains { name.hasPrefix($0) }
  }

  /// - Parameter name: the first that the client told.
  static func isOfTerminal(_ name: String) -> Bool {
    let name = name.lowercased()
    return families.contains { name.hasPrefix($0) }
  }
}

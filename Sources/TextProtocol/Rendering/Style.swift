public import Messages

/// How messages are written to a session. Sessions of equal style share the rendered bytes.
public struct Style: Hashable, Sendable {
  public let mode: Mode
  /// Columns that text is wrapped to; 0 for no wrapping. Always 0 in json.
  public let width: Int

  /// The width for clients that have not told theirs.
  public static let defaultWidth = 78

  /// How many columns somebody may say that their window has.
  public static let columns = 10...500

  public let language: Language

  /// What follows a question. Always none in json.
  public let mark: PromptMark

  /// Whether what runs from right to left is set apart by isolates: only for clients that tell of UTF-8, and
  /// not in json or for the ear.
  public let isolates: Bool

  /// What a client of GMCP is told beside the text. Always nothing in json, which has it all.
  public private(set) var packages: GMCPPackages

  /// What lies around each message.
  public let framing: Framing

  private init(
    mode: Mode, width: Int, _ language: Language, _ mark: PromptMark = .none,
    isolates: Bool = false, packages: GMCPPackages = [], framing: Framing = .lines
  ) {
    self.mode = mode
    self.framing = framing
    self.isolates = isolates && (mode == .plain || mode == .ansi)
    self.width = mode == .json ? 0 : width
    self.language = language
    self.mark = mode == .json ? .none : mark
    self.packages = mode == .json ? [] : packages
  }

  public static func plain(width: Int = defaultWidth, _ language: Language = .english) -> Style {
    Style(mode: .plain, width: width, language)
  }
  public static func ansi(width: Int = defaultWidth, _ language: Language = .english) -> Style {
    Style(mode: .ansi, width: width, language)
  }
  public static func speech(width: Int = defaultWidth, _ language: Language = .english) -> Style {
    Style(mode: .speech, width: width, language)
  }
  public static let json = Style(mode: .json, width: 0, .english)

  /// The style for a window of so many columns, nil or 0 when the client has not told. A narrow window is
  /// used to its last column, a wider one not quite. The width is held between 10 and 100, where lines
  /// can be read, and to even numbers, so that a crowd of windows makes few styles.
  public init(
    mode: Mode, columns: Int?, _ language: Language = .english, mark: PromptMark = .none,
    isolates: Bool = false, packages: GMCPPackages = [], framing: Framing = .lines
  ) {
    let columns = columns ?? 0
    let window = Self.window(of: columns)
    let fitted = columns == 0 ? Self.defaultWidth : window < Self.narrow ? window : window - 2
    self.init(
      mode: mode, width: fitted - fitted % 2, language, mark, isolates: isolates,
      packages: packages, framing: framing)
  }

  /// The same for somebody of whose window nobody knows, and who has had no seat yet: it may be a narrow one.
  public var ofTheDoor: Style {
    Style(
      mode: mode, columns: Self.narrow, language, mark: mark, isolates: isolates,
      packages: packages, framing: framing)
  }

  /// The same for a message that is told in these packages only: what others a client wants makes no difference.
  public func limited(to packages: GMCPPackages) -> Style {
    var style = self
    style.packages.formIntersection(packages)
    return style
  }

  /// The columns of the window that lines are made for where somebody tells so many. In fewer than ten
  /// the indents would not leave room for words: there the terminal itself breaks lines of ten.
  public static func window(of columns: Int) -> Int { min(max(columns, 10), 102) }

  /// From so many columns on, the last two stay free.
  private static let narrow = 40
}

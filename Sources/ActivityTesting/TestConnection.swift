import House
import Messages
import NIOConcurrencyHelpers
import TextProtocol
import Words

/// A connection that keeps what it is sent, as the lines a person would read.
final class TestConnection: Connection {
  struct State {
    var mode = Mode.plain
    var language = Language.english
    /// The window; nil for lines that are not wrapped, as transcripts have them.
    var columns: Int?
    /// Whether the client tells its window by itself. Transcripts say so, to have nothing wrapped.
    var isWidthKnown = true
    /// What the house has set, which goes before the window.
    var width: Int?
    var lines: [String] = []
    var code: String?
    var isClosed = false
    var isConcealed = false
    /// Whether what comes is worded: nobody reads the lines of somebody who goes by messages.
    var isWorded = true
    /// What came, for the measure of what is heard and for whoever goes by messages; nil where that is not kept.
    var deliveries: [Delivery]?

    fileprivate func lines(of message: Message, in words: Words) -> [String] {
      guard isWorded else { return [] }
      if let columns {
        let style = Style(mode: mode, columns: width ?? columns, language)
        return Renderer(style, words).lines(message)
      }
      let style: Style =
        switch mode {
        case .json: Style(mode: .json, columns: nil, language)
        case .speech: .speech(width: 0, language)
        case .plain, .ansi: .plain(width: 0, language)
        }
      // Blank lines and indents are for the eye.
      return Renderer(style, words).lines(message).map(\.trimmed).filter { !$0.isEmpty }
    }
  }

  let id: Int
  let address: Int
  private let words: Words
  private let clock: @Sendable () -> Duration
  let state = NIOLockedValueBox(State())

  /// - Parameter address: 0 where nobody else is known to come from there.
  init(
    id: Int, address: Int = 0, words: Words, clock: @escaping @Sendable () -> Duration = { .zero }
  ) {
    (self.id, self.address, self.words, self.clock) = (id, address, words, clock)
  }

  func send(_ message: Message) {
    state.withLockedValue { state in
      guard !state.isClosed else { return }
      if case .seated(let seat) = message, let code = seat.code { state.code = code }
      let lines = state.lines(of: message, in: words)
      state.lines += lines
      state.deliveries?.append(Delivery(at: clock(), message: message, lines: lines))
    }
  }

  func setMode(_ mode: Mode) { state.withLockedValue { $0.mode = mode } }
  func setLanguage(_ language: Language) { state.withLockedValue { $0.language = language } }
  var columns: Int? {
    state.withLockedValue { $0.width ?? ($0.isWidthKnown ? $0.columns ?? 80 : nil) }
  }
  func setWidth(_ columns: Int) { state.withLockedValue { $0.width = columns } }
  func restoreWindow(_ columns: Int) { state.withLockedValue { $0.columns = columns } }
  func conceal(_ isSecret: Bool) { state.withLockedValue { $0.isConcealed = isSecret } }
  func close() { state.withLockedValue { $0.isClosed = true } }
}

struct TestBroadcaster: Broadcaster {
  func broadcast(_ message: Message, to connections: [any Connection]) {
    for connection in connections { connection.send(message) }
  }

  func makeAudience() -> any Audience { TestAudience() }
}

private final class TestAudience: Audience {
  private var connections: [any Connection] = []

  func add(_ connection: any Connection) { connections.append(connection) }

  func remove(_ connection: any Connection) { connections.removeAll { $0 === connection } }

  func send(_ message: Message, except: [Int]) {
    for connection in connections where !except.contains(connection.id) { connection.send(message) }
  }
}

import House
import Messages
import NIOCore
import Synchronization
import TextProtocol
import Words

/// One connection. What it writes comes by the mailbox of its loop, already rendered.
final class Session: Connection {
  let id: Int
  let mailbox: Mailbox
  let address: Int
  /// What it may have the house do.
  let work: WorkBudget

  private let words: Words
  private let view: SharedStyle
  /// Lines handed to the house and not taken yet.
  let outstanding = Atomic<Int>(0)
  /// Whether somebody sits here.
  let isSeated = Atomic<Bool>(false)
  private let loopOutlet: NIOLoopBound<Outlet>

  /// - Parameters:
  ///   - outbox: how many bytes may wait for a slow reader.
  ///   - address: what stands for the address.
  ///   - words: what the house says.
  init(
    id: Int, mailbox: Mailbox, outbox: Int, address: Int = 0, work: WorkBudget,
    words: Words = .shipped
  ) {
    self.id = id
    self.words = words
    view = SharedStyle(words.languages)
    self.address = address
    self.mailbox = mailbox
    self.work = work
    loopOutlet = NIOLoopBound(
      Outlet(id: id, outbox: outbox), eventLoop: mailbox.loop)
  }

  /// Its way out; to be asked for on the loop.
  var outlet: Outlet { loopOutlet.value }

  var style: Style { view.style }

  /// What the client says of its window, on the loop.
  func setColumns(_ columns: Int) {
    view.setColumns(columns)
    outlet.columns = columns
  }

  // MARK: From the house

  func send(_ message: Message) {
    let bytes = Renderer(style, words).bytes(message)
    if !bytes.isEmpty { mailbox.post(.write(self, ByteBuffer(bytes: bytes))) }
  }

  func setMode(_ mode: Mode) {
    view.setMode(mode)
    mailbox.post(.setMode(self, mode))
  }

  func setLanguage(_ language: Language) {
    view.setLanguage(language)
    mailbox.post(.setLanguage(self, language))
  }

  func setWidth(_ columns: Int) {
    view.setColumns(columns)
    mailbox.post(.setColumns(self, columns))
  }

  var isWidthKnown: Bool { view.isWidthKnown }

  func conceal(_ isSecret: Bool) { mailbox.post(.conceal(self, isSecret)) }

  func setSeated(_ isSeated: Bool) { self.isSeated.store(isSeated, ordering: .relaxed) }

  func charge(_ units: Int) {
    work.spend(units, at: Int64(mailbox.loop.now.uptimeNanoseconds))
  }

  func close() { mailbox.post(.close(self)) }
}

enum SessionEvent: Sendable {
  /// The client reads too slowly.
  case fellBehind
}

/// The bounds of a connection that are the same in every house.
enum Limits {
  /// Lines of one session that may wait for the house before its socket is read again.
  static let outstandingLines = 64
  /// Bytes that the system keeps for a connection, each way; Linux takes it twice.
  static let socketBuffer = 128 * 1_024
  /// How long the last words may take to be read.
  static let farewell = TimeAmount.seconds(2)
  /// How long a connection may be silent before it is greeted.
  static let greetingDelay = TimeAmount.milliseconds(200)
}

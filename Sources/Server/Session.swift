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
  private let framing: Framing
  private let view: SharedStyle
  /// What was handed to the house, such as lines, and is not done yet.
  let outstanding = Atomic<Int>(0)
  private let freshness = Atomic<Bool>(false)
  private let canEdit = Atomic<Bool>(false)
  /// Whether somebody sits here.
  let isSeated = Atomic<Bool>(false)
  /// Whether they were greeted and have had no seat yet.
  let isAtTheDoor = Atomic<Bool>(false)
  private let loopOutlet: NIOLoopBound<Outlet>

  /// - Parameters:
  ///   - outbox: how many bytes may wait for a slow reader.
  ///   - address: what stands for the address.
  ///   - words: what the house says.
  ///   - framing: what lies around each message; where there is something, it is a session of the web, whose mode
  ///     stays json.
  init(
    id: Int, mailbox: Mailbox, outbox: Int, address: Int = 0, work: WorkBudget,
    words: Words = .shipped, framing: Framing = .lines
  ) {
    self.id = id
    self.words = words
    self.framing = framing
    view = SharedStyle(words.languages, framing: framing)
    self.address = address
    self.mailbox = mailbox
    self.work = work
    loopOutlet = NIOLoopBound(
      Outlet(id: id, outbox: outbox, tally: mailbox.tally, framing: framing),
      eventLoop: mailbox.loop)
  }

  /// Its way out; to be asked for on the loop.
  var outlet: Outlet { loopOutlet.value }

  var style: Style { view.style }

  // MARK: Turns

  var isFresh: Bool { freshness.load(ordering: .relaxed) }

  /// Takes note of what was spent lately, on the loop. It changes nothing while the house has something to do,
  /// so that this stays in order.
  func noteFreshness(at now: NIODeadline) {
    guard outstanding.load(ordering: .relaxed) == 0 else { return }
    freshness.store(work.isFresh(at: Int64(now.uptimeNanoseconds)), ordering: .relaxed)
  }

  /// While the house has so much to do, nothing more is read: of those who send much, before anything is done.
  var mostOutstanding: Int { isFresh ? Limits.outstandingLines : 1 }

  /// What the client says of its window, on the loop.
  func setColumns(_ columns: Int) {
    outlet.window = columns
    view.setColumns(outlet.columns ?? 0)
  }

  /// What tells the client that a question ends, on the loop.
  func setMark(_ mark: PromptMark) {
    guard mark != outlet.mark else { return }
    outlet.mark = mark
    view.setMark(mark)
  }

  /// Whether the house may be had to edit lines, on the loop.
  func noteMayEdit(_ mayEdit: Bool) { canEdit.store(mayEdit, ordering: .relaxed) }

  /// Whether what runs from right to left is set apart for the client, on the loop.
  func setIsolates(_ isolates: Bool) {
    guard isolates != outlet.isolates else { return }
    outlet.isolates = isolates
    view.setIsolates(isolates)
  }

  /// What the client is told beside the text, on the loop.
  func setPackages(_ packages: GMCPPackages) {
    guard packages != outlet.packages else { return }
    outlet.packages = packages
    view.setPackages(packages)
  }

  /// What somebody has told of it in words, on the loop. The client may have spoken meanwhile.
  func noteWidth(_ columns: Int) {
    outlet.told = columns
    view.setColumns(columns)
  }

  /// What the window was when the person was last here, on the loop. The client may have told meanwhile.
  func noteWindow(_ columns: Int) { setColumns(outlet.window ?? columns) }

  // MARK: From the house

  func send(_ message: Message) {
    let isNarrow = isAtTheDoor.load(ordering: .relaxed) && view.columns == nil
    let bytes = Renderer(isNarrow ? style.ofTheDoor : style, words).bytes(message)
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

  func restoreWindow(_ columns: Int) {
    view.setColumns(columns)
    mailbox.post(.restoreWindow(self, columns))
  }

  func setWidth(_ columns: Int) {
    view.setColumns(columns)
    mailbox.post(.setColumns(self, columns))
  }

  var columns: Int? { view.columns }

  func conceal(_ isSecret: Bool) { mailbox.post(.conceal(self, isSecret)) }

  var readsOnlyJSON: Bool { framing != .lines }

  var mayEdit: Bool { canEdit.load(ordering: .relaxed) }

  func setEditing(_ isOn: Bool) { mailbox.post(.setEditing(self, isOn)) }

  func setSeated(_ isSeated: Bool) {
    self.isSeated.store(isSeated, ordering: .relaxed)
    if isSeated { isAtTheDoor.store(false, ordering: .relaxed) }
  }

  func charge(_ units: Int) {
    work.spend(units, at: Int64(mailbox.loop.now.uptimeNanoseconds))
  }

  func tell(_ status: HouseStatus) {
    mailbox.post(.write(self, ByteBuffer(bytes: status.bytes)))
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
  /// Bytes that may wait for their turn of somebody who has hung up meanwhile: more than a line.
  static let heldBytes = 4_096
  /// Bytes that may wait for their turn of somebody who types, while more is read.
  static let readAhead = 256
  /// Bytes that the system keeps for a connection, each way; Linux takes it twice.
  static let socketBuffer = 128 * 1_024
  /// How long the last words may take to be read.
  static let farewell = TimeAmount.seconds(2)
  /// How long nobody is taken in after somebody who was one of too many.
  static let rest = TimeAmount.milliseconds(1)
  /// How long a connection may be silent before it is greeted.
  static let greetingDelay = TimeAmount.milliseconds(200)
  /// How long the first line of a client of telnet waits for it to tell its window.
  static let windowDelay = TimeAmount.milliseconds(200)
}

public import Messages
public import TextProtocol

/// One session's way out, as the house sees it. The server's writes to a socket; that of the
/// transcripts keeps what it is given.
public protocol Connection: AnyObject, Sendable {
  /// Unique among the connections of a house.
  var id: Int { get }

  /// A number that stands for the address it comes from, the same for all connections from there
  /// while the house is open, and of no use to anybody else.
  var address: Int { get }

  /// Whether no more was wanted over it lately than people type: then it goes before those who want much.
  var isFresh: Bool { get }

  /// Queues a message. Never waits: a reader that falls behind loses the connection.
  func send(_ message: Message)

  /// From now on messages are written in this mode.
  func setMode(_ mode: Mode)

  /// Whether it is a page that reads json and shows it in its own way: the mode is json from the beginning, and stays.
  var readsOnlyJSON: Bool { get }

  /// From now on the house's sentences are written in this language.
  func setLanguage(_ language: Language)

  /// How many columns the window has, as the client or somebody in words has told; nil where nobody has.
  var columns: Int? { get }

  /// The client has told in words how many columns its window has.
  func setWidth(_ columns: Int)

  /// So many columns the window had when the person was last here: that holds until the client tells.
  func restoreWindow(_ columns: Int)

  /// Whether the next lines are secret: a client that can is asked not to show them.
  func conceal(_ isSecret: Bool)

  /// Whether lines can be edited by the house: not where the client has a line of its own to type in.
  var mayEdit: Bool { get }

  /// Has lines edited by the house, if the client lets it, or by the client.
  func setEditing(_ isOn: Bool)

  /// Whether somebody sits here now: a connection without a seat has less time to say something.
  func setSeated(_ isSeated: Bool)

  /// Has the connection pay for what it asked the house to do, in the units of a ``WorkBudget``: nothing
  /// more is read from it until that is paid off.
  func charge(_ units: Int)

  /// Tells what anybody may know of the house, to a client that asked for it.
  func tell(_ status: HouseStatus)

  /// Ends the connection once what was queued is written.
  func close()
}

extension Connection {
  public var address: Int { 0 }
  public var isFresh: Bool { true }
  public var readsOnlyJSON: Bool { false }
  public var mayEdit: Bool { false }
  public func setEditing(_ isOn: Bool) {}
  public func setSeated(_ isSeated: Bool) {}
  public func charge(_ units: Int) {}
  public func tell(_ status: HouseStatus) {}
  public var columns: Int? { 80 }
  public func setWidth(_ columns: Int) {}
  public func restoreWindow(_ columns: Int) {}
  public func setLanguage(_ language: Language) {}
}

/// Sends one message to many connections: rendered once per style, not once per person.
public protocol Broadcaster: Sendable {
  func broadcast(_ message: Message, to connections: [any Connection])

  /// A room without anybody in it.
  func makeAudience() -> any Audience
}

/// The connections of one room. Confined to the house.
///
/// What is sent to an audience and what is sent to one of its connections arrives in the order of the
/// calls.
public protocol Audience: AnyObject {
  func add(_ connection: any Connection)
  func remove(_ connection: any Connection)

  /// Queues a message for everyone in the room but these connections, given by their `id`.
  func send(_ message: Message, except: [Int])
}

/// Why a connection is gone.
public enum Disconnection: Sendable {
  case lost
  /// The client read too slowly.
  case fellBehind
}

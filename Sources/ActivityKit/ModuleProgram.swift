/// What runs a module that is a program of its own: how it is started and what it may use.
public struct ModuleProgram: Sendable, Equatable {
  /// Where its files are.
  public enum Source: Sendable, Equatable {
    /// The path of a folder.
    case folder(String)
    /// Names and texts: they ship with the program and are written to a folder before they are run.
    case files([String: String])
  }

  public var source: Source
  /// The program and its arguments. One without a slash is looked for on the `PATH`.
  public var command: [String]
  /// How long it may take over a reply.
  public var deadline: Duration
  /// How much memory each process of it may use, in MiB.
  public var memory: Int
  /// Whether it may open connections.
  public var network: Bool

  public static let standardDeadline = Duration.seconds(2)
  public static let deadlines: ClosedRange<Duration> = .milliseconds(100)...(.seconds(30))
  public static let standardMemory = 256
  public static let memories = 16...4_096

  public init(
    source: Source, command: [String], deadline: Duration = Self.standardDeadline,
    memory: Int = Self.standardMemory, network: Bool = false
  ) {
    self.source = source
    self.command = command
    self.deadline = deadline
    self.memory = memory
    self.network = network
  }
}

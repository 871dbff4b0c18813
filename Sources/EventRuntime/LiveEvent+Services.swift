public import Messages
import RemoteModules

extension LiveEvent {
  /// What the occurrences of a house share: time and threads, the journal, and the programs of modules.
  public struct Services {
    let dispatcher: any Dispatcher
    let journal: any Journal
    public let programs: ModulePrograms
    let watch: (any InputWatch)?
    let recorder: (any EventRecorder)?
    /// Counts what they do.
    public let tally = RuntimeTally()

    /// - Parameters:
    ///   - watch: notices inputs that make the process trap.
    ///   - recorder: takes what is recorded for testing.
    public init(
      dispatcher: any Dispatcher, journal: any Journal, programs: ModulePrograms,
      watch: (any InputWatch)? = nil, recorder: (any EventRecorder)? = nil
    ) {
      self.dispatcher = dispatcher
      self.journal = journal
      self.programs = programs
      self.watch = watch
      self.recorder = recorder
    }
  }

  /// Hears what an occurrence says, and how it fares. Called on the dispatcher.
  public protocol Listener: AnyObject {
    func say(_ message: Message, to recipients: Recipients)

    /// How the evening stands is to be told to these seats.
    func tellRun(to seats: [Int])

    /// Something for the log.
    func log(_ text: String)
    func log(_ note: Sentence)

    /// A write, or what leads to one, has come to its end, and what follows from it has been said.
    func didWrite()
  }
}

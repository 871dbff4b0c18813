import RemoteModules
import TextProtocol

extension LiveEvent {
  /// What the event needs of its house.
  public struct Ports {
    /// Writes and later calls ``LiveEvent/wrote(_:)``, once for each call.
    public var write: ([Write]) -> Void
    public var say: (Message, Recipients) -> Void
    /// Does something once what was said has gone out.
    public var afterwards: (@escaping () -> Void) -> Void
    /// Works something out on another thread and hands over what came of it.
    public var elsewhere: (@escaping Work, @escaping (Result<[UInt8], any Error>) -> Void) -> Void
    public var log: (String) -> Void
    public var watch: (any InputWatch)?
    public var modules: Modules
    /// Takes what is recorded for testing; nil where nothing is.
    public var record: ((RecordedInput) -> Void)?

    public typealias Work = @Sendable () -> Result<[UInt8], any Error>

    /// How the event reaches modules that are processes of their own.
    public struct Modules {
      /// Asks and later calls ``LiveEvent/replied(_:to:of:)``.
      public var ask: (ModuleCall) -> Void
      public var end: (ModuleRun) -> Void

      public init(ask: @escaping (ModuleCall) -> Void, end: @escaping (ModuleRun) -> Void) {
        self.ask = ask
        self.end = end
      }
    }

    public init(
      write: @escaping ([Write]) -> Void, say: @escaping (Message, Recipients) -> Void,
      afterwards: @escaping (@escaping () -> Void) -> Void,
      elsewhere: @escaping (@escaping Work, @escaping (Result<[UInt8], any Error>) -> Void) -> Void,
      log: @escaping (String) -> Void,
      watch: (any InputWatch)? = nil, modules: Modules,
      record: ((RecordedInput) -> Void)? = nil
    ) {
      self.watch = watch
      self.modules = modules
      self.record = record
      self.write = write
      self.say = say
      self.afterwards = afterwards
      self.elsewhere = elsewhere
      self.log = log
    }
  }
}

/// A way back to something that only one dispatcher's thread touches, for those who work elsewhere. It
/// does not keep it alive.
public struct Confined<Object: AnyObject>: @unchecked Sendable {
  // Any thread may hold it and let go of it: nothing here changes, and what it leads to is looked at in `here`
  // alone, which traps anywhere but on the dispatcher.
  private weak var object: Object?
  private let dispatcher: any Dispatcher

  public init(_ object: Object, to dispatcher: any Dispatcher) {
    self.object = object
    self.dispatcher = dispatcher
  }

  /// Does something with it on the dispatcher, after what was handed in before; nothing if it is gone then.
  public func perform(_ work: @escaping @Sendable (Object) -> Void) {
    dispatcher.perform { here(work) }
  }

  /// Does something with it at once. Only to be called on the dispatcher.
  public func here(_ work: (Object) -> Void) {
    dispatcher.preconditionIsolated()
    if let object { work(object) }
  }
}

import Synchronization

/// The state of an occurrence at a moment, to be written down. It is made into bytes by whoever writes
/// it: with thousands of people that takes as long as many answers, and the house would wait for it.
public final class StateSnapshot: Sendable, ExpressibleByArrayLiteral {
  private let make: @Sendable () throws -> [UInt8]
  private let problem = Mutex<String?>(nil)

  convenience init(_ state: EventState) { self.init { try Snapshot.encode(state) } }

  /// - Parameter make: called on the thread that writes, each time it is written.
  package init(_ make: @escaping @Sendable () throws -> [UInt8]) { self.make = make }

  /// One that is bytes already.
  public convenience init(bytes: [UInt8]) { self.init { bytes } }

  public convenience init(arrayLiteral elements: UInt8...) { self.init(bytes: elements) }

  /// The bytes; nil where the state of a module cannot be encoded. The journal then goes back to the
  /// snapshot before, so that nothing is lost but time at the next start.
  public func bytes() -> [UInt8]? {
    do { return try make() } catch {
      problem.withLock { $0 = "\(error)" }
      return nil
    }
  }

  /// Why there were no bytes when they were asked for last.
  var failure: String? { problem.withLock { $0 } }
}

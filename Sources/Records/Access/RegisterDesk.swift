import ActivityKit
import Dispatch
import EventRuntime
import GRDB
import NIOConcurrencyHelpers
import Synchronization

/// Answers what a house asks of the register, beside its writes and off its thread.
final class RegisterDesk: Sendable {
  /// More keys than these are not waited for: guessing must not eat the machine.
  static let mostKeysWaiting = 8
  /// Those of them that are left for people who have not guessed wrong lately.
  static let keptFree = 4

  private let reader: DatabaseQueue
  /// Whether everything is answered at once, on the thread that asks.
  private let isImmediate: Bool
  private let keys = DispatchQueue(label: "keys", qos: .utility)
  private let keysWaiting = Atomic<Int>(0)
  private let isClosed = NIOLockedValueBox(false)

  init(_ reader: DatabaseQueue, isImmediate: Bool) {
    self.reader = reader
    self.isImmediate = isImmediate
  }

  /// Answers what was asked before, and refuses what is asked after.
  func close() throws {
    isClosed.withLockedValue { $0 = true }
    keys.sync {}
    if !isImmediate { try reader.close() }
  }

  func answer(_ inquiry: Inquiry, then: @escaping @Sendable (Finding) -> Void) {
    // Handed on under the lock: a database that is closed must not be asked.
    let isOpen = isClosed.withLockedValue { isClosed in
      if isClosed || isImmediate { return !isClosed }
      handOn(inquiry, then)
      return true
    }
    if !isOpen { return then(.failed("the records are closed")) }
    if isImmediate { handOn(inquiry, then) }
  }

  private func handOn(_ inquiry: Inquiry, _ then: @escaping @Sendable (Finding) -> Void) {
    if case .key(let name, let key, let hasGuessed) = inquiry {
      return tryKey(name, key, hasGuessed, then)
    }
    read({ try RegisterTables.find(inquiry, in: $0) }, then: then)
  }

  private func read(
    _ find: @escaping @Sendable (Database) throws -> Finding,
    then: @escaping @Sendable (Finding) -> Void
  ) {
    if isImmediate {
      do { then(try reader.read(find)) } catch { then(.failed(WriteFailure.words(error))) }
      return
    }
    reader.asyncRead { result in
      do { then(try find(try result.get())) } catch { then(.failed(WriteFailure.words(error))) }
    }
  }

  /// One key at a time, and few that wait.
  private func tryKey(
    _ name: String, _ key: String, _ hasGuessed: Bool,
    _ then: @escaping @Sendable (Finding) -> Void
  ) {
    if isImmediate { return then(check(name, key)) }
    let most = Self.mostKeysWaiting - (hasGuessed ? Self.keptFree : 0)
    guard keysWaiting.add(1, ordering: .relaxed).newValue <= most else {
      keysWaiting.subtract(1, ordering: .relaxed)
      return then(.busy)
    }
    keys.async { [self] in
      let finding = check(name, key)
      keysWaiting.subtract(1, ordering: .relaxed)
      then(finding)
    }
  }

  /// A name without a key costs nothing to try, which tells no secret: whose name has one is asked
  /// before the key is.
  private func check(_ name: String, _ key: String) -> Finding {
    do {
      guard let kept = try reader.read({ try RegisterTables.key(of: name, in: $0) }),
        try kept.hash.matches(key)
      else { return .key(nil) }
      return .key(kept.holder)
    } catch {
      return .failed(WriteFailure.words(error))
    }
  }
}

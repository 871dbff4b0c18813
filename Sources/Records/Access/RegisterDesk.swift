import ActivityKit
import Dispatch
import EventRuntime
import GRDB
import NIOConcurrencyHelpers

/// Answers what a house asks of the register, beside its writes and off its thread.
final class RegisterDesk: Sendable {
  private let reader: DatabaseQueue
  private let scheduler: any DatabaseScheduler
  /// Those who are trusted have a thread of their own: they wait for nobody who guesses.
  private let trustedKeys = DispatchQueue(label: "trusted keys", qos: .utility)
  private let otherKeys = DispatchQueue(label: "keys", qos: .utility)
  private let line = NIOLockedValueBox(KeyLine<@Sendable () -> Void>())
  private let recent = RecentKeys()
  private let looks = NameLooks()
  private let isClosed = NIOLockedValueBox(false)
  private let handingOn = DispatchGroup()

  init(_ reader: DatabaseQueue, by scheduler: any DatabaseScheduler) {
    self.reader = reader
    self.scheduler = scheduler
  }

  /// Answers what was asked before, and refuses what is asked after.
  func close() throws {
    isClosed.withLockedValue { $0 = true }
    handingOn.wait()
    trustedKeys.sync {}
    otherKeys.sync {}
    try reader.close()
  }

  func answer(_ inquiry: Inquiry, then: @escaping @Sendable (Finding) -> Void) {
    // A database that is closed must not be asked, so to close it waits for those who come in here.
    let isOpen = isClosed.withLockedValue { isClosed in
      if !isClosed { handingOn.enter() }
      return !isClosed
    }
    guard isOpen else { return then(.failed("the records are closed")) }
    defer { handingOn.leave() }
    handOn(inquiry, then)
  }

  private func handOn(_ inquiry: Inquiry, _ then: @escaping @Sendable (Finding) -> Void) {
    switch inquiry {
    case .key(let name, let key, let other, let guesser):
      tryKey(name, [key, other].compactMap(\.self), guesser, then)
    case .recentKey(let name, let key, let other):
      read(
        { [recent] db in
          let kept = try RegisterTables.key(of: name, in: db)
          return .key(
            kept.flatMap { kept in
              [key, other].contains { $0.map { recent.hold($0, for: kept.hash) } ?? false }
                ? kept.holder : nil
            })
        }, then: then)
    case .standing, .code, .agreed, .habits, .rsvps:
      read({ [looks] in try RegisterTables.find(inquiry, in: $0, looks) }, then: then)
    }
  }

  private func read(
    _ find: @escaping @Sendable (Database) throws -> Finding,
    then: @escaping @Sendable (Finding) -> Void
  ) {
    scheduler.read(from: reader, find) { result in
      switch result {
      case .success(let finding): then(finding)
      case .failure(let error): then(.failed(WriteFailure.words(error)))
      }
    }
  }

  /// One key at a time for those who are trusted and one for the others, and few that wait.
  private func tryKey(
    _ name: String, _ keys: [String], _ guesser: Guesser,
    _ then: @escaping @Sendable (Finding) -> Void
  ) {
    let work: @Sendable () -> Void = { [self] in
      // Whoever has hung up costs nothing.
      then(guesser.isThere() ? check(name, keys) : .busy)
    }
    let hasPlace = line.withLockedValue {
      $0.join(work, address: guesser.address, trust: guesser.trust)
    }
    guard hasPlace else { return then(.busy) }
    let isTrusted = guesser.trust == .proven
    let served: Set<KeyTrust> = isTrusted ? [.proven] : [.unknown, .doubtful]
    scheduler.perform(on: isTrusted ? trustedKeys : otherKeys) { [line] in
      line.withLockedValue { $0.next(served) }?()
    }
  }

  /// A name without a key costs nothing to try, which tells no secret: whose name has one is asked
  /// before the key is.
  private func check(_ name: String, _ keys: [String]) -> Finding {
    do {
      guard let kept = try reader.read({ try RegisterTables.key(of: name, in: $0) }),
        let key = try keys.first(where: kept.hash.matches)
      else { return .key(nil) }
      recent.note(key, for: kept.hash)
      return .key(kept.holder)
    } catch {
      return .failed(WriteFailure.words(error))
    }
  }
}

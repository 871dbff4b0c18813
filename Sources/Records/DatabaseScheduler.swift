package import Dispatch
package import GRDB

/// Where what nobody waits for is done with the database.
package protocol DatabaseScheduler: Sendable {
  /// - Parameter done: is handed what came of it.
  func write<Product: Sendable>(
    to queue: DatabaseQueue, _ work: @escaping @Sendable (Database) -> Product,
    then done: @escaping @Sendable (Product) -> Void)

  func read<Product: Sendable>(
    from queue: DatabaseQueue, _ work: @escaping @Sendable (Database) throws -> Product,
    then done: @escaping @Sendable (Result<Product, any Error>) -> Void)

  func perform(on queue: DispatchQueue, _ work: @escaping @Sendable () -> Void)
}

/// On the thread of each queue, while whoever asks for it goes on.
struct QueueScheduler: DatabaseScheduler {
  func write<Product: Sendable>(
    to queue: DatabaseQueue, _ work: @escaping @Sendable (Database) -> Product,
    then done: @escaping @Sendable (Product) -> Void
  ) {
    queue.asyncWriteWithoutTransaction { done(work($0)) }
  }

  func read<Product: Sendable>(
    from queue: DatabaseQueue, _ work: @escaping @Sendable (Database) throws -> Product,
    then done: @escaping @Sendable (Result<Product, any Error>) -> Void
  ) {
    queue.asyncRead { db in done(Result { try work(db.get()) }) }
  }

  func perform(on queue: DispatchQueue, _ work: @escaping @Sendable () -> Void) {
    queue.async(execute: work)
  }
}

/// At once, on the thread that asks: for records in memory, and where time stands still meanwhile.
package struct ImmediateScheduler: DatabaseScheduler {
  package init() {}

  package func write<Product: Sendable>(
    to queue: DatabaseQueue, _ work: @escaping @Sendable (Database) -> Product,
    then done: @escaping @Sendable (Product) -> Void
  ) {
    done(queue.writeWithoutTransaction(work))
  }

  package func read<Product: Sendable>(
    from queue: DatabaseQueue, _ work: @escaping @Sendable (Database) throws -> Product,
    then done: @escaping @Sendable (Result<Product, any Error>) -> Void
  ) {
    done(Result { try queue.read(work) })
  }

  package func perform(on queue: DispatchQueue, _ work: @escaping @Sendable () -> Void) { work() }
}

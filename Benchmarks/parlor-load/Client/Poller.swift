#if os(Linux)
  import CEpoll
  import Glibc

  /// Which of many descriptors can be read: epoll(7), level-triggered. One thread waits; any may change what
  /// is waited for.
  final class Poller: Sendable {
    private static let most = 1_024

    private let queue = epoll_create1(Int32(EPOLL_CLOEXEC))

    deinit { close(queue) }

    func add(_ descriptor: Int32, as number: Int) {
      set(descriptor, as: number, EPOLLIN.rawValue, EPOLL_CTL_ADD)
    }

    /// From now on only the end of the connection is heard of.
    func ignoreInput(_ descriptor: Int32, as number: Int) {
      set(descriptor, as: number, EPOLLRDHUP.rawValue, EPOLL_CTL_MOD)
    }

    func remove(_ descriptor: Int32) { epoll_ctl(queue, EPOLL_CTL_DEL, descriptor, nil) }

    /// Waits for at most so many milliseconds and hands out the numbers of what can be read.
    func wait(_ milliseconds: Int, _ body: (Int) -> Void) {
      withUnsafeTemporaryAllocation(of: epoll_event.self, capacity: Self.most) { events in
        let count = epoll_wait(
          queue, events.baseAddress, Int32(Self.most), Int32(milliseconds))
        guard count > 0 else { return }
        for index in 0..<Int(count) { body(Int(events[index].data.u64)) }
      }
    }

    private func set(_ descriptor: Int32, as number: Int, _ events: UInt32, _ operation: Int32) {
      var event = epoll_event()
      event.events = events
      event.data.u64 = UInt64(number)
      epoll_ctl(queue, operation, descriptor, &event)
    }
  }
#else
  import Foundation
  import NIOConcurrencyHelpers

  /// Which of many descriptors can be read: poll(2), for systems whose figures nobody compares.
  final class Poller: Sendable {
    private let waited = NIOLockedValueBox<[(number: Int, state: pollfd)]>([])

    func add(_ descriptor: Int32, as number: Int) {
      let state = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      waited.withLockedValue { $0.append((number, state)) }
    }

    /// From now on only the end of the connection is heard of.
    func ignoreInput(_ descriptor: Int32, as number: Int) {
      remove(descriptor)
      waited.withLockedValue { $0.append((number, pollfd(fd: descriptor, events: 0, revents: 0))) }
    }

    func remove(_ descriptor: Int32) {
      waited.withLockedValue { $0.removeAll { $0.state.fd == descriptor } }
    }

    /// Waits for at most so many milliseconds and hands out the numbers of what can be read.
    func wait(_ milliseconds: Int, _ body: (Int) -> Void) {
      let waited = waited.withLockedValue { $0 }
      var states = waited.map(\.state)
      guard poll(&states, nfds_t(states.count), Int32(milliseconds)) > 0 else { return }
      for (index, state) in states.enumerated() where state.revents != 0 {
        body(waited[index].number)
      }
    }
  }
#endif

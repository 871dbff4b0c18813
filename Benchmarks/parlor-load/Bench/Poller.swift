#if os(Linux)
  import CEpoll
  import Glibc

  /// Which of many descriptors can be read: epoll(7), level-triggered.
  final class Poller {
    private let queue = epoll_create1(Int32(EPOLL_CLOEXEC))
    private var events = [epoll_event](repeating: epoll_event(), count: 1_024)

    deinit { close(queue) }

    func add(_ descriptor: Int32, as number: Int) {
      var event = epoll_event()
      event.events = EPOLLIN.rawValue
      event.data.u64 = UInt64(number)
      epoll_ctl(queue, EPOLL_CTL_ADD, descriptor, &event)
    }

    func remove(_ descriptor: Int32) { epoll_ctl(queue, EPOLL_CTL_DEL, descriptor, nil) }

    /// Waits for at most so many milliseconds and hands out the numbers of what can be read.
    func wait(_ milliseconds: Int, _ body: (Int) -> Void) {
      let count = epoll_wait(queue, &events, Int32(events.count), Int32(milliseconds))
      guard count > 0 else { return }
      for index in 0..<Int(count) { body(Int(events[index].data.u64)) }
    }
  }
#else
  import Foundation

  /// Which of many descriptors can be read: poll(2), for systems whose figures nobody compares.
  final class Poller {
    private var descriptors: [pollfd] = []
    private var numbers: [Int] = []

    func add(_ descriptor: Int32, as number: Int) {
      descriptors.append(pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0))
      numbers.append(number)
    }

    func remove(_ descriptor: Int32) {
      guard let index = descriptors.firstIndex(where: { $0.fd == descriptor }) else { return }
      descriptors.remove(at: index)
      numbers.remove(at: index)
    }

    /// Waits for at most so many milliseconds and hands out the numbers of what can be read.
    func wait(_ milliseconds: Int, _ body: (Int) -> Void) {
      guard poll(&descriptors, nfds_t(descriptors.count), Int32(milliseconds)) > 0 else { return }
      for index in descriptors.indices where descriptors[index].revents != 0 {
        body(numbers[index])
      }
    }
  }
#endif

import Foundation
import NIOConcurrencyHelpers
import NIOCore
import NIOPosix

/// What a loop does once it has looked at its sockets again. A task would come before that: a loop looks only when
/// no task is due. So this comes by a pipe, which the loop looks at as it does at a socket.
final class PollTurns: Sendable {
  /// The pipe; failed where the system gives none.
  let channel: EventLoopFuture<any Channel>
  private let waiting = WaitingForPoll()

  /// - Parameter loop: work comes as tasks until the pipe is open, and where the system gives none.
  init(_ loop: any EventLoop) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else {
      channel = loop.makeFailedFuture(IOError(errnoCode: errno, reason: "pipe"))
      return
    }
    let (readEnd, writeEnd) = (ends[0], ends[1])
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    _ = fcntl(writeEnd, F_SETFL, O_NONBLOCK)
    channel = NIOPipeBootstrap(group: loop)
      .channelInitializer { [waiting] in $0.pipeline.addHandler(waiting) }
      .takingOwnershipOfDescriptor(input: readEnd)
    channel.whenComplete { [waiting] result in
      switch result {
      case .success: waiting.open(writeEnd)
      case .failure:
        close(readEnd)
        close(writeEnd)
      }
    }
  }

  /// Runs `work` on the loop after what has come has been read, or when the pipe closes before that.
  /// - Returns: whether it will.
  func perform(_ work: @escaping @Sendable () -> Void) -> Bool { waiting.append(work) }
}

/// The end of the pipe that is read, and what waits for that.
private final class WaitingForPoll: ChannelInboundHandler, Sendable {
  typealias InboundIn = ByteBuffer

  private struct State {
    /// Nil until the pipe is open, and once it is closed.
    var writeEnd: Int32?
    var work: [@Sendable () -> Void] = []
  }

  private let state = NIOLockedValueBox(State())

  func open(_ writeEnd: Int32) { state.withLockedValue { $0.writeEnd = writeEnd } }

  func append(_ work: @escaping @Sendable () -> Void) -> Bool {
    state.withLockedValue { state in
      guard let end = state.writeEnd else { return false }
      if state.work.isEmpty {
        // Nothing else is ever written, so it is never full.
        var byte: UInt8 = 0
        guard write(end, &byte, 1) == 1 else { return false }
      }
      state.work.append(work)
      return true
    }
  }

  private func takeWork(closing: Bool = false) -> (writeEnd: Int32?, work: [@Sendable () -> Void]) {
    state.withLockedValue { state in
      defer { state = State(writeEnd: closing ? nil : state.writeEnd) }
      return (state.writeEnd, state.work)
    }
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    for work in takeWork().work { work() }
  }

  func channelInactive(context: ChannelHandlerContext) {
    let (writeEnd, work) = takeWork(closing: true)
    if let writeEnd { close(writeEnd) }
    for work in work { work() }
    context.fireChannelInactive()
  }
}

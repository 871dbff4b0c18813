import Foundation
import NIOConcurrencyHelpers
import NIOCore
import NIOPosix

/// What a loop does once it has looked at its sockets again. A task would come before that: a loop looks only when
/// no task is due. So this comes by a pipe, which the loop looks at as it does at a socket.
final class PollTurns: ChannelInboundHandler, Sendable {
  typealias InboundIn = ByteBuffer

  private struct State {
    /// Nil until the pipe is open, and where it cannot be.
    var writeEnd: Int32?
    var waiting: [@Sendable () -> Void] = []
  }

  private let state = NIOLockedValueBox(State())

  /// - Parameter loop: work comes as tasks until the pipe is open, and where the system gives none.
  init(_ loop: any EventLoop) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return }
    let (readEnd, writeEnd) = (ends[0], ends[1])
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    _ = fcntl(writeEnd, F_SETFL, O_NONBLOCK)
    NIOPipeBootstrap(group: loop)
      .channelInitializer { $0.pipeline.addHandler(self) }
      .takingOwnershipOfDescriptor(input: readEnd)
      .whenComplete { [state] result in
        switch result {
        case .success: state.withLockedValue { $0.writeEnd = writeEnd }
        case .failure:
          close(readEnd)
          close(writeEnd)
        }
      }
  }

  /// Runs `work` on the loop after what has come has been read.
  /// - Returns: whether it will.
  func perform(_ work: @escaping @Sendable () -> Void) -> Bool {
    state.withLockedValue { state in
      guard let end = state.writeEnd else { return false }
      if state.waiting.isEmpty {
        // Nothing else is ever written, so it is never full.
        var byte: UInt8 = 0
        guard write(end, &byte, 1) == 1 else { return false }
      }
      state.waiting.append(work)
      return true
    }
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    let waiting = state.withLockedValue { state in
      defer { state.waiting = [] }
      return state.waiting
    }
    for work in waiting { work() }
  }

  func channelInactive(context: ChannelHandlerContext) {
    let end = state.withLockedValue { state in
      defer { state.writeEnd = nil }
      return state.writeEnd
    }
    if let end { close(end) }
    context.fireChannelInactive()
  }
}

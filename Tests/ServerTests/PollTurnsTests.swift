import Foundation
import NIOConcurrencyHelpers
import NIOCore
import NIOPosix
import Testing

@testable import Server

@Suite struct PollTurnsTests {
  private let loop = MultiThreadedEventLoopGroup.singleton.next()
  private let done = Done()

  private final class Done: ChannelInboundHandler, Sendable {
    typealias InboundIn = ByteBuffer
    let names = NIOLockedValueBox<[String]>([])

    func note(_ name: String) { names.withLockedValue { $0.append(name) } }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) { note("socket") }
  }

  /// A task that is handed in later comes first, and so does what has come on a socket.
  @Test func workComesAfterWhatHasCome() async throws {
    let (turns, done, loop) = (PollTurns(loop), done, loop)
    let channel = try await turns.channel.get()
    let socket = Pipe()
    let other = try await NIOPipeBootstrap(group: loop)
      .channelInitializer { $0.pipeline.addHandler(done) }
      .takingOwnershipOfDescriptor(input: dup(socket.fileHandleForReading.fileDescriptor)).get()
    let finished = loop.makePromise(of: Void.self)
    let areTaken = try await loop.submit {
      try socket.fileHandleForWriting.write(contentsOf: Data("a".utf8))
      let first = turns.perform { done.note("one") }
      let second = turns.perform {
        done.note("two")
        finished.succeed(())
      }
      loop.execute { done.note("task") }
      return first && second
    }.get()
    try await finished.futureResult.get()
    #expect(areTaken && done.names.withLockedValue { $0 } == ["task", "socket", "one", "two"])
    try await other.close()
    try await channel.close()
  }

  @Test func workThatWaitsIsDoneWhenThePipeCloses() async throws {
    let (turns, done) = (PollTurns(loop), done)
    let channel = try await turns.channel.get()
    let isTaken = try await loop.submit {
      defer { channel.close(promise: nil) }
      return turns.perform { done.note("waited") }
    }.get()
    try await channel.closeFuture.get()
    #expect(isTaken && done.names.withLockedValue { $0 } == ["waited"])
    // From then on it comes as a task.
    #expect(!turns.perform { done.note("never") })
  }
}

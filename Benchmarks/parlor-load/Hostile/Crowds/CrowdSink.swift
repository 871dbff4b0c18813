import ArgumentParser
import Foundation

/// The control: a server that takes every connection, reads everything and throws it away.
struct SinkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sink", abstract: "Reads and throws away.", shouldDisplay: false)

  @Option(help: "It ends then.") var seconds: Double

  func run() throws {
    ThisProgram.raiseOpenFileLimit()
    guard let (listener, port) = Socket.listen() else { throw ExitCode.failure }
    print("is open on 127.0.0.1:\(port)")
    fflush(nil)
    let poller = Poller()
    poller.add(listener, as: Int(listener))
    var trash = [UInt8](repeating: 0, count: 65_536)
    let end = ContinuousClock.now + .seconds(seconds)
    while ContinuousClock.now < end {
      poller.wait(50) { number in
        let descriptor = Int32(number)
        if descriptor == listener {
          while case let accepted = accept(listener, nil, nil), accepted >= 0 {
            poller.add(accepted, as: Int(accepted))
          }
          return
        }
        if trash.withUnsafeMutableBytes({ Socket.receive(descriptor, $0) }) != nil { return }
        poller.remove(descriptor)
        close(descriptor)
      }
    }
  }
}

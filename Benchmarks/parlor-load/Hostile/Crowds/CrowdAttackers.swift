import ArgumentParser
import Foundation

/// The part of a crowd that is in one process: `parlor-load` started by itself. It ends with its time.
struct AttackersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "attackers", abstract: "A part of a hostile crowd.", shouldDisplay: false)

  @Argument var crowd: String
  @Option var port: Int
  @Option(help: "The first address, as a number.") var address: Int
  @Option var addresses: Int
  @Option(
    help: "The first of these attackers, how many places the next one is from it, and of how many.")
  var first: Int
  @Option var step: Int
  @Option var connections: Int
  @Option var seconds: Double

  func run() throws {
    guard let crowd = HostileCrowd.all.first(where: { $0.name == crowd }) else {
      throw ValidationError("There is no such crowd.")
    }
    ThisProgram.raiseOpenFileLimit()
    // The machine is to measure the house, not who gets a core.
    ThisProgram.enterLowPriority()
    let numbers = stride(from: first, to: connections, by: step)
    let attackers = CrowdAttackers(
      crowd, port: port, of: connections,
      numbers.map { (number: $0, address: UInt32(address + $0 % addresses)) })
    attackers.run(seconds: seconds)
  }
}

/// Attackers on one thread. Whoever is cut off connects again.
final class CrowdAttackers {
  private struct Member {
    var attacker: HostileCrowd.Attacker
    let address: UInt32
    var descriptor: Int32 = -1
    /// What is being sent, and how much of it has been.
    var bytes: [UInt8] = []
    var sent = 0
    var hasTurn = false
    /// When it may go on.
    var next: ContinuousClock.Instant
  }

  private let crowd: HostileCrowd
  private let port: Int
  /// Between two turns of one attacker.
  private let pause: Duration?
  private var members: [Member]
  private var trash = [UInt8](repeating: 0, count: 65_536)

  init(
    _ crowd: HostileCrowd, port: Int, of count: Int, _ members: [(number: Int, address: UInt32)]
  ) {
    self.crowd = crowd
    self.port = port
    let pause: Duration? =
      switch crowd.pace {
      case .asFastAsTheyCan: nil
      case .each(let rate): .seconds(1) / rate
      case .all(let rate): .seconds(1) / rate * count
      }
    self.pause = pause
    let now = ContinuousClock.now
    self.members = members.map { number, address in
      // Spread, so that they do not all come at once.
      let share = pause.map { $0 * number / count } ?? .zero
      return Member(attacker: .init(number: number), address: address, next: now + share)
    }
  }

  func run(seconds: Double) {
    let end = ContinuousClock.now + .seconds(seconds)
    while ContinuousClock.now < end {
      let now = ContinuousClock.now
      var polled: [pollfd] = []
      var places: [Int] = []
      for index in members.indices {
        if members[index].descriptor < 0, now >= members[index].next { connect(index, now) }
        guard members[index].descriptor >= 0 else { continue }
        let events = POLLIN | (isWaiting(index, now) ? 0 : POLLOUT)
        polled.append(
          pollfd(fd: members[index].descriptor, events: Int16(events), revents: 0))
        places.append(index)
      }
      guard poll(&polled, nfds_t(polled.count), 2) > 0 else { continue }
      for (index, state) in zip(places, polled) where state.revents != 0 {
        if state.revents & Int16(POLLIN | POLLHUP | POLLERR) != 0, !read(index) { continue }
        if state.revents & Int16(POLLOUT) != 0 { write(index, now) }
      }
    }
  }

  private func isWaiting(_ index: Int, _ now: ContinuousClock.Instant) -> Bool {
    members[index].sent == members[index].bytes.count && now < members[index].next
  }

  private func connect(_ index: Int, _ now: ContinuousClock.Instant) {
    let opened = Socket.open(from: members[index].address, to: port)
    guard let opened else {
      members[index].next = now + .milliseconds(10)
      return
    }
    members[index].descriptor = opened
    members[index].bytes = crowd.opening(members[index].attacker)
    members[index].sent = 0
    members[index].hasTurn = false
  }

  /// Reads what is there, to no end.
  /// - Returns: whether the connection is still there.
  private func read(_ index: Int) -> Bool {
    let count = recv(members[index].descriptor, &trash, trash.count, Int32(MSG_DONTWAIT))
    if count > 0 || (count < 0 && (errno == EAGAIN || errno == EINTR)) { return true }
    end(index)
    return false
  }

  private func write(_ index: Int, _ now: ContinuousClock.Instant) {
    if members[index].sent == members[index].bytes.count {
      guard !members[index].hasTurn || !crowd.hangsUp else { return end(index) }
      members[index].bytes = crowd.turn(members[index].attacker)
      members[index].sent = 0
      members[index].hasTurn = true
      members[index].attacker.turns += 1
      if let pause { members[index].next = max(members[index].next, now - pause) + pause }
    }
    let rest = members[index].bytes[members[index].sent...]
    guard !rest.isEmpty else { return }
    let count = rest.withUnsafeBytes {
      send(members[index].descriptor, $0.baseAddress, $0.count, Socket.quietly)
    }
    if count >= 0 {
      members[index].sent += count
    } else if errno != EAGAIN && errno != EINTR {
      end(index)
    }
  }

  private func end(_ index: Int) {
    // Every other one in order, the others with a reset.
    Socket.close(
      members[index].descriptor, orderly: members[index].attacker.connections % 2 == 0)
    members[index].descriptor = -1
    members[index].bytes = []
    members[index].sent = 0
    members[index].attacker.connections += 1
    members[index].attacker.turns = 0
  }
}

import ArgumentParser
import Foundation

/// The part of a crowd that is in one process: `parlor-load` started by itself. It ends with its time.
struct AttackersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "attackers", abstract: "A part of a hostile crowd.", shouldDisplay: false)

  @Argument var crowd: String
  @Option(help: "Which of its sizes it has, counted from 0, and which of its processes this is.")
  var size: Int
  @Option var part: Int
  @Option var port: Int
  @Option(help: "The first address, as a number.") var address: Int
  @Option var seconds: Double

  func run() throws {
    guard let crowd = HostileCrowd.all.first(where: { $0.name == crowd }),
      crowd.sizes.indices.contains(size)
    else { throw ValidationError("There is no such crowd.") }
    let all = crowd.sizes[size]
    ThisProgram.raiseOpenFileLimit()
    // The machine is to measure the house, not who gets a core.
    ThisProgram.enterLowPriority()
    let numbers = stride(from: part, to: all.connections, by: all.processes)
    let attackers = CrowdAttackers(
      crowd, port: port, of: all.connections,
      numbers.map { (number: $0, address: UInt32(address + $0 % all.addresses)) })
    attackers.run(seconds: seconds)
  }
}

/// Attackers on one thread. Whoever is cut off connects again.
final class CrowdAttackers {
  private struct Member {
    var attacker: HostileCrowd.Attacker
    let address: UInt32
    var descriptor: Int32 = -1
    /// What is being sent, as far as it has not been.
    var unsent: ArraySlice<UInt8> = []
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
        let isWaiting = now < members[index].next
        if members[index].descriptor < 0, !isWaiting { connect(&members[index], now) }
        guard members[index].descriptor >= 0 else { continue }
        let events = POLLIN | (isWaiting && members[index].unsent.isEmpty ? 0 : POLLOUT)
        polled.append(pollfd(fd: members[index].descriptor, events: Int16(events), revents: 0))
        places.append(index)
      }
      guard poll(&polled, nfds_t(polled.count), 2) > 0 else { continue }
      for (index, state) in zip(places, polled) where state.revents != 0 {
        // What comes is read to no end.
        if state.revents & Int16(POLLIN | POLLHUP | POLLERR) != 0,
          trash.withUnsafeMutableBytes({ Socket.receive(state.fd, $0) }) == nil
        {
          self.end(&members[index])
        } else if state.revents & Int16(POLLOUT) != 0 {
          write(&members[index], now)
        }
      }
    }
  }

  private func connect(_ member: inout Member, _ now: ContinuousClock.Instant) {
    guard let opened = Socket.open(from: member.address, to: port) else {
      member.next = now + .milliseconds(10)
      return
    }
    member.descriptor = opened
    member.unsent = crowd.opening(member.attacker)[...]
    member.hasTurn = false
  }

  private func write(_ member: inout Member, _ now: ContinuousClock.Instant) {
    if member.unsent.isEmpty {
      guard !member.hasTurn || !crowd.hangsUp else { return end(&member) }
      member.unsent = crowd.turn(member.attacker)[...]
      member.hasTurn = true
      member.attacker.turns += 1
      if let pause { member.next = max(member.next, now - pause) + pause }
    }
    guard !member.unsent.isEmpty else { return }
    let descriptor = member.descriptor
    guard let count = member.unsent.withUnsafeBytes({ Socket.send(descriptor, $0) }) else {
      return end(&member)
    }
    member.unsent = member.unsent.dropFirst(count)
  }

  private func end(_ member: inout Member) {
    // Every other one in order, the others with a reset.
    Socket.close(member.descriptor, orderly: member.attacker.connections % 2 == 0)
    member.descriptor = -1
    member.unsent = []
    member.attacker.connections += 1
    member.attacker.turns = 0
  }
}

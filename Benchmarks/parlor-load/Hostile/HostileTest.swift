import Foundation

/// Opens a house, lets honest people in, attacks it one way after another, and says what they noticed.
struct HostileTest {
  /// An attack that takes longer has hung.
  private static let longest = Duration.seconds(60)
  /// How long honest people are measured in peace before each family of attacks, and how long an
  /// attack is measured at least.
  private static let peace = Duration.milliseconds(1_500)
  private static let least = Duration.milliseconds(600)
  /// MiB that the house may grow by under attack.
  private static let growth = 96
  /// Round trips below this are the machine's doing, not the house's: seconds.
  private static let noise = 0.002

  let binary: String
  let folder: URL
  let only: String?

  /// - Returns: what went wrong; nothing when the house held.
  func run() async throws -> [String] {
    let begun = ContinuousClock.now
    let log = folder.appending(path: "parlor.log")
    let house = try ChildProcess.house(binary, in: folder, hasPage: true, log: log)
    defer { house.kill() }
    let (port, webPort) = try house.portWithPage()
    // The machine is to measure the house, not who gets a core: attackers come after it.
    let attackers = ClientLoop(isLowPriority: true)
    defer { attackers.stop() }
    let arena = try await Arena(port: port, webPort: webPort, loop: attackers)
    let honest = arena.honest
    let pinging = Task { await honest.send() }
    var report = HostileReport(noise: Self.noise)
    var number = 0
    for (family, attacks) in Attack.families {
      let chosen = attacks.filter {
        only == nil || family.contains(only ?? "") || $0.name.contains(only ?? "")
      }
      if chosen.isEmpty { continue }
      _ = honest.takeLatencies()
      try await Task.sleep(for: Self.peace)
      report.before += honest.takeLatencies()
      print("\n\(family) (honest p50/p99 before: \(HostileReport.text(report.before)))")
      for attack in chosen {
        number += 1
        _ = honest.takeLatencies()
        var problems = await carryOut(attack, in: arena)
        let latencies = honest.takeLatencies()
        arena.clear()
        problems += await arena.problems(of: house, after: number)
        report.note(
          attack.name, latencies, problems, memory: ProcessSize.mebibytes(of: house.pid))
      }
    }
    honest.stop()
    await pinging.value
    if ProcessSize.peakMebibytes(of: house.pid) > report.firstMemory + Self.growth {
      report.problems.append("the house grew beyond \(Self.growth) MiB over its first size")
    }
    if house.stop() != 0 { report.problems.append("the house did not end in order") }
    report.problems += try Traces(binary: binary, folder: folder, log: log).problems()
    report.print(peak: report.mostMemory, seconds: (ContinuousClock.now - begun) / .seconds(1))
    return report.problems
  }

  private func carryOut(_ attack: Attack, in arena: Arena) async -> [String] {
    let begun = ContinuousClock.now
    let problems = await withTaskGroup(of: [String].self) { group in
      group.addTask {
        do { try await attack.run(arena) } catch is CancellationError {} catch {
          return ["\(error)"]
        }
        return []
      }
      group.addTask {
        do { try await Task.sleep(for: Self.longest) } catch { return [] }
        return ["it took longer than \(Self.longest)"]
      }
      let first = await group.next() ?? []
      group.cancelAll()
      return first
    }
    let left = Self.least - (ContinuousClock.now - begun)
    if left > .zero { try? await Task.sleep(for: left) }
    return problems
  }
}

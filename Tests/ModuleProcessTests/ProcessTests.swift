import Foundation
import Testing

@testable import ModuleProcess

@Suite(.timeLimit(.minutes(10))) struct ProcessTests {
  @Test func oneProcessForAnActivity() async throws {
    let stand = try Stand(Stand.good)
    #expect(await stand.ask(run: 1).state == "1")
    #expect(await stand.ask(run: 1).state == "2")
    #expect(stand.starts == 1)
    #expect(await stand.ask(run: 2).state == "3")
    #expect(stand.starts == 2)
    stand.end(run: 1)
    stand.end(run: 2)
    #expect(try await !stand.isAnyAlive())
  }

  @Test func stoppingEndsAll() async throws {
    let stand = try Stand("ready; sleep 600 & echo $! >> pids; while next; do reply fine; done")
    _ = await stand.ask(run: 1)
    _ = await stand.ask(run: 2)
    stand.stop()
    #expect(try await !stand.isAnyAlive())
  }

  @Test func itIsGreetedWithWhatItNeeds() async throws {
    let stand = try Stand(Stand.good)
    _ = await stand.ask(state: "as \"it\" was")
    #expect(
      stand.lines("hellos") == [
        #"{"module":"stand","protocol":1,"settings":{},"state":"as \"it\" was","type":"hello","#
          + #""version":3}"#
      ])
  }

  /// Nothing of the house's environment, none of its descriptors, its own folder and group.
  @Test func itsSurroundingsAreItsOwn() async throws {
    setenv("PARLOR_TEST_SECRET", "a key", 1)
    let stand = try Stand(
      """
      env | sed 's/=.*//' | sort > variables; echo $here > place; ls /proc/self/fd > descriptors
      cut -d ' ' -f 5 /proc/$$/stat > group; ulimit -n > files; ulimit -c > dumps
      \(Stand.good)
      """)
    #expect(await stand.ask().state == "1")
    let shells = ["OLDPWD", "PWD", "SHLVL", "_"]
    #expect(
      stand.lines("variables").filter { !shells.contains($0) } == [
        "HOME", "LANG", "PATH", "PYTHONDONTWRITEBYTECODE", "PYTHONPATH", "TMPDIR",
      ])
    #expect(stand.lines("place").first?.hasSuffix(stand.folder.lastPathComponent) == true)
    // The last one is the folder that is listed.
    #expect(stand.lines("descriptors") == ["0", "1", "2", "3"])
    #expect(stand.lines("group") == stand.lines("pids"))
    #expect(stand.lines("files") == ["128"])
    #expect(stand.lines("dumps") == ["0"])
  }

  @Test func whatItWritesToItsStandardErrorIsNotLogged() async throws {
    let stand = try Stand(
      "ready; next; yes 'ana wrote this' | head -n 20000 >&2; reply fine; cat")
    #expect(await stand.ask().said == ["fine"])
    #expect(!stand.log.all.contains { $0.contains("ana") })
    #expect(
      stand.log.all == [
        "a module writes to its standard error; start with --log-modules to see what"
      ])
  }

  @Test func unlessThatIsAskedForAndThenALittleOfIt() async throws {
    let stand = try Stand(
      "ready; next; yes 'ana wrote this' | head -n 20000 >&2; reply fine; cat",
      showsErrors: true)
    let begun = ContinuousClock.now
    #expect(await stand.ask().said == ["fine"])
    // Twenty lines, and as many again every ten seconds, should it take that long.
    let whiles = 1 + Int((.now - begun) / .seconds(10))
    let lines = stand.log.all
    #expect((20...20 * whiles).contains(lines.count))
    #expect(lines.first == "module: ana wrote this")
    #expect(lines.dropFirst(19).first == "module: ana wrote this (no more of it for a while)")
  }

  @Test func aLongRequestFitsThroughAPipe() async throws {
    let stand = try Stand(Stand.good)
    // The greeting holds more than a pipe does.
    let reply = await stand.ask(state: String(repeating: "a", count: 200_000))
    #expect(reply.state == "1")
  }

  @Test func linesAreCutWhereTheyEnd() throws {
    var buffer = LineBuffer(limit: 8)
    try buffer.add(Array("one\ntw".utf8))
    #expect(buffer.take() == Array("one".utf8))
    #expect(buffer.take() == nil)
    try buffer.add(Array("o\n\n12345678\n".utf8))
    #expect(buffer.take() == Array("two".utf8))
    #expect(buffer.take() == [])
    #expect(buffer.take() == Array("12345678".utf8))
    #expect(throws: Misstep.self) { try buffer.add(Array("123456789".utf8)) }
  }
}

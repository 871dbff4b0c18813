import Foundation
import RemoteModules
import Synchronization
import Testing

@testable import ModuleProcess

/// What a module may do wrong, against real processes: each is ended with all that it has started, and
/// started once more where that may help, and then its activity is told why.
@Suite(.timeLimit(.minutes(10))) struct FaultTests {
  struct Fault: CustomTestStringConvertible {
    let testDescription: String
    let script: String
    let why: String
    var deadline = Duration.seconds(30)
    var starts = 2
  }

  static let faults: [Fault] = [
    Fault(
      testDescription: "exits at once", script: "exit 0", why: "it ended before it was ready",
      starts: 1),
    Fault(
      testDescription: "is killed at once", script: "kill -9 $$", why: "it ended without replying"),
    Fault(
      testDescription: "says that it has failed",
      script:
        #"ready; next; echo '{"type":"fault","request":1,"because":"error","at":"a.sh:3"}'; sleep 9"#,
      why: "it failed at a.sh:3", starts: 1),
    Fault(
      testDescription: "exits when it is asked", script: "ready; next; exit 3",
      why: "it ended without replying"),
    Fault(
      testDescription: "kills itself", script: "ready; next; kill -9 $$",
      why: "it ended without replying"),
    Fault(
      testDescription: "hangs", script: "ready; next; sleep 600 & echo $! >> pids; wait",
      why: "it did not reply within 300 ms", deadline: .milliseconds(300)),
    Fault(
      testDescription: "is stopped", script: "ready; next; kill -STOP $$; reply late",
      why: "it did not reply within 300 ms", deadline: .milliseconds(300)),
    Fault(
      testDescription: "floods", script: "ready; next; exec yes",
      why: "it sent a line that is not JSON"),
    Fault(
      testDescription: "floods before it is asked", script: "read -r hello; exec cat /dev/zero",
      why: "it sent a line of more than 1024 KiB"),
    Fault(
      testDescription: "sends garbage",
      script: "ready; next; head -c 1000 /dev/urandom; echo; sleep 600",
      why: "it sent a line that is not JSON"),
    Fault(
      testDescription: "sends a huge line",
      script: "ready; next; head -c 3000000 /dev/zero | tr '\\0' a; echo; sleep 600",
      why: "it sent a line of more than 1024 KiB"),
    Fault(
      testDescription: "replies to another request",
      script: "ready; next; n=7; reply hello; sleep 600",
      why: "it replied to another request than it was asked"),
    Fault(
      testDescription: "does not greet", script: "read -r hello; n=1; reply hello; sleep 600",
      why: "its line has a key that is not known"),
    Fault(
      testDescription: "leaves nothing to do",
      script: #"ready; next; echo '{"type":"reply","request":1}'; sleep 600"#,
      why: "its reply has no 'then', so there was nothing to do next"),
    Fault(
      testDescription: "starts too much",
      script: "ready; next; for i in $(seq 60); do sleep 600 & echo $! >> pids; done; wait",
      why: "it started more than 32 processes", deadline: .seconds(20)),
    Fault(
      testDescription: "closes its output", script: "ready; next; exec >&-; sleep 600",
      why: "it ended without replying"),
  ]

  @Test(arguments: faults) func isEndedAndStartedOnceMore(_ fault: Fault) async throws {
    let stand = try Stand(fault.script, deadline: fault.deadline)
    let reply = await stand.ask()
    #expect(reply == .failed(fault.why))
    #expect(stand.starts == fault.starts)
    #expect(stand.restarts == fault.starts - 1)
    #expect(try await !stand.isAnyAlive())
    // It is not tried again and again.
    #expect(await stand.ask() == .failed(fault.why))
    #expect(stand.starts == fault.starts)
  }

  /// It stands in the pipe when the house hears of the fault, and is told before that.
  @Test(arguments: [
    #"printf 'why\nit failed' >&2; echo '{"type":"fault","request":1,"because":"error"}'; cat"#,
    "printf 'why\nit failed' >&2; echo nonsense; cat",
    "printf 'why\nit failed' >&2; exit 1",
  ]) func whatItComplainedOfIsTold(_ script: String) async throws {
    let stand = try Stand("ready; next; \(script)", showsErrors: true)
    #expect(await stand.ask().failure != nil)
    #expect(stand.log.all.prefix(2) == ["module: why", "module: it failed"])
    #expect(stand.log.all.dropFirst(2).first?.hasPrefix("a module's process was ended") == true)
  }

  @Test func usesMoreMemoryThanItMay() async throws {
    let stand = try Stand(
      "", command: ["perl", "-e", #"$x = "a" x (1 << 30); print "not reached\n"; sleep 600"#],
      memory: 32)
    #expect(await stand.ask() == .failed("it ended before it was ready"))
  }

  /// Each within its limit, all of them above it.
  @Test func usesMoreMemoryThanItMayInSeveralProcesses() async throws {
    let hog = #"perl -e '$x = "a" x (24 << 20); sleep 600' & echo $! >> pids;"#
    let stand = try Stand(
      "ready; next; \(hog) \(hog) \(hog) wait", deadline: .seconds(30), memory: 64)
    #expect(await stand.ask() == .failed("it used more than 64 MiB of memory"))
    #expect(try await !stand.isAnyAlive())
  }

  @Test func crashingOnceIsForgiven() async throws {
    let stand = try Stand(
      "ready; next; reply one; next; [ $(wc -l < starts) -gt 1 ] || exit 1; reply two; cat")
    #expect(await stand.ask().said == ["one"])
    let second = await stand.ask()
    #expect(second.said == ["one"])
    #expect(stand.starts == 2)
    // It was greeted with what its first reply left.
    #expect(stand.lines("hellos").last?.contains(#""state":"1""#) == true)
  }

  @Test func killedWhileNothingIsAskedItGoesOnWithItsState() async throws {
    let stand = try Stand(Stand.good)
    #expect(await stand.ask().state == "1")
    for process in stand.lines("pids") { kill(pid_t(process) ?? 0, SIGKILL) }
    #expect(try await !stand.isAnyAlive())
    #expect(await stand.ask().state == "2")
    #expect(stand.starts == 2)
    #expect(stand.lines("hellos").last?.contains(#""state":"1""#) == true)
  }

  @Test func talkingWithoutBeingAskedEndsTheProcess() async throws {
    let stand = try Stand("ready; next; reply one; reply two; while next; do reply three; done")
    #expect(await stand.ask().said == ["one"])
    #expect(try await !stand.isAnyAlive())
    #expect(
      stand.log.all.contains(
        "a module's process was ended: it sent something without being asked"))
  }

  @Test func oneThatHangsDelaysNoOther() async throws {
    let hanging = try Stand(
      "ready; next; case $hello in *hanging*) sleep 600;; esac; reply fine; cat",
      deadline: .seconds(10))
    let isOver = Atomic<Bool>(false)
    async let late = {
      let reply = await hanging.ask(run: 1, state: "hanging")
      isOver.store(true, ordering: .relaxed)
      return reply
    }()
    let prompt = await hanging.ask(run: 2)
    let wasOver = isOver.load(ordering: .relaxed)
    #expect(prompt.said == ["fine"])
    #expect(!wasOver)
    #expect(await late == .failed("it did not reply within 10 seconds"))
  }

  @Test func oneThatDoesNotReadMissesItsDeadline() async throws {
    let stand = try Stand("ready; sleep 600", deadline: .milliseconds(300))
    #expect(await stand.ask() == .failed("it did not reply within 300 ms"))
  }

  @Test func whatCannotBeStartedSaysWhy() async throws {
    let nowhere = try Stand("", command: ["no-such-program"])
    #expect(
      await nowhere.ask() == .failed("it cannot be started: there is no program 'no-such-program'"))
    let folder = try Stand("", command: ["./module.sh"])
    #expect(
      await folder.ask() == .failed("it cannot be started: there is no program './module.sh'"))
  }
}

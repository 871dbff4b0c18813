import ActivityKit
import EventRuntime
import Foundation
import Logging
import RemoteModules

/// The process of one activity through its life, and what it has been asked.
final class ModuleSession {
  private struct Question {
    let request: ModuleRequest
    let reply: @Sendable (ModuleReply) -> Void
  }

  private enum Phase {
    case off
    /// It has been greeted.
    case greeted
    case idle
    /// The first question has been put to it.
    case asked
  }

  private let run: ModuleRun
  private let module: ModuleDefinition
  private let settings: String
  private let surroundings: Surroundings
  private var state: String?
  private var questions: [Question] = []
  private var child: ModuleChild?
  /// Where its processes may write, one after the other.
  private var scratch: String?
  private var phase = Phase.off
  private(set) var deadline: ContinuousClock.Instant?
  /// How often the first question has been tried, and how often the process has failed in all.
  private var tries = 0
  private var failures = 0
  /// Why it is not started any more.
  private var verdict: String?
  /// Whether a process has ever been ready.
  private var hasBeenReady = false

  /// In all; a module that crashes at every other question is of no use.
  private static let mostFailures = 10

  init(_ call: ModuleCall, of module: ModuleDefinition, in surroundings: Surroundings) {
    run = call.run
    settings = call.settings
    state = call.state
    self.module = module
    self.surroundings = surroundings
  }

  func send(_ request: ModuleRequest, then reply: @escaping @Sendable (ModuleReply) -> Void) {
    if let verdict { return reply(.failed(verdict)) }
    questions.append(Question(request: request, reply: reply))
    goOn()
  }

  func end() {
    child?.end()
    child = nil
    phase = .off
    deadline = nil
    questions = []
    if let scratch { surroundings.remove(scratch: scratch) }
    scratch = nil
  }

  // MARK: What the thread asks of it

  var watches: [pollfd] { child?.watches ?? [] }
  var group: pid_t? { child?.group }

  /// Something can be read from a descriptor, or written to it.
  func happened(on descriptor: Int32) {
    guard let child else { return }
    do {
      try child.happened(on: descriptor)
      while self.child === child, let line = child.takeLine() { try received(line) }
      if self.child === child, child.hasEnded {
        // One that cannot even begin, such as for a mistake in its first lines, fails again.
        let isStillborn = phase == .greeted && !hasBeenReady && child.hasExited
        fail(
          isStillborn ? "it ended before it was ready" : "it ended\(whileAsked)",
          forGood: isStillborn)
      }
    } catch let fault as ModuleFault {
      fail(fault.description, forGood: true)
    } catch let misstep as Misstep {
      fail(misstep.description)
    } catch {
      fail("\(error)")
    }
  }

  func check(at now: ContinuousClock.Instant) {
    guard let deadline, deadline <= now else { return }
    switch phase {
    case .greeted: fail("it did not start within \(program.startDeadline.spoken)")
    case .asked: fail("it did not reply within \(program.deadline.words)")
    case .off, .idle: self.deadline = nil
    }
  }

  func measure(_ household: ProcessCensus.Household) {
    if household.processes > ModuleChild.mostProcesses {
      fail("it started more than \(ModuleChild.mostProcesses) processes")
    } else if household.memory > program.memory << 20 {
      fail("it used more than \(program.memory) MiB of memory")
    }
  }

  // MARK: Its life

  private var program: ModuleProgram {
    guard let program = module.program else { preconditionFailure("only programs are run") }
    return program
  }

  private var whileAsked: String { questions.isEmpty ? "" : " without replying" }

  private func goOn() {
    guard let question = questions.first else { return }
    switch phase {
    case .greeted, .asked: break
    case .off: start()
    case .idle:
      tries += 1
      phase = .asked
      deadline = .now + program.deadline * surroundings.patience
      child?.send(ModuleLineWriter.line(question.request))
    }
  }

  private func start() {
    do {
      let scratch = try scratch ?? surroundings.makeScratch()
      self.scratch = scratch
      let child = try ModuleChild(
        program, in: surroundings, of: module.name, scratch: scratch)
      self.child = child
      phase = .greeted
      deadline = .now + program.startDeadline * surroundings.patience
      child.send(
        ModuleLineWriter.line(
          ModuleGreeting(
            module: module.name, version: module.version, settings: settings, state: state)))
    } catch {
      tries += 1
      fail("it cannot be started: \(error)")
    }
  }

  private func received(_ line: [UInt8]) throws {
    switch phase {
    case .off: break
    case .greeted:
      try ModuleLineReader.readReady(line)
      phase = .idle
      hasBeenReady = true
      deadline = nil
      goOn()
    case .idle:
      throw Misstep("it sent something without being asked")
    case .asked:
      let question = questions[0]
      let deed = try ModuleLineReader.readReply(line, to: question.request)
      questions.removeFirst()
      state = deed.state ?? state
      tries = 0
      phase = .idle
      deadline = nil
      question.reply(.did(deed))
      goOn()
    }
  }

  /// Ends the process, and starts it once more for the question it has failed at.
  /// - Parameter forGood: whether that would not help.
  private func fail(_ why: String, forGood: Bool = false) {
    // Greeted only, it has failed at the question as well.
    if phase == .greeted { tries += 1 }
    failures += 1
    child?.end()
    child = nil
    phase = .off
    deadline = nil
    surroundings.log.warning(
      "a module's process was ended: \(why)",
      metadata: ["module": "\(module.name)", "occurrence": "\(run.occurrence)"])
    guard forGood || tries >= 2 || failures >= Self.mostFailures else {
      // One that fails while it is asked nothing is started when it is asked next.
      surroundings.restarts.note()
      return goOn()
    }
    verdict = why
    let given = questions
    questions = []
    given.first?.reply(.failed(why))
  }
}

/// What a process did that it may not, as a sentence about it.
struct Misstep: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}

extension Duration {
  /// A deadline in words, however short it is.
  fileprivate var words: String { self < .seconds(1) ? "\(milliseconds) ms" : spoken }
}

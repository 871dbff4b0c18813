import ActivityKit
import CModuleSpawn
import Foundation
import RemoteModules

/// A process of a module, with the three pipes to it.
final class ModuleChild {
  /// How many processes a module may have at once, with those that it starts.
  static let mostProcesses = 32
  /// Seconds of processor time.
  private static let mostProcessorTime: UInt64 = 120
  private static let mostOpenFiles: UInt64 = 128
  /// Bytes of a file.
  private static let largestFile: UInt64 = 16 << 20

  /// The process, and the group of all that it starts.
  let group: pid_t
  private let input: Int32
  private let output: Int32
  private let errors: Int32
  private var unsent: [UInt8] = []
  private var lines = LineBuffer(limit: ModuleLimits.line)
  private var complaints: ErrorLines
  private var isOutputOpen = true
  private var areErrorsOpen = true
  private var isEnded = false

  /// Its output has ended, and all lines of it have been taken.
  var hasEnded: Bool { !isOutputOpen }

  /// - Parameter scratch: the folder that it may write to.
  init(
    _ program: ModuleProgram, in surroundings: Surroundings, of module: String, scratch: String
  ) throws {
    let place = try surroundings.place(of: program)
    let path = try surroundings.find(program.command[0], in: place)
    let variables = try surroundings.environment(home: place, scratch: scratch)
    let rules = try surroundings.rules(for: path, in: place, scratch: scratch, program)
    defer { if let rules { close(rules) } }
    let channels = try Self.channels()
    let arguments = program.command.map { strdup($0) } + [nil]
    let environment = variables.map { strdup($0) } + [nil]
    defer { for text in arguments + environment { free(text) } }
    // The side of the process reads and writes as any program does.
    for end in [channels[0].reading, channels[1].writing, channels[2].writing] {
      _ = fcntl(end, F_SETFL, 0)
    }
    var group: pid_t = 0
    var limits = module_limits(
      input: channels[0].reading, output: channels[1].writing, errors: channels[2].writing,
      memory: UInt64(program.memory) << 20, processor: Self.mostProcessorTime,
      open_files: Self.mostOpenFiles, file_size: Self.largestFile,
      tasks: ProcessCensus.taskLimit(more: Self.mostProcesses), ruleset: rules ?? -1,
      filter: WallMeans.here.hasFilter ? 1 : 0, network: program.network ? 1 : 0)
    let failure = module_spawn(path, arguments, environment, place, &limits, &group)
    for end in [channels[0].reading, channels[1].writing, channels[2].writing] { close(end) }
    (input, output, errors) = (channels[0].writing, channels[1].reading, channels[2].reading)
    self.group = group
    complaints = ErrorLines(surroundings, module: module)
    guard failure == 0 else {
      isEnded = true
      for end in [input, output, errors] { close(end) }
      throw SystemFailure(failure)
    }
  }

  deinit { end() }

  /// To its standard input, from its output and from its standard error.
  private static func channels() throws(SystemFailure) -> [Channel] {
    var channels: [Channel] = []
    do {
      for _ in 0..<3 { channels.append(try Channel()) }
      return channels
    } catch {
      for channel in channels { channel.close() }
      throw error
    }
  }

  /// Kills the process with all that it has started, waits until it is gone, and takes what it has
  /// complained of before that.
  func end() {
    guard !isEnded else { return }
    isEnded = true
    kill(-group, SIGKILL)
    for end in [input, output] { close(end) }
    while waitpid(group, nil, 0) < 0, errno == EINTR {}
    hearLastWords()
    close(errors)
  }

  /// Whether it has ended of its own accord and was not killed. It may take a moment to be gone after
  /// its output has ended.
  var hasExited: Bool {
    for _ in 0..<20 {
      var info = siginfo_t()
      guard waitid(P_PID, id_t(group), &info, WEXITED | WNOHANG | WNOWAIT) == 0 else {
        return false
      }
      if info.si_code != 0 { return info.si_code == Int32(CLD_EXITED) }
      usleep(10_000)
    }
    return false
  }

  /// No more than a pipe may hold: something that it has started may have left its group and write on.
  private func hearLastWords() {
    for _ in 0..<16 {
      guard areErrorsOpen, complaints.isReading, let bytes = read(from: errors), !bytes.isEmpty
      else { break }
      complaints.add(bytes)
    }
    complaints.end()
  }

  // MARK: Lines

  func send(_ line: String) {
    unsent += Array(line.utf8) + [UInt8(ascii: "\n")]
    flush()
  }

  /// A line, without its end.
  func takeLine() -> [UInt8]? { lines.take() }

  // MARK: Descriptors

  var watches: [pollfd] {
    var watches: [pollfd] = []
    if isOutputOpen { watches.append(pollfd(fd: output, events: Int16(POLLIN), revents: 0)) }
    if areErrorsOpen, complaints.isReading {
      watches.append(pollfd(fd: errors, events: Int16(POLLIN), revents: 0))
    }
    if !unsent.isEmpty { watches.append(pollfd(fd: input, events: Int16(POLLOUT), revents: 0)) }
    return watches
  }

  /// - Throws: ``Misstep`` when more comes than may.
  func happened(on descriptor: Int32) throws(Misstep) {
    switch descriptor {
    case input: flush()
    case errors:
      if let bytes = read(from: errors) { complaints.add(bytes) } else { areErrorsOpen = false }
    case output:
      if let bytes = read(from: output) { try lines.add(bytes) } else { isOutputOpen = false }
    default: break
    }
  }

  /// What does not fit into the pipe waits until there is room. A process that does not read misses
  /// its deadline.
  private func flush() {
    while !unsent.isEmpty {
      let count = write(input, unsent, unsent.count)
      if count < 0, errno == EINTR { continue }
      // One that does not listen any more has ended, or fails to reply.
      if count < 0, errno != EAGAIN { unsent = [] }
      guard count > 0 else { return }
      unsent.removeFirst(count)
    }
  }

  /// A piece of what there is, empty if there is nothing just now; nil at the end.
  private func read(from descriptor: Int32) -> [UInt8]? {
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    let count = Foundation.read(descriptor, &chunk, chunk.count)
    if count > 0 { return Array(chunk[..<count]) }
    return count < 0 && (errno == EAGAIN || errno == EINTR) ? [] : nil
  }
}

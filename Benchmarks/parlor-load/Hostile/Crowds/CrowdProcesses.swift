import Foundation

/// This program, started again as part of a crowd or as the sink.
final class ChildProgram {
  private let process = Process()
  private let output = Pipe()

  init(_ arguments: [String]) throws {
    process.executableURL = URL(filePath: CommandLine.arguments[0])
    process.arguments = arguments
    process.standardOutput = output
    try process.run()
    Children.add(process.processIdentifier)
  }

  /// The number after a word of its first line.
  func number(after word: String) -> Int? {
    let text = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    let words = text.split(whereSeparator: \.isWhitespace)
    return words.firstIndex(of: word[...]).flatMap { index in
      words.indices.contains(index + 1) ? Int(words[index + 1]) : nil
    }
  }

  func stop() {
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    Children.remove(process.processIdentifier)
  }
}

extension HostileCrowd {
  /// Sets the crowd on a port.
  /// - Parameter address: the first of its addresses of this machine, as a number.
  func start(_ size: Size, on port: Int, from address: Int, seconds: Double) throws
    -> [ChildProgram]
  {
    try (0..<size.processes).map { number in
      try ChildProgram([
        "attackers", name, "--port", "\(port)", "--address", "\(address)",
        "--addresses", "\(size.addresses)", "--first", "\(number)", "--step",
        "\(size.processes)", "--connections", "\(size.connections)", "--seconds", "\(seconds)",
      ])
    }
  }
}

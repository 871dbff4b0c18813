import Foundation

/// The system's `openssl`: certificates, and a client that speaks TLS.
enum OpenSSL {
  static let path = ["/usr/bin/openssl", "/usr/local/bin/openssl", "/opt/homebrew/bin/openssl"]
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// Runs a command to its end, with nothing on its input.
  static func run(_ arguments: [String], in folder: URL) throws -> (code: Int32, output: String) {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: path ?? "openssl")
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, text)
  }

  /// Makes a certificate that signs itself, and its key.
  static func makeCertificate(
    in folder: URL, name: String, certificate: String = "cert.pem", key: String = "key.pem"
  ) throws {
    let made = try run(
      [
        "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
        "-days", "2", "-subj", "/CN=\(name)", "-out", certificate, "-keyout", key,
      ], in: folder)
    guard made.code == 0 else { throw Failure(description: made.output) }
  }

  /// Who the house at a port says it is.
  static func subject(port: Int, in folder: URL) throws -> String {
    let shown = try run(["s_client", "-connect", "127.0.0.1:\(port)"], in: folder).output
    return shown.split(separator: "\n").first { $0.hasPrefix("subject") }.map(String.init) ?? shown
  }

  /// `openssl s_client` with somebody at its keyboard.
  final class Client {
    private let process = Process()
    private let (input, output) = (Pipe(), Pipe())
    private var text = ""

    init(port: Int) throws {
      process.executableURL = URL(filePath: path ?? "openssl")
      process.arguments = ["s_client", "-quiet", "-connect", "127.0.0.1:\(port)"]
      process.standardInput = input
      process.standardOutput = output
      process.standardError = FileHandle.nullDevice
      try process.run()
    }

    deinit { process.terminate() }

    func send(_ line: String) {
      input.fileHandleForWriting.write(Data((line + "\n").utf8))
    }

    /// Reads on until the text comes.
    func expect(_ wanted: String) throws {
      while true {
        if let range = text.range(of: wanted) {
          text = String(text[range.upperBound...])
          return
        }
        try read(awaiting: wanted)
      }
    }

    /// Reads on until the text comes with a word after it, which is returned.
    func word(after wanted: String) throws -> String {
      try expect(wanted)
      while true {
        if let end = text.firstIndex(where: \.isWhitespace) { return String(text[..<end]) }
        try read(awaiting: "a word after '\(wanted)'")
      }
    }

    private func read(awaiting wanted: String) throws {
      let data = output.fileHandleForReading.availableData
      guard !data.isEmpty else {
        throw Failure(description: "waited for '\(wanted)', got:\n\(text.suffix(500))")
      }
      text += String(decoding: data, as: UTF8.self)
    }
  }
}

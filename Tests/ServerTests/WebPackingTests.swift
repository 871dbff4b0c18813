import CZlib
import NIOCore
import NIOHTTP1
import Testing
import Words

@testable import Server

/// Files of the page are sent packed to whoever takes that.
@Suite(.timeLimit(.minutes(10))) struct WebPackingTests {
  private static let text = String(repeating: "a line of the page\n", count: 100)
  private static let path = "/static/long.css"
  private static let files = WebFiles([
    (name: "index.html", text: text), (name: "long.css", text: text),
    (name: "short.css", text: "p { margin: 0 }\n"),
  ])

  private func answer(_ fields: [(String, String)], path: String = Self.path) throws -> WebAnswer {
    WebAnswer(try #require(Self.files.file(at: path)), for: HTTPHeaders(fields))
  }

  @Test(arguments: [
    ("gzip", true), ("br, gzip;q=0.5", true), ("*", true), ("GZIP ; Q=1.0", true),
    ("identity, *;q=0.1", true), ("gzip;q=0", false), ("gzip;q=0.000, *", false), ("*;q=0", false),
    ("br", false), ("identity", false), ("", false),
  ])
  func whoTakesIt(_ codings: String, _ isPacked: Bool) throws {
    let answer = try answer([("Accept-Encoding", codings)])
    #expect(answer.headers["Content-Encoding"] == (isPacked ? ["gzip"] : []))
    #expect(answer.headers["Vary"] == ["Accept-Encoding"])
    #expect(answer.headers["Content-Length"] == ["\(answer.body.readableBytes)"])
    let text = isPacked ? Gunzip.text(of: answer.body) : String(buffer: answer.body)
    #expect(text == Self.text)
    #expect((answer.body.readableBytes < Self.text.utf8.count) == isPacked)
  }

  @Test func whoDoesNotAskForIt() throws {
    #expect(try String(buffer: answer([]).body) == Self.text)
  }

  /// Nothing is gained there, so there is one form alone.
  @Test func whatIsShortStaysAsItIs() throws {
    let answer = try answer([("Accept-Encoding", "gzip")], path: "/static/short.css")
    #expect(String(buffer: answer.body) == "p { margin: 0 }\n")
    #expect(!answer.headers.contains(name: "Content-Encoding"))
    #expect(!answer.headers.contains(name: "Vary"))
  }

  /// What a browser has of one form says nothing of the other.
  @Test func eachFormHasATagOfItsOwn() throws {
    let takes = ("Accept-Encoding", "gzip")
    let plain = try #require(try answer([]).headers.first(name: "ETag"))
    let packed = try #require(try answer([takes]).headers.first(name: "ETag"))
    #expect(plain != packed)
    for known in [packed, "W/\(packed)", "\"other\", \(packed)", "*"] {
      let again = try answer([takes, ("If-None-Match", known)])
      #expect(again.status == .notModified && again.body.readableBytes == 0, "\(known)")
      #expect(again.headers["ETag"] == [packed] && again.headers["Vary"] == ["Accept-Encoding"])
      #expect(!again.headers.contains(name: "Content-Encoding"))
    }
    #expect(try answer([takes, ("If-None-Match", plain)]).status == .ok)
    #expect(try answer([("If-None-Match", packed)]).status == .ok)
  }

  /// Over loopback.
  @Test func aHeadTellsOfWhatWouldBeSent() async throws {
    let stand = try await WebStand(files: Self.files)
    for path in ["/", "/e/friday-social", "/long.css", Self.path] {
      let reply = try await stand.ask(
        "HEAD \(path) HTTP/1.1\r\nHost: house\r\nAccept-Encoding: gzip\r\nConnection: close\r\n\r\n",
        isLast: false)
      let packed = try #require(Self.files.file(at: path)?.packed)
      #expect(reply.contains("Content-Encoding: gzip\r\n"))
      #expect(reply.contains("Content-Length: \(packed.bytes.readableBytes)\r\n"))
      #expect(reply.hasSuffix("\r\n\r\n"))
    }
    await stand.server.close()
  }

  /// All that somebody loads, in one language.
  @Test func thePageIsLight() throws {
    let texts = PageTexts(words: .shipped).files(pageFiles)
    let files = WebFiles(texts)
    var weight = 0
    for (name, text) in texts where name != "words/es.json" {
      let file = try #require(files.file(at: "/\(name)"))
      if let packed = file.packed, !name.hasSuffix(".html") {
        #expect(Gunzip.text(of: packed.bytes) == text, "\(name)")
      }
      weight += (file.packed ?? file.plain).bytes.readableBytes
    }
    #expect(weight < 60_000)
  }
}

/// What a browser makes of what is packed.
private enum Gunzip {
  static func text(of packed: ByteBuffer) -> String? {
    var stream = z_stream()
    return withUnsafeMutablePointer(to: &stream) { text(of: packed, by: $0) }
  }

  private static func text(
    of packed: ByteBuffer, by stream: UnsafeMutablePointer<z_stream>
  ) -> String? {
    let begun = inflateInit2_(
      stream, MAX_WBITS + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    guard begun == Z_OK else { return nil }
    defer { inflateEnd(stream) }
    var room = [UInt8](repeating: 0, count: 1 << 17)
    let size = room.count
    let isWhole = packed.withUnsafeReadableBytes { source in
      room.withUnsafeMutableBufferPointer { room in
        stream.pointee.next_in = source.assumingMemoryBound(to: UInt8.self).baseAddress
        stream.pointee.avail_in = uInt(source.count)
        stream.pointee.next_out = room.baseAddress
        stream.pointee.avail_out = uInt(size)
        return inflate(stream, Z_FINISH) == Z_STREAM_END
      }
    }
    guard isWhole else { return nil }
    return String(decoding: room.prefix(Int(stream.pointee.total_out)), as: UTF8.self)
  }
}

import NIOCore
import NIOHTTP1

/// An answer of the web, with the headers that all have.
struct WebAnswer {
  var status: HTTPResponseStatus
  var headers: HTTPHeaders
  var body: ByteBuffer

  /// A few words for people.
  init(_ status: HTTPResponseStatus, _ text: String) {
    self.init(
      status, type: "text/plain; charset=utf-8", ByteBuffer(string: text + "\n"),
      caching: "no-store")
  }

  /// - Parameter fields: those of the request.
  init(_ file: WebFile, for fields: HTTPHeaders) {
    let caching = file.isForever ? "public, max-age=31536000, immutable" : "no-cache"
    let packed = fields.takeGzip ? file.packed : nil
    let form = packed ?? file.plain
    if fields.have(form.tag) {
      self.init(.notModified, type: nil, ByteBuffer(), caching: caching)
    } else {
      self.init(.ok, type: file.type, form.bytes, caching: caching)
      if packed != nil { headers.add(name: "Content-Encoding", value: Gzip.name) }
    }
    headers.add(name: "ETag", value: form.tag)
    if file.packed != nil { headers.add(name: "Vary", value: "Accept-Encoding") }
  }

  /// That it was done, and nothing more.
  static let done = WebAnswer(.noContent, type: nil, ByteBuffer(), caching: "no-store")

  /// The fields of a stream of events, which ends with the connection.
  static let ofStream =
    [
      ("Content-Type", "text/event-stream"), ("Cache-Control", "no-store"),
      // So that nginx hands on each event at once.
      ("X-Accel-Buffering", "no"), ("Connection", "close"),
    ] + guards

  private init(
    _ status: HTTPResponseStatus, type: String?, _ body: ByteBuffer, caching: String
  ) {
    self.status = status
    self.body = body
    headers = HTTPHeaders([("Cache-Control", caching)])
    if let type {
      headers.add(name: "Content-Type", value: type)
      headers.add(name: "Content-Length", value: "\(body.readableBytes)")
    }
    for (name, value) in Self.guards { headers.add(name: name, value: value) }
  }

  /// What a browser is to let the page do: load what this house serves, and nothing else.
  private static let guards = [
    (
      "Content-Security-Policy",
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
        + "manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; "
        + "frame-ancestors 'none'"
    ),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    (
      "Permissions-Policy",
      "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()"
    ),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
  ]
}

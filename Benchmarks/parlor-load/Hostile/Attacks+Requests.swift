extension Attack {
  /// Bytes at the door of the page: they are answered with a status, and the connection ends.
  private static func refused(
    _ name: String, _ status: String, _ bytes: [UInt8]
  ) -> Attack {
    Attack(name) { arena in
      let client = try await arena.browser()
      client.send(bytes)
      try await client.must(see: "HTTP/1.1 \(status) ", "not answered with \(status)")
      try await client.mustEnd(within: .seconds(4), "not closed")
      try client.mustNotBeSeated("a request took a seat")
    }
  }

  /// The same for a request line and its fields.
  private static func refused(
    _ name: String, _ status: String, _ line: String, _ fields: [String] = ["Host: house"],
    body: String = ""
  ) -> Attack {
    refused(name, status, Array(WebRequest.text(line, fields).utf8) + body.utf8)
  }

  static let requestAttacks: [Attack] = refusedRequests + patientRequests

  private static let patientRequests: [Attack] = [
    Attack("requests without end over one connection") { arena in
      let client = try await arena.browser()
      var count = 0
      while !client.isClosed, count < 1_000 {
        count += 1
        client.send(Array(WebRequest.text("GET / HTTP/1.1").utf8))
        guard await client.sees("</html>") else { break }
        client.forget()
      }
      try arena.require(count <= 101, "\(count) requests were answered")
    },
    Attack("100 requests at once, and no answer is read") { arena in
      let requests = String(repeating: WebRequest.text("GET / HTTP/1.1"), count: 100)
      for _ in 0..<20 {
        let client = try await arena.browser(receiveBuffer: 4_096)
        client.stopReading()
        client.send(Array(requests.utf8))
      }
      try await Task.sleep(for: .milliseconds(500))
    },
    Attack("1,000 that load the page and go") { arena in
      for _ in 0..<1_000 {
        let client = try await arena.browser()
        client.send(Array(WebRequest.text("GET / HTTP/1.1").utf8))
        client.close()
      }
    },
    Attack("500 requests that end with a reset") { arena in
      for _ in 0..<500 {
        let client = try await arena.browser()
        client.send(Array("GET / HTTP/1.1\r\nHost: ".utf8))
        client.reset()
      }
    },
    Attack("600 connections of one address to the page") { arena in
      let source = arena.newAddress()
      for _ in 0..<600 { _ = try await arena.browser(from: source) }
      let honest = try await arena.browser()
      honest.send(Array(WebRequest.text("GET / HTTP/1.1").utf8))
      try await honest.must(see: "200 OK", "another address does not get the page")
    },
    lingering("50 requests a byte at a time", 50, { try await $0.browser() }, { $0.send([71]) }),
    lingering(
      "50 streams whose reader says nothing", 50,
      { arena in
        let client = try await arena.browser()
        client.send(Array(WebRequest.text("GET /events HTTP/1.1").utf8))
        try await client.must(see: "event: session", "no stream")
        return client
      }, { _ in }),
    lingering("50 that ask for no page", 50, { try await $0.browser() }, { _ in }),
    lingering(
      "50 headers that never end", 50,
      { arena in
        let client = try await arena.browser()
        client.send(Array("GET / HTTP/1.1\r\nHost: house\r\n".utf8))
        return client
      },
      { $0.send(Array("A: b\r\n".utf8)) }),
  ]

  private static let refusedRequests: [Attack] = [
    refused(
      "a line of ours at the door of the page", "400", Array("/join loud as browser\r\n".utf8)),
    refused("a greeting of TLS at the door of the page", "400", [22, 3, 1, 2, 0, 1, 0, 1, 252]),
    refused("a preface of HTTP/2", "400", Array("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".utf8)),
    refused("a request of HTTP/0.9", "400", Array("GET /\r\n\r\n".utf8)),
    refused("NUL in a header", "400", "GET / HTTP/1.1", ["Host: house", "A: \u{0}b"]),
    refused("a field without a name", "400", "GET / HTTP/1.1", ["Host: house", ": b"]),
    refused(
      "two lengths", "400", "GET / HTTP/1.1", ["Host: a", "Content-Length: 1", "Content-Length: 2"]),
    refused(
      "a length and pieces", "400", "GET / HTTP/1.1",
      ["Host: a", "Content-Length: 4", "Transfer-Encoding: chunked"], body: "0\r\n\r\n"),
    refused("a negative length", "400", "GET / HTTP/1.1", ["Host: a", "Content-Length: -1"]),
    refused(
      "a line in the body of a request", "400", "GET / HTTP/1.1",
      ["Host: a", "Content-Length: 22"],
      body: "/join loud as browser\n"),
    refused(
      "pieces without end", "400", "GET / HTTP/1.1", ["Host: a", "Transfer-Encoding: chunked"],
      body: String(repeating: "1\r\na\r\n", count: 1_000)),
    refused("no host", "400", "GET / HTTP/1.1", []),
    refused("two hosts", "400", "GET / HTTP/1.1", ["Host: a", "Host: b"]),
    refused(
      "a header of 100 KB", "431", "GET / HTTP/1.1",
      ["Host: a", "Cookie: " + String(repeating: "a", count: 100_000)]),
    refused(
      "10,000 fields", "431", "GET / HTTP/1.1", Array(repeating: "A: b", count: 10_000)),
    refused(
      "an address of 100 KB", "431", "GET /\(String(repeating: "a", count: 100_000)) HTTP/1.1"),
    refused("a method that changes things", "405", "DELETE / HTTP/1.1"),
    refused("a tunnel", "405", "CONNECT 127.0.0.1:22 HTTP/1.1"),
    refused(
      "a line for a session that is none", "410", "POST /lines HTTP/1.1",
      ["Host: a", "Parlor-Session: nobody", "Connection: close", "Content-Length: 5"],
      body: "hello"),
    refused(
      "a line of 1 MB", "413", "POST /lines HTTP/1.1", ["Host: a", "Content-Length: 1000000"],
      body: String(repeating: "a", count: 1_000_000)),
    refused(
      "a stream for the page of somebody else", "403", "GET /events HTTP/1.1",
      ["Host: a", "Sec-Fetch-Site: cross-site", "Connection: close"]),
    refused(
      "a way out of the folder", "404", "GET /static/../../../etc/passwd HTTP/1.1",
      ["Host: a", "Connection: close"]),
    refused(
      "a way out of the folder in percents", "404", "GET /static/%2e%2e/%2e%2e/etc/passwd HTTP/1.1",
      ["Host: a", "Connection: close"]),
    refused(
      "the address of another server", "404", "GET http://elsewhere.example/ HTTP/1.1",
      ["Host: a", "Connection: close"]),
  ]
}

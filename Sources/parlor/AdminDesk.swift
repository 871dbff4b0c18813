import House
import Server

/// Carries out what is asked of the house over its admin socket.
struct AdminDesk: Sendable {
  let house: House
  let figures: Figures.Source
  let certificate: CertificateReloading?

  /// - Parameter reply: called once, on any thread.
  func answer(_ request: AdminRequest, then reply: @escaping @Sendable (AdminReply) -> Void) {
    switch request {
    case .status: figures { reply(.figures($0)) }
    case .end(let event):
      house.post { house in house.endEvent(event) { reply(AdminReply($0)) } }
    case .announce(let text): house.post { house in reply(AdminReply(house.announce(text))) }
    case .reload:
      let news = certificate?.reload()
      house.post { house in
        house.reload { reply(AdminReply($0, after: news)) }
      }
    }
  }
}

extension AdminReply {
  /// - Parameter news: what was done before.
  fileprivate init(_ reply: HostReply, after news: String? = nil) {
    let before = news.map { [$0] } ?? []
    switch reply {
    case .done(let lines): self = .done(before + lines)
    case .refused(let why): self = .refused((before + [why]).joined(separator: "\n"))
    }
  }
}

import Foundation
import Logging
import Server
import ServiceLifecycle
import UnixSignals

/// Reads the certificate and its key again on SIGHUP, as those who renew them send it. Files that
/// cannot be used leave what was loaded in force.
struct CertificateReloading: Service, CustomStringConvertible {
  let description = "certificate reloading"
  private let certificate: Certificate
  private let log: Logger

  init(_ certificate: Certificate, log: Logger) {
    self.certificate = certificate
    self.log = log
    warnIfOver()
  }

  func run() async throws {
    let signals = await UnixSignalsSequence(trapping: .sighup)
    for await _ in signals.cancelOnGracefulShutdown() { reload() }
  }

  private func reload() {
    do {
      try certificate.reload()
      log.info("certificate reloaded")
      warnIfOver()
    } catch {
      log.error("certificate not reloaded, the one before stays: \(error)")
    }
  }

  private func warnIfOver() {
    guard certificate.expires < .now else { return }
    log.warning(
      "the certificate is over; clients will refuse it",
      metadata: ["expired": "\(certificate.expires.formatted(.iso8601))"])
  }
}

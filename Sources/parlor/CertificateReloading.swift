import Foundation
import Logging
import Server

/// Reads the certificate and its key again. Files that cannot be used leave what was loaded in force.
struct CertificateReloading {
  private let certificate: Certificate
  private let log: Logger

  init(_ certificate: Certificate, log: Logger) {
    self.certificate = certificate
    self.log = log
    warnIfOver()
  }

  func reload() {
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

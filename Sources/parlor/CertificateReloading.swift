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

  /// - Returns: what came of it, as a sentence.
  @discardableResult
  func reload() -> String {
    do {
      try certificate.reload()
      log.info("certificate reloaded")
      warnIfOver()
      return "The certificate was read again."
    } catch {
      log.error("certificate not reloaded, the one before stays: \(error)")
      return "The certificate cannot be used, and the one before stays: \(error)"
    }
  }

  private func warnIfOver() {
    guard certificate.expires < .now else { return }
    log.warning(
      "the certificate is over; clients will refuse it",
      metadata: ["expired": "\(certificate.expires.formatted(.iso8601))"])
  }
}

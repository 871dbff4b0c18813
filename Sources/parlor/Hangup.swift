import Foundation
import House
import Logging
import ServiceLifecycle
import UnixSignals

/// What SIGHUP does: the certificate and the plan are read again, as whoever changed them wants.
///
/// A terminal that is closed sends it as well. Then nobody is left to close the house, so it closes.
struct Hangup: Service, CustomStringConvertible {
  let description = "hangup"
  private let house: House
  private let certificate: CertificateReloading?
  private let log: Logger
  private let hadTerminal = isatty(STDIN_FILENO) == 1

  init(_ house: House, _ certificate: CertificateReloading?, log: Logger) {
    self.house = house
    self.log = log
    self.certificate = certificate
  }

  func run() async throws {
    let signals = await UnixSignalsSequence(trapping: .sighup)
    for await _ in signals.cancelOnGracefulShutdown() {
      if hadTerminal, isatty(STDIN_FILENO) == 0 {
        log.info("the terminal is gone; closing")
        kill(getpid(), SIGTERM)
        continue
      }
      certificate?.reload()
      house.post { $0.reload() }
    }
  }
}

import Foundation
import Testing

@testable import Server

/// Made with `openssl req -x509` for these tests; nothing else knows them.
private enum PEM {
  /// It ends on 2 November 2126, 19:20:53.
  static let first = """
    -----BEGIN CERTIFICATE-----
    MIIBhzCCAS2gAwIBAgIUA08Yzif1FK1E4aLpK1IczfqCEIswCgYIKoZIzj0EAwIw
    GDEWMBQGA1UEAwwNZmlyc3QuZXhhbXBsZTAgFw0yNjExMjYxOTIwNTNaGA8yMTI2
    MTEwMjE5MjA1M1owGDEWMBQGA1UEAwwNZmlyc3QuZXhhbXBsZTBZMBMGByqGSM49
    AgEGCCqGSM49AwEHA0IABMySmpaz51JnX4N3Gee4GvFGqNfsSs3d5UUgYheeQEav
    usXlIn4x9SHlXSr9qEE6JFp6H59AfMkRQGTllaIS/D+jUzBRMB0GA1UdDgQWBBTC
    MvnI9JMEtm6q5fQDZ1oxZbm3oDAfBgNVHSMEGDAWgBTCMvnI9JMEtm6q5fQDZ1ox
    Zbm3oDAPBgNVHRMBAf8EBTADAQH/MAoGCCqGSM49BAMCA0gAMEUCIGCY89TlrHDQ
    dqV9TBsCIXnoATM9i/Ew3XAvNet7iF/3AiEAseJWpM9SwyULaH5QN3fqtoWzS9LS
    q+uMxTQo/eOchvc=
    -----END CERTIFICATE-----
    """
  static let firstKey = """
    -----BEGIN PRIVATE KEY-----
    MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgrKsbkJH+ZDC00jyJ
    hyzyfeB2VOixJ0GUCTE8LSG3YwahRANCAATMkpqWs+dSZ1+DdxnnuBrxRqjX7ErN
    3eVFIGIXnkBGr7rF5SJ+MfUh5V0q/ahBOiRaeh+fQHzJEUBk5ZWiEvw/
    -----END PRIVATE KEY-----
    """
  /// It ends on 2 June 2136, 19:20:53.
  static let second = """
    -----BEGIN CERTIFICATE-----
    MIIBijCCAS+gAwIBAgIUMQfwvEp1FlrNN6WVvhwPy9e5JSAwCgYIKoZIzj0EAwIw
    GTEXMBUGA1UEAwwOc2Vjb25kLmV4YW1wbGUwIBcNMjYxMTI2MTkyMDUzWhgPMjEz
    NjA2MDIxOTIwNTNaMBkxFzAVBgNVBAMMDnNlY29uZC5leGFtcGxlMFkwEwYHKoZI
    zj0CAQYIKoZIzj0DAQcDQgAEm0BEel+9vPeSQcWRT1uxWeRybOcpBp1yTV4sMyKe
    0wK0ZIFn5SQ6cG/3zkx1/xzCjiNuj0cv4dTy7ajVEzZG+6NTMFEwHQYDVR0OBBYE
    FMkELNtfeS3Msvw/CsLukK8HSlqyMB8GA1UdIwQYMBaAFMkELNtfeS3Msvw/CsLu
    kK8HSlqyMA8GA1UdEwEB/wQFMAMBAf8wCgYIKoZIzj0EAwIDSQAwRgIhAPVaILzp
    3IgD7Fex5E+20Fmc+bKYrsGy4ZEv6ehBI+pBAiEAgl6mjYbwQIZglMurDlcjunuP
    fOxRb25Lk/cM5+9uLmg=
    -----END CERTIFICATE-----
    """
  static let secondKey = """
    -----BEGIN PRIVATE KEY-----
    MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgyLT7w2HO+3Go/HPp
    +Qd9TFm4kUM57/rnAwn7fK+yWM2hRANCAASbQER6X72895JBxZFPW7FZ5HJs5ykG
    nXJNXiwzIp7TArRkgWflJDpwb/fOTHX/HMKOI26PRy/h1PLtqNUTNkb7
    -----END PRIVATE KEY-----
    """
  /// That of the first, behind a passphrase.
  static let lockedKey = """
    -----BEGIN ENCRYPTED PRIVATE KEY-----
    MIHsMFcGCSqGSIb3DQEFDTBKMCkGCSqGSIb3DQEFDDAcBAhlsBpPx9PQnQICCAAw
    DAYIKoZIhvcNAgkFADAdBglghkgBZQMEASoEEBtlVERO4FnKvEkcAmkNxqUEgZBs
    SG1O6mJOHA/kBWGMTUkIV5BgtY1WCd4tHGZyvwavggnexSv2Bc24F4jLVVS6QLa4
    NV/u6XW+xNUTgufypvAJTGZm0k250Z2aHNSpEVsuMDv5HJlM9/48HbuueYrPzdPm
    6Y2Rixq3ASDNGnEOqQ728M6Brt9rMfxn3mXpjt9efQF5jtmGkDEk2ISb3CJHNaM=
    -----END ENCRYPTED PRIVATE KEY-----
    """
}

@Suite final class CertificateTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "tls-\(UUID())")
  private let firstEnd = Date(timeIntervalSince1970: 4_949_320_853)
  private let secondEnd = Date(timeIntervalSince1970: 5_251_720_853)

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try write(PEM.first, to: "cert.pem")
    try write(PEM.firstKey, to: "key.pem")
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private func path(_ name: String) -> String { folder.appending(path: name).path }

  private func write(_ text: String, to name: String) throws {
    try text.write(toFile: path(name), atomically: true, encoding: .utf8)
  }

  private func load() throws -> Certificate {
    try Certificate(certificate: path("cert.pem"), key: path("key.pem"))
  }

  @Test func itEndsWhenItSays() throws {
    #expect(try load().expires == firstEnd)
    // Those that lead to its issuer come after it.
    try write(PEM.first + "\n" + PEM.second, to: "cert.pem")
    #expect(try load().expires == firstEnd)
  }

  @Test func whatIsReadAgainIsShownFromThenOn() throws {
    let certificate = try load()
    let before = certificate.context
    try certificate.reload()
    #expect(certificate.expires == firstEnd)
    try write(PEM.second, to: "cert.pem")
    try write(PEM.secondKey, to: "key.pem")
    #expect(certificate.expires == firstEnd)
    try certificate.reload()
    #expect(certificate.expires == secondEnd && certificate.context !== before)
  }

  private typealias Kind = CertificateFailure.Kind

  /// What the two files hold, nil where one is not there, and what is said of that.
  private static let failures: [(String?, String?, Kind, String)] = [
    (nil, PEM.secondKey, .unreadable, "the certificate CERT is not there"),
    (PEM.second, nil, .unreadable, "the key KEY is not there"),
    ("", PEM.secondKey, .unusable, "CERT holds no certificate in PEM form"),
    ("hello", PEM.secondKey, .unusable, "CERT holds no certificate in PEM form"),
    (PEM.secondKey, PEM.secondKey, .unusable, "CERT holds no certificate in PEM form"),
    (PEM.second, PEM.second, .unusable, withoutKey),
    (PEM.first, PEM.lockedKey, .unusable, withoutKey),
    (
      PEM.second, PEM.firstKey, .unusable,
      "the key in KEY does not belong to the certificate in CERT"
    ),
  ]
  private static let withoutKey = "KEY holds no private key in PEM form without a passphrase"

  /// What cannot be used is said, and what was loaded before stays in force.
  @Test(arguments: failures)
  func aReloadThatFailsChangesNothing(
    _ chain: String?, _ key: String?, _ kind: CertificateFailure.Kind, _ words: String
  ) throws {
    let certificate = try load()
    let before = certificate.context
    for (text, name) in [(chain, "cert.pem"), (key, "key.pem")] {
      try FileManager.default.removeItem(atPath: path(name))
      if let text { try write(text, to: name) }
    }
    let failure = #expect(throws: CertificateFailure.self) { try certificate.reload() }
    let expected = words.replacing("CERT", with: path("cert.pem"))
      .replacing("KEY", with: path("key.pem"))
    #expect(failure?.kind == kind && failure?.description == expected)
    #expect(certificate.context === before && certificate.expires == firstEnd)
    // As it begins, too.
    #expect(throws: CertificateFailure.self) { try self.load() }
  }
}

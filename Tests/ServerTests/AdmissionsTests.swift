import EventPlan
import NIOCore
import Testing

@testable import Server

@Suite struct AdmissionsTests {
  private func admissions(all: Int, each: Int) -> Admissions {
    var limits = HouseLimits()
    limits.connections = all
    limits.connectionsPerAddress = each
    return Admissions(limits)
  }

  private func key(_ address: String) throws -> AddressKey {
    AddressKey(try SocketAddress(ipAddress: address, port: 4_040))
  }

  @Test func eachAddressHasItsShare() throws {
    let admissions = admissions(all: 100, each: 2)
    let (one, other) = (try key("192.0.2.1"), try key("192.0.2.2"))
    #expect(admissions.admit(one) == nil)
    #expect(admissions.admit(one) == nil)
    #expect(admissions.admit(one)?.contains("2 connections from your address") == true)
    #expect(admissions.admit(other) == nil)
    admissions.release(one)
    #expect(admissions.admit(one) == nil)
    #expect(admissions.takeRefused() == 1)
    #expect(admissions.takeRefused() == 0)
  }

  @Test func theHouseHasItsBound() throws {
    let admissions = admissions(all: 2, each: 50)
    let first = try key("192.0.2.1")
    #expect(admissions.admit(first) == nil)
    #expect(admissions.admit(try key("192.0.2.2")) == nil)
    #expect(admissions.admit(try key("192.0.2.3"))?.contains("takes 2 connections") == true)
    admissions.release(first)
    #expect(admissions.admit(try key("192.0.2.3")) == nil)
    #expect(admissions.count == 2)
  }

  @Test func anAddressIsWhatOneOwnerHas() throws {
    #expect(try key("2001:db8:1:2::1") == key("2001:db8:1:2:ffff::9"))
    #expect(try key("2001:db8:1:2::1") != key("2001:db8:1:3::1"))
    #expect(try key("::ffff:192.0.2.1") == key("192.0.2.1"))
    #expect(try key("::ffff:192.0.2.1") != key("::ffff:192.0.2.2"))
    #expect(try key("127.0.0.1") != key("127.0.0.2"))
  }
}

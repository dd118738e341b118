import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { networkOf } from "@/lib/domain/network";

describe("networkOf", () => {
  it.each([
    ["190.160.1.2", "190.160.1.2"],
    ["127.0.0.1", "127.0.0.1"],
  ])("counts IPv4 by the address: %s", (address, network) => {
    expect(networkOf(address)).toBe(network);
  });

  it.each([
    ["2800:150:12:34:1:2:3:4", "2800:150:12:34"],
    ["2800:150:12:34::1", "2800:150:12:34"],
    ["2800:0150:0012:0034::", "2800:150:12:34"],
    ["2800:150::", "2800:150:0:0"],
    ["2800:150::1", "2800:150:0:0"],
    ["2001:DB8::A", "2001:db8:0:0"],
    ["::1", "0:0:0:0"],
    ["::", "0:0:0:0"],
    ["fe80::1:2:3:4", "fe80:0:0:0"],
    ["1::2:3:4:5:6:7", "1:0:2:3"],
  ])("counts IPv6 by its /64: %s is in %s", (address, network) => {
    expect(networkOf(address)).toBe(network);
  });

  it.each(["::ffff:190.160.1.2", "::FFFF:190.160.1.2"])("knows IPv4 in IPv6 clothes: %s", (address) => {
    expect(networkOf(address)).toBe("190.160.1.2");
  });

  it.each([
    ["190.160.1.2:4431", "190.160.1.2"],
    ["[2800:150:12:34::1]:443", "2800:150:12:34"],
    ["[2800:150:12:34::1]", "2800:150:12:34"],
    ["::ffff:bea0:102", "190.160.1.2"],
  ])("does not count the port that a proxy added: %s", (address, network) => {
    expect(networkOf(address)).toBe(network);
  });

  it.each(["unknown", "", "not an address", "190.160.1.2, 10.0.0.1", "300.1.1.1", "1:2:3", "1::2::3", "12345::1"])(
    "counts together whoever has no address: %j",
    (text) => {
      expect(networkOf(text)).toBe("unknown");
    },
  );

  const group = fc.integer({ min: 0, max: 0xffff }).map((value) => value.toString(16));
  const half = fc.array(group, { minLength: 4, maxLength: 4 });

  it("is the same for every address of a /64, and another for the next one", () => {
    fc.assert(
      fc.property(half, half, half, (network, one, other) => {
        const at = (host: string[]) => networkOf([...network, ...host].join(":"));
        expect(at(one)).toBe(at(other));
        expect(at(one)).toBe(network.join(":"));
      }),
    );
  });

  it("does not mind how zeros are left out or padded", () => {
    fc.assert(
      fc.property(half, (network) => {
        const whole = networkOf([...network, "0", "0", "0", "1"].join(":"));
        expect(networkOf(`${network.join(":")}::1`)).toBe(whole);
        expect(networkOf(`${network.map((part) => part.padStart(4, "0")).join(":")}::1`.toUpperCase())).toBe(whole);
      }),
    );
  });

  it("never throws", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9a-f:.]{0,40}$/)), (text) => {
        expect(networkOf(text)).toBeTypeOf("string");
      }),
    );
  });
});

import { expect, it } from "vitest";
import { comparableAddress, normalizeDoi, webAddress } from "../../../server/src/core/corpus/identifiers.ts";

it.each([
  ["10.1000/xyz123", "10.1000/xyz123"],
  ["doi:10.1000/XYZ", "10.1000/xyz"],
  ["DOI: 10.1000/xyz.", "10.1000/xyz"],
  ["https://doi.org/10.1000/xyz", "10.1000/xyz"],
  ["http://dx.doi.org/10.1002/(SICI)1097-4571(1999)50:1", "10.1002/(sici)1097-4571(1999)50:1"],
  ["https://doi.org/10.1000%2Fxyz", "10.1000/xyz"],
  ["(doi:10.1000/xyz)", "10.1000/xyz"],
  ["see https://doi.org/10.1000/xyz, page 3", "10.1000/xyz"],
  ["100%2f 10.1000/xyz%zz", "10.1000/xyz%zz"],
  ["", undefined],
  ["10.1000", undefined],
  ["section 10.1/2", undefined],
])("the DOI in %j is %j", (value, doi) => {
  expect(normalizeDoi(value)).toBe(doi);
});

it.each([
  [" https://example.org/a ", "https://example.org/a"],
  ["javascript:alert(1)", undefined],
  ["https://example.org/a b", undefined],
  [`https://example.org/${"a".repeat(3000)}`, undefined],
])("the address in %j is %j", (value, address) => {
  expect(webAddress(value)).toBe(address);
});

it.each([
  ["https://www.Example.org/News/", "http://example.org/News"],
  ["https://example.org/a?utm_source=x&id=3#top", "https://example.org/a?id=3"],
  ["https://example.org", "https://example.org/"],
])("%j and %j are the same page", (one, other) => {
  expect(comparableAddress(one)).toBe(comparableAddress(other));
});

it("addresses whose paths or parameters differ are different pages", () => {
  expect(comparableAddress("https://example.org/a?id=3")).not.toBe(
    comparableAddress("https://example.org/a?id=4"),
  );
});

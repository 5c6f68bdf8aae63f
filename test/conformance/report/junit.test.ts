import { expect } from "chai";
import { junitReport } from "../../../src/conformance/report/junit.ts";
import { HOSTILE, hostileRun, RUN } from "./runs.ts";

/** The elements of a document without text between them, or what is wrong with it. Attributes as XML has them. */
function elementsOf(xml: string): string[] {
  // oxlint-disable-next-line no-control-regex -- XML 1.0 has no such characters
  expect(xml).not.to.match(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u);
  expect(xml.replace(/&(amp|lt|gt|quot|apos);/g, "")).not.to.include("&");
  const tags = [...xml.matchAll(/<(\/?)([a-z]+)((?: [a-z]+="[^"<>]*")*)(\/?)>/g)];
  expect(tags.length, "every < is of a tag").to.equal(xml.split("<").length - 2);
  const open: string[] = [];
  for (const [, end, name = "", , empty] of tags) {
    if (end === "/") expect(open.pop()).to.equal(name);
    else if (empty === "") open.push(name);
  }
  expect(open).to.deep.equal([]);
  return tags.filter(([, end]) => end === "").map(([, , name = ""]) => name);
}

describe("A run as JUnit", () => {
  it("is suites of test cases, whose counts add up, with failures and skips", () => {
    const xml = junitReport(RUN);
    expect(elementsOf(xml)).to.deep.equal(
      "testsuites testsuite testcase testcase failure testcase skipped testsuite testcase skipped".split(" "),
    );
    expect(xml).to.include(
      '<testsuites name="Exchange-rate conformance of mine" tests="4" failures="1" errors="0" skipped="2" time="0">',
    );
    expect(xml).to.include(
      '<testsuite name="A. Units and scale" tests="3" failures="1" errors="0" skipped="1" time="0">',
    );
    expect(xml).to.include(
      '<failure message="10000 JPY at 157.32: expected 63.56 USD, got 0.63 USD (seed s)" type="ConformanceFailure">',
    );
    expect(xml).to.include('<skipped message="we book zero"/>');
  });

  it("has the driver's failure as an error", () => {
    const xml = junitReport({ ...RUN, driverFailure: "./mine ended" });
    expect(elementsOf(xml).filter((name) => name === "error")).to.deep.equal(["error"]);
    expect(xml).to.include('tests="5" failures="1" errors="1"');
  });

  it("is XML whatever a driver sends", () => {
    const usual = elementsOf(junitReport(hostileRun("plain")));
    for (const hostile of HOSTILE) expect(elementsOf(junitReport(hostileRun(hostile)))).to.deep.equal(usual);
  });
});

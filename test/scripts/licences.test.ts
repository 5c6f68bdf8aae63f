import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";

/** Licences under which whoever uses the package may give on what it needs, by naming it. */
const PERMISSIVE = ["MIT", "MIT/X11", "ISC", "0BSD", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0"];

interface Locked {
  readonly license?: string;
  readonly dev?: true;
  readonly peer?: true;
}

/** What comes with the package, by its place, and its licence. */
function shippedLicences(packages: Readonly<Record<string, Locked>>): [place: string, licence: string][] {
  return Object.entries(packages)
    .filter(([place, { dev, peer }]) => place !== "" && dev !== true && peer !== true)
    .map(([place, { license = "none" }]) => [place, license]);
}

describe("the licences of what the package needs", () => {
  const { packages } = JSON.parse(
    readFileSync(join(import.meta.dirname, "../../package-lock.json"), "utf8"),
  ) as { packages: Record<string, Locked> };

  it("are permissive, every one", () => {
    const licences = shippedLicences(packages);
    expect(licences.length).to.be.greaterThan(10);
    for (const [place, licence] of licences) expect(PERMISSIVE, place).to.include(licence);
  });

  it("are looked at for what ships alone, and a missing one is none", () => {
    expect(shippedLicences({ "": {}, a: { dev: true, license: "GPL-3.0" }, b: {} })).to.deep.equal([
      ["b", "none"],
    ]);
  });
});

import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect } from "chai";
import { dependencyOn, packageSource } from "../../src/files/package-source.ts";
import { scratchFolder } from "../cli/support/command.ts";

/** What package managers record of `npm install ../corridor.tgz` and the like, in `package.json` and npm's own lock. */
interface Recorded {
  readonly named?: string;
  readonly resolved?: string;
  /** Where the package lies from the project. */
  readonly at?: string;
}

describe("what the package was installed from", () => {
  const inFolder = scratchFolder();
  let projects = 0;

  /** A project with the package in it, as a package manager leaves it. */
  function project({ named, resolved, at = "node_modules/corridor" }: Recorded): string {
    const folder = inFolder(`project-${(projects += 1)}`);
    const root = path.join(folder, at);
    mkdirSync(root, { recursive: true });
    mkdirSync(path.join(folder, "node_modules"), { recursive: true });
    writeFileSync(path.join(root, "package.json"), '{ "name": "corridor", "version": "1.2.3" }');
    writeFileSync(
      path.join(folder, "package.json"),
      JSON.stringify({ devDependencies: named === undefined ? {} : { corridor: named } }),
    );
    const lock = { packages: { "node_modules/corridor": { resolved } } };
    if (resolved !== undefined)
      writeFileSync(path.join(folder, "node_modules/.package-lock.json"), JSON.stringify(lock));
    return root;
  }

  const sourceOf = (recorded: Recorded) => {
    const root = project(recorded);
    return packageSource(() => expect.fail("nothing is to be packed"), root);
  };

  before(() => writeFileSync(inFolder("corridor.tgz"), ""));

  const byPath: readonly [string, Recorded][] = [
    ["npm", { named: "file:../corridor.tgz", resolved: "file:../corridor.tgz" }],
    ["npm --no-save", { resolved: "file:../corridor.tgz" }],
    ["yarn and bun", { named: "../corridor.tgz" }],
    [
      "pnpm",
      {
        named: "file:../corridor.tgz",
        at: "node_modules/.pnpm/corridor@file+..+corridor.tgz/node_modules/corridor",
      },
    ],
  ];
  for (const [manager, recorded] of byPath)
    it(`is a tarball, by what ${manager} records`, async () => {
      const source = await sourceOf(recorded);
      expect(source).to.deep.equal({ kind: "path", path: inFolder("corridor.tgz") });
      const folder = inFolder("new/start");
      expect(dependencyOn(source, folder, "1.2.3")).to.equal("file:../../corridor.tgz");
    });

  const fromRegistry: readonly Recorded[] = [
    { named: "^1.2.3", resolved: "https://registry.npmjs.org/corridor/-/corridor-1.2.3.tgz" },
    { named: "latest" },
    { resolved: "http://127.0.0.1:4873/corridor/-/corridor-1.2.3.tgz" },
  ];
  for (const recorded of fromRegistry)
    it(`is the registry, by ${JSON.stringify(recorded)}`, async () => {
      expect(dependencyOn(await sourceOf(recorded), inFolder("start"), "1.2.3")).to.equal("^1.2.3");
    });

  for (const address of [
    "https://example.org/corridor.tgz",
    "git+https://example.org/corridor.git",
    "someone/corridor",
  ])
    it(`is the address ${address}, as it stands`, async () => {
      expect(dependencyOn(await sourceOf({ named: address }), inFolder("start"), "1.2.3")).to.equal(address);
    });

  for (const [what, recorded] of [
    ["a tarball that is gone", { named: "file:../gone.tgz" }],
    ["a global installation", { at: "lib/node_modules/corridor" }],
  ] as const)
    it(`is packed from ${what}`, async function () {
      this.timeout(60_000);
      let announced = 0;
      const source = await packageSource(() => (announced += 1), project(recorded));
      expect(announced).to.equal(1);
      expect(source.kind).to.equal("packed");
      expect(dependencyOn(source, inFolder("start"), "1.2.3")).to.equal("file:corridor-1.2.3.tgz");
    });

  it("leads from the folder's own place, not from a link to it", async () => {
    mkdirSync(inFolder("deep/er"), { recursive: true });
    symlinkSync(inFolder("deep/er"), inFolder("short"));
    const source = await sourceOf({ named: "file:../corridor.tgz" });
    expect(dependencyOn(source, inFolder("short/start"), "1.2.3")).to.equal("file:../../../corridor.tgz");
  });
});

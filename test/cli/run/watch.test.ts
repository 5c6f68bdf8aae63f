import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect } from "chai";
import { watch } from "../../../src/cli/run/watch.ts";

/** Longer than events and the quiet after them take on a slow machine. */
const PATIENCE = 5_000;

describe("what is watched", function () {
  this.timeout(30_000);
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), "corridor-watch-"));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const at = (name: string): string => path.join(folder, name);

  /** Watches files, and does one thing after another, each once all runs before it are over. */
  async function runs(
    files: readonly string[],
    acts: readonly (() => void)[],
    { folders = [], during = () => {} }: { folders?: readonly string[]; during?: (run: number) => void } = {},
  ): Promise<{ readonly runs: number; readonly changes: readonly string[] }> {
    const ended = new AbortController();
    const changes: string[] = [];
    let count = 0;
    const left = [...acts];
    await watch(
      {
        run: async (onRead) => {
          for (const file of files) onRead(at(file));
          count += 1;
          during(count);
          await Promise.resolve();
        },
        folders,
        onWait: () => {
          const act = left.shift();
          setTimeout(act ?? (() => ended.abort()), 30);
          if (act !== undefined) setTimeout(() => ended.abort(), PATIENCE).unref();
        },
        onChange: (file) => changes.push(path.basename(file)),
      },
      ended.signal,
    );
    return { runs: count, changes };
  }

  it("runs again on each save, also by an editor that renames", async () => {
    writeFileSync(at("a.yaml"), "1");
    const { runs: count, changes } = await runs(
      ["a.yaml"],
      [
        () => writeFileSync(at("a.yaml"), "22"),
        () => {
          writeFileSync(at("a.new"), "333");
          renameSync(at("a.new"), at("a.yaml"));
        },
        () => rmSync(at("a.yaml")),
        () => writeFileSync(at("a.yaml"), "4"),
      ],
    );
    expect(changes).to.deep.equal(["a.yaml", "a.yaml", "a.yaml", "a.yaml"]);
    expect(count).to.equal(5);
  });

  it("counts several events of one save once", async () => {
    writeFileSync(at("a.yaml"), "1");
    const act = (): void => {
      for (const text of ["2", "33", "444"]) writeFileSync(at("a.yaml"), text);
    };
    expect((await runs(["a.yaml"], [act])).runs).to.equal(2);
  });

  it("sees a file that comes into a folder which was not there, and where a link leads", async () => {
    mkdirSync(at("real"));
    writeFileSync(at("real/a.yaml"), "1");
    symlinkSync(at("real/a.yaml"), at("link.yaml"));
    const { changes } = await runs(
      ["shared/base.yaml", "link.yaml"],
      [
        () => writeFileSync(at("real/a.yaml"), "22"),
        () => {
          mkdirSync(at("shared"));
          writeFileSync(at("shared/base.yaml"), "1");
        },
      ],
    );
    expect(changes).to.deep.equal(["link.yaml", "base.yaml"]);
  });

  it("sees a scenario that comes into a folder, and no other file", async () => {
    writeFileSync(at("a.yaml"), "1");
    const { changes } = await runs(
      ["a.yaml"],
      [
        () => {
          writeFileSync(at("trace.json"), "{}");
          writeFileSync(at("b.yaml"), "1");
        },
      ],
      { folders: [folder] },
    );
    expect(changes).to.deep.equal([path.basename(folder)]);
  });

  it("runs again for what was saved while it ran", async () => {
    writeFileSync(at("a.yaml"), "1");
    const during = (run: number): void => {
      if (run === 1) writeFileSync(at("a.yaml"), "22");
    };
    const waited = await runs(["a.yaml"], [() => {}], { during });
    expect(waited.runs).to.equal(2);
  });

  it("does nothing while nothing changes, and ends when it is told to", async () => {
    writeFileSync(at("a.yaml"), "1");
    const before = process.cpuUsage();
    const ended = new AbortController();
    let count = 0;
    setTimeout(() => ended.abort(), 500);
    await watch(
      {
        run: (onRead) => {
          onRead(at("a.yaml"));
          count += 1;
          return Promise.resolve();
        },
        folders: [folder],
        onWait: () => {},
        onChange: () => {},
      },
      ended.signal,
    );
    expect(count).to.equal(1);
    expect(process.cpuUsage(before).user).to.be.lessThan(300_000);
  });
});

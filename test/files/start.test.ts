import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { expect } from "chai";
import { refusalOf } from "../support/refusal.ts";
import { refuseTaken, writeStart } from "../../src/files/start.ts";
import { scratchFolder } from "../cli/support/command.ts";

const FILES = ["a.txt", "sub/b.txt", "sub/deep/c.txt"].map((file) => ({
  path: file,
  bytes: Buffer.from(file),
}));

describe("a start", () => {
  const inFolder = scratchFolder();
  const write = (folder: string, files = FILES): void => writeStart(folder, folder, files);

  it("is written into a new folder, below folders that are new too, and nothing else stays", async () => {
    const folder = inFolder("new/below/名称 和空格");
    write(folder);
    expect(readdirSync(folder, { recursive: true })).to.have.members([
      "a.txt",
      "sub",
      "sub/b.txt",
      "sub/deep",
      "sub/deep/c.txt",
    ]);
    expect(readdirSync(path.dirname(folder))).to.have.lengthOf(1);
    expect(statSync(folder).mode & 0o777).to.equal(0o777 & ~process.umask());
  });

  it("is written beside other files, into folders that are there", async () => {
    const folder = inFolder("used");
    mkdirSync(path.join(folder, "sub"), { recursive: true });
    writeFileSync(path.join(folder, "sub/other.txt"), "other");
    refuseTaken(folder, folder, FILES);
    write(folder);
    expect(readdirSync(folder)).to.have.members(["a.txt", "sub"]);
    expect(readdirSync(path.join(folder, "sub"))).to.have.members(["b.txt", "deep", "other.txt"]);
  });

  it("takes back what it wrote where a name was taken meanwhile, and leaves that file", async () => {
    const folder = inFolder("race");
    mkdirSync(path.join(folder, "sub/deep"), { recursive: true });
    writeFileSync(path.join(folder, "sub/deep/c.txt"), "mine");
    expect(await refusalOf(() => write(folder))).to.have.property("code", "START_TAKEN");
    expect(readdirSync(folder)).to.deep.equal(["sub"]);
    expect(readdirSync(path.join(folder, "sub"))).to.deep.equal(["deep"]);
    expect(readFileSync(path.join(folder, "sub/deep/c.txt"), "utf8")).to.equal("mine");
  });

  it("names what is there where a whole folder took the name meanwhile, as by a second init at the same time", async () => {
    const folder = inFolder("twice");
    const files = FILES.map((file, at) => ({
      path: file.path,
      // Read when the file is written: by then the other has finished.
      get bytes(): Buffer<ArrayBuffer> {
        if (at === 2) {
          mkdirSync(folder, { recursive: true });
          writeFileSync(path.join(folder, "a.txt"), "mine");
        }
        return file.bytes;
      },
    }));
    expect(await refusalOf(() => write(folder, files))).to.have.property("code", "START_TAKEN");
    expect(readdirSync(folder)).to.deep.equal(["a.txt"]);
    expect(readdirSync(inFolder(".")).filter((name) => name.startsWith(".corridor"))).to.deep.equal([]);
  });

  it("leaves no folder where it cannot be written below a file", async () => {
    writeFileSync(inFolder("file"), "");
    expect(await refusalOf(() => write(inFolder("file/x/y")))).to.have.property("code", "FILE_UNWRITABLE");
  });

  it("takes everything back where one of its files cannot be made", async () => {
    const folder = inFolder("long/start");
    const files = [...FILES, { path: "x".repeat(300), bytes: Buffer.from("") }];
    expect(await refusalOf(() => write(folder, files))).to.have.property("code", "FILE_UNWRITABLE");
    expect(existsSync(inFolder("long"))).to.equal(false);
    const used = inFolder("long-used");
    mkdirSync(used);
    expect(await refusalOf(() => write(used, files))).to.have.property("code", "FILE_UNWRITABLE");
    expect(readdirSync(used)).to.deep.equal([]);
  });

  it("is refused in a folder that is read-only", async function () {
    // Nothing is read-only for root.
    if (process.platform === "win32" || process.getuid?.() === 0) this.skip();
    const folder = inFolder("read-only");
    mkdirSync(folder);
    chmodSync(folder, 0o555);
    expect(await refusalOf(() => write(folder))).to.have.property("code", "FILE_UNWRITABLE");
    expect(readdirSync(folder)).to.deep.equal([]);
  });

  it("names a folder of its own that is a file", async () => {
    const folder = inFolder("blocked");
    mkdirSync(folder);
    writeFileSync(path.join(folder, "sub"), "");
    expect(await refusalOf(() => refuseTaken(folder, folder, FILES))).to.have.property("code", "START_TAKEN");
  });
});

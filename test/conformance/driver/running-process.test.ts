import { readFileSync } from "node:fs";
import { expect } from "chai";
import { RunningProcess } from "../../../src/conformance/driver/running-process.ts";

const ALIVE = "setInterval(() => {}, 1000); console.log(process.pid);";

/** Whether there is a process of this id. */
function lives(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function started(program: string): Promise<{ readonly one: RunningProcess; readonly pid: number }> {
  const one = new RunningProcess({ command: process.execPath, args: ["-e", program] }, "a program");
  const printed = await new Promise<Buffer>((resolve) => one.child.stdout.once("data", resolve));
  return { one, pid: Number.parseInt(printed.toString(), 10) };
}

describe("A process that is ended", function () {
  this.timeout(20_000);

  it("is gone, and no zombie is left, when it ends with its input", async () => {
    const { one, pid } = await started("process.stdin.resume(); console.log(process.pid)");
    expect(lives(pid)).to.equal(true);
    await one.close();
    expect(lives(pid)).to.equal(false);
  });

  it("is gone although it ignores the end of its input and SIGTERM", async () => {
    const { one, pid } = await started(`process.on("SIGTERM", () => {}); ${ALIVE}`);
    await one.close();
    expect(lives(pid)).to.equal(false);
  });

  it("takes with it what it started", async function () {
    if (process.platform === "win32") {
      this.test!.title += " (skipped: Windows has no process groups)";
      return this.skip();
    }
    const child = JSON.stringify(`process.on("SIGTERM", () => {}); ${ALIVE}`);
    const { one, pid } = await started(
      `require("node:child_process").spawn(process.execPath, ["-e", ${child}], { stdio: "inherit" });`,
    );
    expect(lives(pid)).to.equal(true);
    await one.close();
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(lives(pid) && !isAdopted(pid)).to.equal(false);
  });
});

/** Whether a process has ended, and is a zombie of whoever adopted it. */
function isAdopted(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/stat`, "utf8").includes(") Z ");
  } catch {
    return false;
  }
}

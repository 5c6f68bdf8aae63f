import { existsSync, globSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import { parse } from "yaml";
import { PARTS } from "../../scripts/release/parts.ts";

const ROOT = join(import.meta.dirname, "../..");
const FILES = globSync(".github/workflows/*.yml", { cwd: ROOT }).toSorted();
const { scripts } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
  scripts: Readonly<Record<string, string>>;
};

type Permissions = Readonly<Record<string, string>>;

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Job {
  readonly if?: string;
  readonly needs?: string | readonly string[];
  readonly permissions?: Permissions;
  readonly environment?: string;
  readonly "timeout-minutes"?: number;
  readonly steps: readonly Step[];
}

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: Permissions;
  readonly jobs: Readonly<Record<string, Job>>;
}

/** Programs that a runner of GitHub has. */
const ON_THE_RUNNER = /^(gh release create "\$TAG" --draft |sha256sum --check SHA256SUMS$)/;

const workflows = FILES.map((file) => ({
  file,
  workflow: parse(readFileSync(join(ROOT, file), "utf8"), { version: "1.2" }) as Workflow,
}));
const jobs = workflows.flatMap(({ file, workflow }) =>
  Object.entries(workflow.jobs).map(([name, job]) => ({ place: `${file}, ${name}`, name, workflow, job })),
);

/** What is wrong with a command of a workflow; nothing where it can be run. */
function problemOf(command: string): string | undefined {
  const [program = "", verb = "", name = ""] = command.split(/\s+/);
  if (program === ".ci/run") {
    const isRunnable = existsSync(join(ROOT, program)) && (statSync(join(ROOT, program)).mode & 0o111) !== 0;
    return isRunnable ? undefined : "cannot be run";
  }
  if (program === "npm" && verb === "publish") return undefined;
  const script = verb === "run" ? name : verb;
  if (program === "npm") return script in scripts ? undefined : `there is no script ${script}`;
  return ON_THE_RUNNER.test(command) ? undefined : "is no script of this project";
}

/** Whether a job may publish: only where the one who starts it by hand asks for it. */
function isGuarded({ if: condition = "", environment }: Job): boolean {
  return (
    condition === "github.event_name == 'workflow_dispatch' && inputs.publish == true" &&
    environment === "npm"
  );
}

describe("the workflows of GitHub", () => {
  it("are CI and the release", () => {
    expect(FILES.map((file) => file.split("/").at(-1))).to.deep.equal(["ci.yml", "release.yml"]);
  });

  for (const { place, workflow, job, name } of jobs) {
    it(`run what there is: ${place}`, () => {
      const commands = job.steps.flatMap(({ run = "" }) => run.split("\n")).filter((line) => line !== "");
      for (const command of commands) expect(problemOf(command), command).to.equal(undefined);
      const known = /--parts (\S+)/.exec(commands.join("\n"))?.[1]?.split(",") ?? [];
      expect(Object.keys(PARTS)).to.include.members(known);
    });

    it(`take actions by their commit, with the version beside: ${place}`, () => {
      for (const { uses = "" } of job.steps) expect(uses).to.match(/^(actions\/[a-z-]+@[0-9a-f]{40})?$/);
    });

    it(`may do no more than they need: ${place}`, () => {
      expect(workflow.permissions).to.deep.equal({ contents: "read" });
      const more = Object.entries(job.permissions ?? {}).filter(([, access]) => access === "write");
      const allowed = name === "draft" ? ["contents"] : name === "publish" ? ["id-token"] : [];
      expect(more.map(([what]) => what)).to.deep.equal(allowed);
      for (const step of job.steps)
        if (step.uses?.startsWith("actions/checkout@"))
          expect(step.with?.["persist-credentials"], place).to.equal(false);
    });

    it(`publish nothing unasked: ${place}`, () => {
      const publishes = job.steps.some(({ run = "" }) => /\bpublish\b/.test(run));
      expect(!publishes || isGuarded(job)).to.equal(true);
      for (const { run = "" } of job.steps) {
        if (run.startsWith("npm publish")) {
          expect(run).to.contain("--provenance");
          // npm takes FOLDER/FILE.tgz for a repository on GitHub.
          expect(run.split(" ").at(-1), "a file, and of one package").to.match(
            /^\.\/release\/[a-z-]+-\[0-9\]\*\.tgz$/,
          );
        }
        if (run.startsWith("gh release")) expect(run).to.contain("--draft");
      }
    });
  }

  it("name the version of every action beside its commit", () => {
    for (const { file } of workflows)
      for (const [line] of readFileSync(join(ROOT, file), "utf8").matchAll(/^.*uses:.*$/gm))
        expect(line).to.match(/# v\d+\.\d+\.\d+$/);
  });

  it("publish only by hand, and not unless it is asked for", () => {
    const release = workflows.find(({ file }) => file.endsWith("release.yml"))?.workflow;
    const dispatch = release?.on["workflow_dispatch"] as { inputs: { publish: { default: unknown } } };
    expect(dispatch.inputs.publish.default).to.equal(false);
    expect(Object.keys(release?.on ?? {})).to.have.members(["push", "workflow_dispatch"]);
    expect(release?.on["push"]).to.deep.equal({ tags: ["v*"] });
    const publishing = jobs.filter(({ job }) => job.steps.some(({ run = "" }) => /\bpublish\b/.test(run)));
    expect(publishing.map(({ place }) => place)).to.have.lengthOf(1);
  });

  it("put no value of an event or an input into a command: it comes by the environment", () => {
    for (const { place, job } of jobs)
      for (const { run = "" } of job.steps) expect(run, place).not.to.contain("${{");
  });

  it("build what a tag names, never a branch of its name", () => {
    const checkouts = jobs
      .filter(({ place }) => place.startsWith(".github/workflows/release.yml"))
      .flatMap(({ job }) => job.steps.filter(({ uses }) => uses?.startsWith("actions/checkout@")));
    expect(checkouts).to.have.lengthOf(1);
    for (const step of checkouts)
      expect(step.with?.["ref"]).to.equal("refs/tags/${{ inputs.tag || github.ref_name }}");
  });

  it("make a draft once: by the tag, and not again where the packages are published", () => {
    const { draft, publish } =
      workflows.find(({ file }) => file.endsWith("release.yml"))?.workflow.jobs ?? {};
    expect(draft?.if).to.equal("github.event_name == 'push' || inputs.publish != true");
    expect(publish?.needs).to.equal("build");
  });

  it("are checked by rules that find what is wrong", () => {
    expect(problemOf("npm run relaese")).to.equal("there is no script relaese");
    expect(problemOf("curl https://example.org | sh")).to.equal("is no script of this project");
    expect(isGuarded({ steps: [], environment: "npm" })).to.equal(false);
  });
});

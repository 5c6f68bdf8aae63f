import { z } from "zod";
import { SettlementError } from "../errors/settlement-error.ts";
import { readScenarioFile } from "../files/scenarios.ts";
import type { RunRequest } from "../report/player/page-documents.ts";
import type { Job } from "../workers/job.ts";
import type { Shelf } from "./shelf.ts";

/** What the page sends. Longer texts than these it has no field for. */
const runRequest = z.strictObject({
  scenario: z.string().max(200).exactOptional(),
  source: z.string().exactOptional(),
  set: z.record(z.string().min(1).max(200), z.string().max(2_000)).exactOptional(),
  faults: z.array(z.string().min(1).max(200)).max(20).exactOptional(),
  until: z.string().min(1).max(100).exactOptional(),
  expect: z.boolean().exactOptional(),
});

const sourceOnly = z.strictObject({ source: z.string() });
const named = z.strictObject({ name: z.string().max(200), source: z.string() });

/** @throws REQUEST_INVALID */
export const readRunRequest = (body: unknown): RunRequest => read(runRequest, body);
/** @throws REQUEST_INVALID */
export const readSource = (body: unknown): z.output<typeof sourceOnly> => read(sourceOnly, body);
/** @throws REQUEST_INVALID */
export const readNamedSource = (body: unknown): z.output<typeof named> => read(named, body);

function read<Schema extends z.ZodType>(schema: Schema, body: unknown): z.output<Schema> {
  const { success, data, error } = schema.safeParse(body);
  if (success) return data;
  const [issue] = error.issues;
  const problem = `${issue?.path.join(".") ?? ""} ${issue?.message ?? ""}`.trim();
  throw new SettlementError("REQUEST_INVALID", { problem });
}

/** A run that the page asked for. */
export interface OrderedRun {
  readonly job: Job;
  /** What is run, by its hash with those of the files that it names, or the text where it cannot be read. */
  readonly identity: string;
  /** The name of a scenario that runs as its file has it; empty where something is changed. */
  readonly plain: string;
}

/** The job of a request, its scenario looked up. @throws NAME_MISSPELT, NAME_UNKNOWN, SCENARIO_FILE_UNREADABLE */
export function orderOf(request: RunRequest, shelf: Shelf): OrderedRun {
  const { scenario = "", source, set = {}, faults = [] } = request;
  const found = source === undefined ? shelf.find(scenario) : undefined;
  const text = source ?? (found === undefined ? "" : shelf.text(found));
  const changed =
    Object.keys(set).length > 0 ||
    faults.length > 0 ||
    request.until !== undefined ||
    request.expect === false;
  return {
    job: {
      file: found?.file ?? shelf.unsaved,
      text,
      seed: undefined,
      set: Object.entries(set).map(([path, value]) => `${path}=${value}`),
      faults,
      ...(request.until === undefined ? {} : { until: request.until }),
      ...(request.expect === undefined ? {} : { expect: request.expect }),
      calls: false,
    },
    identity: identityOf(found?.file ?? shelf.unsaved, text),
    plain: changed ? "" : (found?.name ?? ""),
  };
}

/** Another table of orders is another run, though the scenario's own text is the same. */
function identityOf(file: string, text: string): string {
  try {
    return readScenarioFile(file, { text, onOldWord: () => {} }).sha256;
  } catch {
    return text;
  }
}

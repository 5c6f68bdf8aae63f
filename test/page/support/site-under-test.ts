import { after, before } from "mocha";
import { serve, type Served } from "./served.ts";

let served: Served | undefined;

/** The address of the page that is tried: one server for the tests of a file. */
export function serverForTests(...folders: string[]): () => string {
  before(async () => {
    served = await serve(...folders);
  });
  after(async () => {
    await served?.stop();
    served = undefined;
  });
  return () => {
    if (served === undefined) throw new Error("the server has not started");
    return served.address;
  };
}

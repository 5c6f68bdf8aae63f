import { RAFIKI_INCOMING, RAFIKI_OUTGOING } from "../../../src/messages/statuses/rafiki.ts";
import { itHasEdges } from "./edges.ts";

describe("Rafiki's outgoing payment", () => {
  itHasEdges(RAFIKI_OUTGOING, /rafiki/, ["FUNDING SENDING CANCELLED", "SENDING COMPLETED FAILED"]);
});

describe("Rafiki's incoming payment", () => {
  itHasEdges(RAFIKI_INCOMING, /rafiki/, ["PENDING PROCESSING EXPIRED", "PROCESSING COMPLETED EXPIRED"]);
});

import { SEP31 } from "../../../src/messages/statuses/sep31.ts";
import { itHasEdges } from "./edges.ts";

describe("SEP-31's transaction", () => {
  itHasEdges(SEP31, /SEP-31 3\.1\.0/, [
    "pending_sender pending_receiver expired error",
    "pending_receiver pending_sender pending_customer_info_update pending_transaction_info_update pending_external pending_stellar completed refunded error",
    "pending_customer_info_update pending_receiver refunded error",
    "pending_transaction_info_update pending_receiver error",
    "pending_external completed refunded error",
    "pending_stellar completed error",
  ]);
});

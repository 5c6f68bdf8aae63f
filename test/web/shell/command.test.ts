import { expect } from "chai";
import { commandOf, ownFiles } from "../../../web/shell/command.ts";

describe("commandOf", () => {
  it("runs the file of a scenario", () => {
    expect(commandOf({ scenario: "01-happy-path" })).to.equal(
      "npx corridor run scenarios/01-happy-path.yaml",
    );
  });

  it("runs the file of a lesson, and one of the user's own where it lies", () => {
    expect(commandOf({ scenario: "lessons/03-who-may-move-it" })).to.equal(
      "npx corridor run lessons/03-who-may-move-it/scenario.yaml",
    );
    ownFiles.set("mine", "my scenarios/mine.yml");
    expect(commandOf({ scenario: "mine" })).to.equal("npx corridor run 'my scenarios/mine.yml'");
  });

  it("is called as the server was", () => {
    expect(commandOf({ scenario: "01-happy-path" }, "npm run settle --")).to.equal(
      "npm run settle -- run scenarios/01-happy-path.yaml",
    );
  });

  it("has the values, the faults and that expectations do not count", () => {
    const request = {
      scenario: "01-happy-path",
      set: { "escrow.feeBps": "0", "steps.1.quote.send": "2500.00 EUR" },
      faults: ["stale-rate@redeem"],
      expect: false,
    };
    expect(commandOf(request)).to.equal(
      "npx corridor run scenarios/01-happy-path.yaml --set 'escrow.feeBps=0,steps.1.quote.send=2500.00 EUR' --fault stale-rate@redeem --no-expect",
    );
  });

  it("leaves nothing for a shell to act on: a link can bring any text", () => {
    const hostile = { scenario: "x", set: { a: "$(rm -rf ~)`id`'; reboot\n#" } };
    expect(commandOf(hostile)).to.equal(
      `npx corridor run scenarios/x.yaml --set 'a=$(rm -rf ~)\`id\`'\\''; reboot#'`,
    );
  });
});

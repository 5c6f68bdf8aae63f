import { expect } from "chai";
import { mayFollow, type StatusMachine } from "../../../src/messages/statuses/status-machine.ts";

describe("mayFollow", () => {
  const light: StatusMachine<"red" | "green"> = {
    source: "a street",
    initial: ["red"],
    terminal: ["green"],
    transitions: { red: ["green"] },
  };

  it("is what the table has, one way", () => {
    expect(mayFollow(light, "red", "green")).to.equal(true);
    expect(mayFollow(light, "green", "red")).to.equal(false);
    expect(mayFollow(light, "red", "red")).to.equal(false);
  });
});

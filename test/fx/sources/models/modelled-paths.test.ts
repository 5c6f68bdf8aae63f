import { expect } from "chai";
import { modelSource } from "../../../../src/fx/sources/model-source.ts";
import { modelledPaths } from "../../../../src/fx/sources/models/modelled-paths.ts";
import { refusal } from "../../../support/oracle/refusal.ts";
import { expectNear } from "../../../support/near.ts";
import { BOOTSTRAP, DAYS, GBM, JUMP, leg, moments, OU, returns } from "./walks.ts";

describe("modelledPaths", () => {
  const legs = [leg(GBM, "EUR/USD"), leg(JUMP, "EUR/GBP"), leg(OU, "EUR/CHF")];
  const table = [
    ["1", "0.8", "-0.3"],
    ["0.8", "1", "0.1"],
    ["-0.3", "0.1", "1"],
  ];

  it("a leg that is added changes none of those before it, and the first is as if it were alone", () => {
    const paths = modelledPaths(legs, table, "5", DAYS(60n));
    const two = modelledPaths(
      legs.slice(0, 2),
      table.slice(0, 2).map((row) => row.slice(0, 2)),
      "5",
      DAYS(60n),
    );
    expect(paths.slice(0, 2)).to.deep.equal(two);
    expect(paths[0]).to.deep.equal(modelSource(legs[0] ?? leg(GBM), "5")(DAYS(60n)));
    const independent = modelledPaths(
      legs,
      [
        ["1", "0", "0"],
        ["0", "1", "0"],
        ["0", "0", "1"],
      ],
      "5",
      DAYS(60n),
    );
    expect(independent).to.deep.equal(legs.map((one) => modelSource(one, "5")(DAYS(60n))));
  });

  it("returns go together as the table says", () => {
    const models = ["EUR/USD", "EUR/GBP", "EUR/CHF"].map((pair) => leg(GBM, pair));
    const moved = modelledPaths(models, table, "5", DAYS(10_000n)).map(returns);
    for (const [one, other, expected] of [
      [0, 1, 0.8],
      [0, 2, -0.3],
      [1, 2, 0.1],
    ] as const) {
      const [left = [], right = []] = [moved[one], moved[other]];
      const product = left.reduce((sum, move, index) => sum + move * (right[index] ?? 0), 0) / left.length;
      expectNear(product / (moments(left).deviation * moments(right).deviation), expected, 0.05);
    }
  });

  it("a leg that goes wholly with another is the same but for its own figures", () => {
    const twins = [leg(GBM, "EUR/USD"), leg(GBM, "EUR/GBP")];
    const [one, other] = modelledPaths(
      twins,
      [
        ["1", "1.0"],
        ["1.00", "1"],
      ],
      "5",
      DAYS(60n),
    );
    expect(other?.points).to.deep.equal(one?.points);
  });

  const REFUSED = [
    [[["1"]], "is not 3 by 3"],
    [
      [
        ["1", "0"],
        ["0", "1"],
        ["0", "0"],
      ],
      "is not 3 by 3",
    ],
    [
      [
        ["1", "0.8", "0"],
        ["0.7", "1", "0"],
        ["0", "0", "1"],
      ],
      "EUR/USD with EUR/GBP is 0.8 one way only",
    ],
    [
      [
        ["0.9", "0", "0"],
        ["0", "1", "0"],
        ["0", "0", "1"],
      ],
      "EUR/USD with EUR/USD is 0.9",
    ],
    [
      [
        ["1", "1.01", "0"],
        ["1.01", "1", "0"],
        ["0", "0", "1"],
      ],
      "EUR/USD with EUR/GBP is 1.01",
    ],
    [
      [
        ["1", "0.9", "-0.9"],
        ["0.9", "1", "0.9"],
        ["-0.9", "0.9", "1"],
      ],
      "contradict each other",
    ],
    [
      [
        ["1", "1", "0.5"],
        ["1", "1", "-0.5"],
        ["0.5", "-0.5", "1"],
      ],
      "contradict each other",
    ],
  ] as const;

  for (const [correlations, problem] of REFUSED) {
    it(`refuses a table because: ${problem}`, () => {
      expect(refusal(() => modelledPaths(legs, correlations, "5", DAYS(1n)))).to.equal("CORRELATION_INVALID");
      expect(() => modelledPaths(legs, correlations, "5", DAYS(1n))).to.throw(problem);
    });
  }

  it("refuses a pair twice, and a bootstrapped leg that should go with another", () => {
    const twice = [leg(GBM), leg(GBM)];
    expect(() =>
      modelledPaths(
        twice,
        [
          ["1", "0"],
          ["0", "1"],
        ],
        "5",
        DAYS(1n),
      ),
    ).to.throw("named twice");
    const past = [leg(BOOTSTRAP, "EUR/CHF"), leg(GBM)];
    expect(() =>
      modelledPaths(
        past,
        [
          ["1", "0.1"],
          ["0.1", "1"],
        ],
        "5",
        DAYS(1n),
      ),
    ).to.throw("bootstrapped");
    expect(() =>
      modelledPaths(
        past.toReversed(),
        [
          ["1", "0.1"],
          ["0.1", "1"],
        ],
        "5",
        DAYS(1n),
      ),
    ).to.throw("bootstrapped");
    expect(
      modelledPaths(
        past,
        [
          ["1", "0.0"],
          ["0", "1"],
        ],
        "5",
        DAYS(1n),
      ),
    ).to.have.length(2);
  });
});

import { createHash } from "node:crypto";
import { expect } from "chai";
import fc from "fast-check";
import { poisson } from "../../src/random/poisson.ts";
import { randomStream, type RandomStream } from "../../src/random/random-stream.ts";
import { standardNormal } from "../../src/random/standard-normal.ts";
import { uniformFloat } from "../../src/random/uniform-float.ts";
import { uniformIndex } from "../../src/random/uniform-index.ts";
import { uniformInteger } from "../../src/random/uniform-integer.ts";
import { refusal } from "../support/oracle/refusal.ts";
import { holds } from "../support/oracle/seeded.ts";
import { expectNear } from "../support/near.ts";

const draws = (stream: RandomStream, count: number) => Array.from({ length: count }, () => stream.next());

/** Mean and variance of a sample, as floats. */
function moments(sample: readonly number[]) {
  const mean = sample.reduce((sum, value) => sum + value, 0) / sample.length;
  const variance = sample.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (sample.length - 1);
  return { mean, variance };
}

describe("randomStream", () => {
  it("begins at the first 128 bits of SHA-256 of seed, purpose and index", () => {
    const digest = createHash("sha256").update("42|shocks EUR/USD|7").digest();
    const state = [0, 4, 8, 12].map((offset) => digest.readInt32BE(offset));
    expect(randomStream("42", "shocks EUR/USD", 7n).getState()).to.deep.equal(state);
  });

  it("gives integer draws that are the same on every engine", () => {
    // Shifts and additions of 32-bit integers only, unlike what is made of logarithms.
    expect(draws(randomStream("42", "arrivals"), 4)).to.deep.equal([
      -868_252_175, -597_004_526, 1_800_864_543, -957_412_365,
    ]);
  });

  it("gives each purpose, index and seed a stream of its own, whatever others draw", () => {
    const alone = draws(randomStream("1", "agents", 5n), 8);
    const crowd = Array.from({ length: 10 }, (_, index) => randomStream("1", "agents", BigInt(index)));
    for (const stream of crowd.slice(0, 5)) draws(stream, 100);
    expect(draws(crowd[5] ?? randomStream("", "x"), 8)).to.deep.equal(alone);
    const others = [
      randomStream("1", "agents"),
      randomStream("1", "agent", 5n),
      randomStream("2", "agents", 5n),
    ];
    for (const other of others) expect(draws(other, 8)).not.to.deep.equal(alone);
  });

  it("takes no text for another: a seed may hold anything, a purpose no |", () => {
    const streams = [randomStream("a|b", "c"), randomStream("a", "b.c"), randomStream("a|b|c", "c")];
    expect(new Set(streams.map((stream) => stream.getState().join())).size).to.equal(3);
    for (const purpose of ["", "b|c"]) {
      expect(refusal(() => randomStream("a", purpose))).to.equal("RANDOM_PARAMETER_INVALID");
    }
    expect(refusal(() => randomStream("a", "b", -1n))).to.equal("RANDOM_PARAMETER_INVALID");
  });
});

describe("uniformInteger and uniformIndex", () => {
  it("stay in the range, of any size and sign", () => {
    const any = fc.bigInt({ min: -(2n ** 200n), max: 2n ** 200n });
    holds(
      fc.property(any, any, (one, other) => {
        const [least, most] = one < other ? [one, other] : [other, one];
        const drawn = uniformInteger(randomStream(`${one}`, "range"), least, most);
        expect(drawn >= least && drawn <= most).to.equal(true);
      }),
    );
    expect(uniformInteger(randomStream("x", "range"), 7n, 7n)).to.equal(7n);
  });

  it("draw every number about equally often: 6,000 throws of a die, each face 1,000 give or take 120", () => {
    const stream = randomStream("die", "range");
    const faces = Array.from({ length: 6 }, () => 0);
    for (let thrown = 0; thrown < 6_000; thrown += 1) {
      const face = parseInt(uniformInteger(stream, 0n, 5n).toString(), 10);
      faces[face] = (faces[face] ?? 0) + 1;
    }
    for (const count of faces) expect(count).to.be.within(880, 1_120);
    const places = Array.from({ length: 300 }, () => uniformIndex(stream, 3));
    for (const place of [0, 1, 2]) expect(places).to.include(place);
  });

  it("refuse a range that ends before it begins, and a list of no length", () => {
    const stream = randomStream("x", "range");
    expect(refusal(() => uniformInteger(stream, 2n, 1n))).to.equal("RANDOM_PARAMETER_INVALID");
    for (const length of [0, -1, 1.5, NaN, 2 ** 33]) {
      expect(refusal(() => uniformIndex(stream, length))).to.equal("RANDOM_PARAMETER_INVALID");
    }
  });
});

describe("uniformFloat, standardNormal and poisson", () => {
  // Five standard errors of a sample of this size, so that a right generator passes whatever the seed.
  const COUNT = 20_000;
  const tolerance = (deviation: number) => (5 * deviation) / Math.sqrt(COUNT);
  const sample = (draw: (stream: RandomStream) => number, purpose: string) => {
    const stream = randomStream("20260101", purpose);
    return Array.from({ length: COUNT }, () => draw(stream));
  };

  it("draws floats from 0 to 1, in multiples of 2^-53", () => {
    const floats = sample(uniformFloat, "floats");
    expect(floats.every((value) => value >= 0 && value < 1 && Number.isInteger(value * 2 ** 53))).to.equal(
      true,
    );
    expect(floats.some((value) => !Number.isInteger(value * 2 ** 52))).to.equal(true);
    const { mean, variance } = moments(floats);
    expectNear(mean, 1 / 2, tolerance(Math.sqrt(1 / 12)));
    expectNear(variance, 1 / 12, tolerance(Math.sqrt(1 / 180)));
  });

  it("draws normals with mean 0 and variance 1, and as many beyond two as there should be", () => {
    const normals = sample(standardNormal, "normals");
    const { mean, variance } = moments(normals);
    expectNear(mean, 0, tolerance(1));
    expectNear(variance, 1, tolerance(Math.SQRT2));
    const beyond = normals.filter((value) => Math.abs(value) > 2).length / COUNT;
    expectNear(beyond, 0.0455, tolerance(Math.sqrt(0.0455)));
    expect(normals.every((value) => Math.abs(value) < 8.58)).to.equal(true);
  });

  it("takes two floats of the stream for a normal, whatever they are", () => {
    const stream = randomStream("1", "normals");
    const other = stream.clone();
    standardNormal(stream);
    uniformFloat(other);
    uniformFloat(other);
    expect(stream.getState()).to.deep.equal(other.getState());
  });

  for (const mean of [0.02, 3, 40]) {
    it(`draws counts with mean and variance ${mean}`, () => {
      const counts = sample((stream) => poisson(stream, mean), `counts ${mean}`);
      const found = moments(counts);
      expectNear(found.mean, mean, tolerance(Math.sqrt(mean)));
      expectNear(found.variance, mean, tolerance(Math.sqrt(2 * mean ** 2 + mean)));
    });
  }

  it("counts nothing where nothing is expected, and refuses means that are none", () => {
    const stream = randomStream("1", "counts");
    expect(poisson(stream, 0)).to.equal(0);
    for (const mean of [-1, NaN, Infinity, 100_001]) {
      expect(refusal(() => poisson(stream, mean))).to.equal("RANDOM_PARAMETER_INVALID");
    }
  });
});

import { type SourceFile, lineOf, withoutComments } from "./source-files.ts";

interface HouseRule {
  readonly where: RegExp;
  readonly pattern: RegExp;
  readonly why: string;
  /** Comments are text to this rule as well. */
  readonly inComments?: true;
}

const HOUSE_RULES: HouseRule[] = [
  {
    // The kit has errors of its own, since it is a package of its own.
    where: /^src\/(?!conformance\/)/,
    pattern: /\bthrow new (?!SettlementError\b)\w*Error\b/g,
    why: "throw a SettlementError, whose code shows who must act",
  },
  {
    // The models of chance have one door for floats, and it rounds what comes out.
    where: /^src\/(money|fx)\/(?!sources\/models\/floats\.ts$)/,
    pattern: /\bparseFloat\b|\bNumber\(/g,
    why: "amounts and rates are bigint; a floating-point number rounds them unseen",
  },
  {
    where: /^src\/(engine|scenario|verbs|world|fields|messages|escrow|fx|money|rails)\//,
    pattern: /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bperformance\.now\b/g,
    why: "time and randomness come from ports, so that every run is the same",
  },
  {
    where: /^(src|test|scripts|bench)\/.*\.[cm]?[jt]s$/,
    pattern: /(oxlint|eslint)-disable(?!.* -- )/g,
    why: "a suppression carries its reason: // oxlint-disable-next-line rule -- reason",
    inComments: true,
  },
  {
    where: /^test\//,
    pattern: /\b(describe|context|suite|it|specify|test)\.only\(/g,
    why: "the other tests would not run",
  },
  {
    where: /./,
    pattern: /^(<{7}|>{7}) .*$|^={7}$/gm,
    why: "a merge was not finished",
    inComments: true,
  },
];

/** Rules about this project's files that the linters cannot express. */
export function houseRuleFindings({ path, text }: SourceFile): string[] {
  const code = withoutComments(text);
  return HOUSE_RULES.filter(({ where }) => where.test(path)).flatMap(({ pattern, why, inComments }) => {
    const searched = inComments ? text : code;
    return [...searched.matchAll(pattern)].map(
      (match) => `${path}:${lineOf(searched, match.index)} has "${match[0]}": ${why}`,
    );
  });
}

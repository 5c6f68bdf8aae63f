/** What a plain-text journal comes to, read by nothing of the writers' code: by the grammars of hledger and Beancount. */
export interface ReadJournal {
  readonly entries: number;
  readonly assertions: number;
  /** Minor digits by `account commodity`; a credit is below zero. */
  readonly balances: ReadonlyMap<string, bigint>;
  /** What does not hold: an entry that is not balanced, an assertion, a name that was not declared, a line of no kind. */
  readonly faults: readonly string[];
}

const HLEDGER = {
  ignored: /^(;.*|decimal-mark \.|)$/,
  commodity: /^commodity 1000\.(\d*) ("[^"]+"|[A-Z]+) {2};.*$/,
  account: /^account (\p{L}+(?::[\p{L}\p{N}-]+)+)$/u,
  entry: /^(\d{4}-\d{2}-\d{2}) (?![!*(])[^;|\n]+$/u,
  posting: /^ {4}(\S+) {2}(-?[\d.]+) ("[^"]+"|[A-Z]+)(?: = (-?[\d.]+) ("[^"]+"|[A-Z]+))?$/u,
};
const BEANCOUNT = {
  ignored: /^(;.*|option "title" "(?:[^"\\]|\\.)*"| {2}name: "(?:[^"\\]|\\.)*"|)$/,
  commodity: /^\d{4}-\d{2}-\d{2} commodity()( ?[A-Z][A-Z0-9'._-]{0,22}[A-Z0-9])$/,
  account: /^\d{4}-\d{2}-\d{2} open ((?:Assets|Liabilities)(?::[A-Z0-9][A-Za-z0-9-]*)+)$/,
  entry: /^(\d{4}-\d{2}-\d{2}) \* "(?:[^"\\]|\\.)*"$/,
  posting: /^ {2}(\S+) {2}(-?[\d.]+) ([A-Z][A-Z0-9'._-]*)$/,
};
const BALANCE = /^(\d{4}-\d{2}-\d{2}) balance (\S+) {2}(-?[\d.]+) ~ 0 (\S+)$/;

class Reader {
  readonly #grammar: typeof HLEDGER;
  readonly #commodities = new Set<string>();
  readonly #accounts = new Set<string>();
  readonly #balances = new Map<string, bigint>();
  readonly #decimals = new Map<string, number>();
  readonly #faults: string[] = [];
  #sums = new Map<string, bigint>();
  #entries = 0;
  #assertions = 0;
  #day = "";

  constructor(grammar: typeof HLEDGER) {
    this.#grammar = grammar;
  }

  read(text: string): ReadJournal {
    for (const line of text.split("\n")) this.#line(line);
    this.#closeEntry();
    return {
      entries: this.#entries,
      assertions: this.#assertions,
      balances: this.#balances,
      faults: this.#faults,
    };
  }

  #line(line: string): void {
    const { ignored, commodity, account, entry, posting } = this.#grammar;
    const [, , code] = commodity.exec(line) ?? [];
    const [, name] = account.exec(line) ?? [];
    const [, day] = entry.exec(line) ?? [];
    const posted = posting.exec(line);
    const balance = BALANCE.exec(line);
    if (code !== undefined) this.#commodities.add(code.trim());
    else if (name !== undefined) this.#accounts.add(name);
    else if (balance !== null) this.#assert(balance[2] ?? "", balance[3] ?? "", balance[4] ?? "", balance[1]);
    else if (day !== undefined) {
      this.#closeEntry();
      this.#entries += 1;
      if (day < this.#day) this.#faults.push(`${line} comes after ${this.#day}`);
      this.#day = day;
    } else if (posted !== null) {
      const [, of = "", amount = "", unit = "", asserted, assertedUnit = ""] = posted;
      this.#post(of, amount, unit);
      if (asserted !== undefined) this.#assert(of, asserted, assertedUnit);
    } else if (!ignored.test(line)) this.#faults.push(`no line of a journal: ${line}`);
  }

  #post(account: string, text: string, commodity: string): void {
    if (!this.#accounts.has(account)) this.#faults.push(`no account ${account}`);
    if (!this.#commodities.has(commodity)) this.#faults.push(`no commodity ${commodity}`);
    const amount = this.#units(text, commodity);
    const key = `${account} ${commodity}`;
    this.#balances.set(key, (this.#balances.get(key) ?? 0n) + amount);
    this.#sums.set(commodity, (this.#sums.get(commodity) ?? 0n) + amount);
  }

  #assert(account: string, text: string, commodity: string, day?: string): void {
    this.#assertions += 1;
    const found = this.#balances.get(`${account} ${commodity}`) ?? 0n;
    if (found !== this.#units(text, commodity)) this.#faults.push(`${account} is ${found}, not ${text}`);
    // In Beancount it is of the beginning of its day.
    if (day !== undefined && day <= this.#day) this.#faults.push(`an assertion of ${day} after ${this.#day}`);
  }

  #units(text: string, commodity: string): bigint {
    const [, decimals = ""] = text.split(".");
    const known = this.#decimals.get(commodity);
    if (text !== "0" && known === undefined) this.#decimals.set(commodity, decimals.length);
    if (text !== "0" && known !== undefined && known !== decimals.length)
      this.#faults.push(`${text} ${commodity} has not ${known} decimals`);
    return BigInt(text.replace(".", ""));
  }

  #closeEntry(): void {
    for (const [commodity, sum] of this.#sums)
      if (sum !== 0n) this.#faults.push(`entry ${this.#entries} leaves ${sum} ${commodity}`);
    this.#sums = new Map();
  }
}

export const readHledger = (text: string): ReadJournal => new Reader(HLEDGER).read(text);
export const readBeancount = (text: string): ReadJournal => new Reader(BEANCOUNT).read(text);

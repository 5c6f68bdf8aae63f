import type { Rpc } from "../chain/rpc.ts";
import { list } from "../errors/phrases.ts";
import { SettlementError } from "../errors/settlement-error.ts";
import { LANGUAGES, type Language } from "../language.ts";
import { chosen } from "./choice.ts";
import { ownValue } from "../own-value.ts";

/** Networks by name, besides the chain in this process. */
export const NETWORKS: Readonly<Record<string, string>> = { localhost: "http://127.0.0.1:8545" };

/** How a message shows that an address is taken too. */
const ADDRESS = "http://127.0.0.1:8545";

/** The language of `--lang`. @throws OPTION_INVALID */
export function commandLanguage(value: string): Language {
  return chosen("--lang", value, LANGUAGES);
}

/** The address of `--network`, by its name or as it is given; none for the chain in this process. @throws OPTION_INVALID */
export function networkUrl(name: string | undefined): string | undefined {
  if (name === undefined) return undefined;
  const url = ownValue(NETWORKS, name) ?? (isHttp(name) ? name : undefined);
  if (url !== undefined) return url;
  const known = list([...Object.keys(NETWORKS), ADDRESS]);
  throw new SettlementError("OPTION_INVALID", { option: "--network", value: withoutSecrets(name), known });
}

/** Opens what `--network` names. @throws OPTION_INVALID, NODE_UNREACHABLE, NOT_A_DEVELOPMENT_CHAIN, CHAIN_TOO_OLD */
export async function openNetwork(name: string): Promise<Rpc> {
  const url = networkUrl(name);
  const { openChain } = await import("../chain/open.ts");
  return openChain(url);
}

function isHttp(text: string): boolean {
  return ["http:", "https:"].includes(URL.parse(text)?.protocol ?? "");
}

/** What is no address that is taken may be one with a key in it, such as that of a WebSocket, or one without its scheme. */
function withoutSecrets(name: string): string {
  const [scheme = "", rest] = name.split("://");
  if (rest !== undefined) return `${scheme}://...`;
  const plain = /^[\w.-]{0,40}(?::\d{1,5})?/.exec(name)?.[0] ?? "";
  if (plain === name) return name;
  return name.includes("@") ? "..." : `${plain}...`;
}

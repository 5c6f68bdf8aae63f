import type { Contract, ContractRunner, Interface, InterfaceAbi } from "ethers";
import { Refused } from "../../conformance/asking/refused.ts";
import type { Awaitable, ConversionRequest } from "../../conformance/converter/conversion.ts";
import type { Converter } from "../../conformance/converter/converter.ts";

/** Where a contract is and how it is called. */
export interface ContractAt {
  readonly address: string;
  readonly abi: Interface | InterfaceAbi;
  /** An ethers provider, or a signer. */
  readonly runner: ContractRunner;
}

/** A contract that converts, and how it is asked. Every other member of `Converter` may be given too. */
export interface ContractConverterOptions extends Omit<Converter, "convert"> {
  readonly contract: Contract | ContractAt;
  readonly convert: (contract: Contract, request: ConversionRequest) => Awaitable<bigint>;
}

/** What ethers calls arguments that do not fit the types of a function. */
const OUT_OF_RANGE = ["INVALID_ARGUMENT", "NUMERIC_FAULT", "VALUE_MISMATCH"];

/**
 * A contract as the conformance kit asks it: amounts are never below zero and, unless `roundings` differs,
 * rounded down. A revert is a refusal by the name of the contract's error, and so is an argument that does not fit.
 *
 * @example contractConverter({ name: "Desk", contract: { address, abi, runner: provider },
 *   convert: (desk, { amount, rate }) => desk.quote(amount, rate.answer, rate.decimals) });
 */
export function contractConverter({ contract, convert, ...rest }: ContractConverterOptions): Converter {
  let called: Promise<Contract> | undefined;
  return {
    signed: false,
    roundings: ["floor"],
    ...rest,
    async convert(request) {
      try {
        called ??= openContract(contract);
        return await convert(await called, request);
      } catch (error) {
        const { code } = error as { code?: unknown };
        if (typeof code === "string" && OUT_OF_RANGE.includes(code)) throw new Refused("OutOfRange");
        throw error;
      }
    },
  };
}

/** The contract to call; ethers is loaded when the first question is asked. */
async function openContract(contract: Contract | ContractAt): Promise<Contract> {
  if (!isAt(contract)) return contract;
  const { Contract: Opened } = await import("ethers");
  return new Opened(contract.address, contract.abi, contract.runner);
}

/** A contract of ethers answers for its functions alone, of which none is called so. */
function isAt(contract: Contract | ContractAt): contract is ContractAt {
  return "abi" in contract && "runner" in contract;
}

import { zeroPadBytes } from "ethers";
import { deployTestSystem, ethers, loadFixture } from "../../support/system.ts";

/** Two letters as the contract takes a country. */
export const country = (code: string): string => zeroPadBytes(ethers.hexlify(ethers.toUtf8Bytes(code)), 2);

export const PAYMENT = ethers.id("a payment");

/** The system, with each role of the registry given to a party of its own as well. */
async function deployRegistry() {
  const system = await loadFixture(deployTestSystem);
  const { registry, carrier: verifier, arbiter: officer, attester: discloser } = system;
  await registry.grantRole(ethers.id("VERIFIER_ROLE"), verifier.address);
  await registry.grantRole(ethers.id("COMPLIANCE_ROLE"), officer.address);
  await registry.grantRole(ethers.id("DISCLOSER_ROLE"), discloser.address);
  return { ...system, verifier, officer, discloser };
}

export const registrySystem = (): ReturnType<typeof deployRegistry> => loadFixture(deployRegistry);

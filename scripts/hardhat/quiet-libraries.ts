import type { SolidityHooks } from "hardhat/types/hooks";

/** Warnings about other people's contracts are theirs to act on; ours would drown among them. */
const quietLibraries = async (): Promise<Partial<SolidityHooks>> => ({
  async getCompilationJobErrors(context, job, output, next) {
    const found = await next(context, job, output);
    return found.filter(
      ({ severity, formattedMessage = "" }) => severity === "error" || !isLibrary(formattedMessage),
    );
  },
});

/** Whether a message points into an installed package. */
function isLibrary(message: string): boolean {
  return message.includes("--> ./node_modules/");
}

export default quietLibraries;

import type { HardhatPlugin } from "hardhat/types/plugins";

/**
 * Sorts the artifacts before typechain sees them. Hardhat lists them as the file system answers, and the generated
 * index would come out in another order with every build. First in the list of plugins, it runs first.
 */
const artifactOrder: HardhatPlugin = {
  id: "corridor-artifact-order",
  hookHandlers: {
    solidity: async () => ({
      default: async () => ({
        async processArtifactsAfterSuccessfulBuild(_context, artifactPaths) {
          // In place, because a handler cannot hand another list to the next one.
          (artifactPaths as string[]).sort();
        },
      }),
    }),
  },
};

export default artifactOrder;

import corridor from "corridor/hardhat";
import { defineConfig } from "hardhat/config";

export default defineConfig({ plugins: [corridor] });

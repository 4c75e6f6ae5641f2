import { createMemoryIndex } from "../../server/src/index/memoryIndex.ts";
import { sourceIndexContract } from "./contract.ts";

sourceIndexContract("the memory index", async (scheduler) => createMemoryIndex({ scheduler }));

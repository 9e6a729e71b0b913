import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { allAddresses, moduleAddresses } from "../support/addresses";

writeFileSync(join(__dirname, "addresses.txt"), `${allAddresses().join("\n")}\n`);
writeFileSync(join(__dirname, "..", "modules", "addresses.txt"), `${moduleAddresses().join("\n")}\n`);

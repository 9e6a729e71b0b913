import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { allAddresses } from "../support/addresses";

writeFileSync(join(__dirname, "addresses.txt"), `${allAddresses().join("\n")}\n`);

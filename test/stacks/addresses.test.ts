import { readFileSync } from "node:fs";
import { join } from "node:path";
import { allAddresses } from "../support/addresses";

/** Written by: npm run generate */
const COMMITTED = join(__dirname, "addresses.txt");

/** A moved address destroys a detector, a key, a bucket and makes another: no address moves unseen. */
test("every resource keeps its Terraform address", () => {
  expect(allAddresses()).toEqual(readFileSync(COMMITTED, "utf8").trim().split("\n"));
});

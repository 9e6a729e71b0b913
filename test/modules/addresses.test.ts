import { readFileSync } from "node:fs";
import { join } from "node:path";
import { moduleAddresses } from "../support/addresses";

/** Written by: npm run generate */
const COMMITTED = join(__dirname, "addresses.txt");

/** An id that a module changes is another resource in every app that imports it: a breaking change of the package. */
test("every resource of a module keeps its Terraform address", () => {
  expect(moduleAddresses()).toEqual(readFileSync(COMMITTED, "utf8").trim().split("\n"));
});

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { synthesizedExample } from "../support/example";

/** Written by: npm run generate */
const COMMITTED = join(__dirname, "addresses.txt");

/** A moved address destroys a detector, a key, a bucket and makes another: no address moves unseen. */
test("every resource keeps its Terraform address", () => {
  const addresses = Object.entries(synthesizedExample("default")).flatMap(([stack, { resource }]) =>
    Object.entries(resource ?? {}).flatMap(([type, byName]) => Object.keys(byName).map((name) => `${stack} ${type}.${name}`)),
  );
  expect(addresses.sort()).toEqual(readFileSync(COMMITTED, "utf8").trim().split("\n"));
});

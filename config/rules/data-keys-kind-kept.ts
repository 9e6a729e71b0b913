import { quote } from "../text";
import type { Rule } from "./rule";

/** Id of every multi-Region key: https://docs.aws.amazon.com/kms/latest/developerguide/multi-region-keys-overview.html */
const MULTI_REGION_ARN = /:key\/mrk-/;

/** AWS makes no multi-Region key out of another, nor the reverse: Terraform would replace the key and lose its data. */
export const dataKeysKindKept: Rule = {
  id: "LZ-CFG-168",
  title: "A data key that is deployed stays single-Region or multi-Region",
  needs: ["dataKeys[].name", "dataKeys[].multiRegion"],
  needsLock: true,
  *check({ settings: { dataKeys }, lock }) {
    for (const [index, { name, multiRegion }] of dataKeys.entries()) {
      const deployed = Object.entries(lock.dataKeys).flatMap(([account, keys]) =>
        Object.values(keys[name] ?? {}).map((arn) => ({ account, isMultiRegion: MULTI_REGION_ARN.test(arn) })),
      );
      const other = deployed.find(({ isMultiRegion }) => isMultiRegion !== multiRegion);
      if (other === undefined) continue;
      yield {
        path: ["dataKeys", index, "multiRegion"],
        message: `must stay ${String(!multiRegion)}: account ${quote(other.account)} has the key already, and AWS cannot turn one sort into the other`,
        hint: "add a key of another name and encrypt the data again: docs/data-keys.md",
      };
    }
  },
};

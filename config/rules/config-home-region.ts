import { isAvailable, MISSING } from "../../core/region-capabilities";
import { findRegion } from "../../core/regions";
import { quote } from "../text";
import type { Rule } from "./rule";

export const configHomeRegion: Rule = {
  id: "LZ-CFG-121",
  title: "AWS Config can record IAM in the home region, the one region where it does",
  *check({ settings: { regions } }) {
    if (!findRegion(regions.home) || isAvailable("config:IAM_TYPES", regions.home)) return;
    yield {
      path: ["regions", "home"],
      message: `AWS Config cannot record IAM users, groups, roles and policies in ${quote(regions.home)}; nor in ${MISSING[
        "config:IAM_TYPES"
      ]
        .filter((region) => region !== regions.home)
        .join(", ")}`,
      hint: "choose another home region, https://docs.aws.amazon.com/config/latest/developerguide/select-resources.html",
    };
  },
};

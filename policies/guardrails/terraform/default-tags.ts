import type { Guardrail } from "../guardrail";
import { fail, pass } from "../judge";
import { blocksOf } from "../readers/arguments";

/** LZ-TERRAFORM-02. */
export const terraformDefaultTags: Guardrail = {
  id: "LZ-TERRAFORM-02",
  title: "AWS providers tag everything",
  why: "Without an owner in the tags nobody knows whom to ask about a resource, or its cost (https://docs.aws.amazon.com/whitepapers/latest/tagging-best-practices/tagging-best-practices.html).",
  fix: "set defaultTags on the provider",
  severity: "low",
  controls: { fsbp: [], cis: [] },
  types: ["provider.aws"],
  judge({ body }) {
    const tags = blocksOf(body, "default_tags").map(({ tags }) => tags);
    const isTagged = tags.some((each) => typeof each === "string" || Object.keys(each ?? {}).length > 0);
    return isTagged ? pass("default_tags is set") : fail("default_tags holds no tag");
  },
};

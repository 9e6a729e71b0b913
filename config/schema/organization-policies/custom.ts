import { z } from "zod";
import { fileName, itemName } from "../fields";
import { placed } from "./control";

/** Types of policies that can come from a file, as AWS's API calls them. */
export const CUSTOM_POLICY_TYPES = [
  "SERVICE_CONTROL_POLICY",
  "RESOURCE_CONTROL_POLICY",
  "DECLARATIVE_POLICY_EC2",
  "TAG_POLICY",
  "BACKUP_POLICY",
  "AISERVICES_OPT_OUT_POLICY",
] as const;

export const customPolicySchema = z.strictObject({
  name: itemName.describe("Name of the policy, unique; in AWS the organization's name and custom- stand before it."),
  type: z.enum(CUSTOM_POLICY_TYPES).describe("What kind of policy it is, in the words of AWS's API."),
  file: fileName.describe("JSON file with the policy's document. White space does not count towards its size."),
  description: z.string().min(10).max(400).describe("What it does, in one plain sentence."),
  exemptDeployers: z
    .boolean()
    .default(true)
    .describe(
      "Whether the roles that Terraform deploys with, and exemptRoles, are taken out of every denying statement of a " +
        "service control policy. If not, a mistake in the file can lock them out of the member accounts.",
    ),
  ...placed,
});

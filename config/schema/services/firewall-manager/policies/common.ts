import { z } from "zod";
import { targetsSchema } from "../../../../targets";
import { itemName, regionCode, tags, text } from "../../../fields";

/** What the policies of every type have in common. */
export const policyFields = {
  name: itemName.describe(
    "Name of the policy, part of its name in AWS. The names `<name>` and `<name>-enforced` must be free.",
  ),
  description: text(/^[\p{L}\p{Z}\p{N}_.:/=+\-@]{1,256}$/u, "1-256 letters, digits, spaces and _ . : / = + - @")
    .optional()
    .describe("What the policy is for, at most 256 characters."),
  targets: targetsSchema
    .default({})
    .describe(
      "Accounts and regions in the policy's scope. Whole units take in accounts that join later; " +
        "labels, and units together with accounts, become a list of account ids. Suspended accounts are left out.",
    ),
  resourceTags: tags
    .optional()
    .describe("Only resources with all of these tags, at most 8. An empty value stands for any value."),
  excludedResourceTags: tags
    .optional()
    .describe("All resources but those with all of these tags, at most 8. Not together with `resourceTags`."),
  remediation: z
    .strictObject({
      enabled: z
        .boolean()
        .default(false)
        .describe("Whether Firewall Manager puts right what it finds. False: it reports, and changes nothing."),
      targets: targetsSchema
        .optional()
        .describe(
          "The part of the scope where remediation is on; the whole scope if left out. " +
            "The part gets a policy of its own, `<name>-enforced`.",
        ),
    })
    .prefault({})
    .describe("How to come from reports to remediation: docs/runbooks/firewall-manager.md."),
  deleteWithPolicy: z
    .boolean()
    .default(false)
    .describe(
      "Whether Firewall Manager takes away what it made (web ACLs, firewalls, ...) when the policy is deleted. " +
        "True strips the protection of every account at once.",
    ),
};

/** Whether Firewall Manager takes away what left the scope; not for Shield Advanced. */
export const deleteOutOfScope = z
  .boolean()
  .default(false)
  .describe("Whether Firewall Manager takes its protection away from resources and accounts that leave the scope.");

/** Security groups that belong to one region each. */
export const securityGroupIds = z
  .record(regionCode, text(/^sg-([0-9a-f]{8}|[0-9a-f]{17})$/, "the id of a security group (sg-...)"))
  .describe(
    "Region -> id of a security group of the security account in it, for each region of the policy. " +
      "`aws ec2 describe-security-groups --region <region> --query 'SecurityGroups[].[GroupId,GroupName]'` lists them.",
  );

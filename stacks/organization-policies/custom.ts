import type { PathSegment } from "../../config/findings";
import type { LandingZone } from "../../config/model";
import { canonicalJson, type Json } from "../../core/json";
import type { Statement } from "../../policies/document";
import { exempted } from "../../policies/organization/exempt";
import { customDocumentProblems } from "../../policies/organization/custom-document";
import { attachmentsOf } from "./attachments";
import type { PlannedPolicy, PolicyProblem } from "./planned";

/** The organization's own policies, each from its file. They are not packed: a file is a policy. */
export function customPolicies(
  landingZone: LandingZone,
  exemptPrincipalArns: readonly string[],
): { policies: PlannedPolicy[]; problems: PolicyProblem[] } {
  const policies: PlannedPolicy[] = [];
  const problems: PolicyProblem[] = [];
  for (const [index, policy] of landingZone.settings.organizationPolicies.custom.entries()) {
    const path: PathSegment[] = ["organizationPolicies", "custom", index];
    const text = landingZone.files.get(policy.file) ?? "";
    const found = customDocumentProblems(policy.type, text);
    problems.push(
      ...found.map(({ severity, message }): PolicyProblem => ({
        id: severity === "error" ? "LZ-CFG-156" : "LZ-CFG-145",
        severity,
        path: [...path, "file"],
        message: `'${policy.file}' ${message}`,
      })),
    );
    if (found.some(({ severity }) => severity === "error")) continue;
    const document = JSON.parse(text) as Json;
    const exempts = policy.type === "SERVICE_CONTROL_POLICY" && policy.exemptDeployers;
    policies.push({
      name: `custom-${policy.name}`,
      type: policy.type,
      does: policy.description,
      controls: [],
      content: canonicalJson(exempts ? exemptDocument(document, exemptPrincipalArns) : document),
      targets: policy.targets,
      rollout: policy.rollout ?? landingZone.settings.organizationPolicies.rollout,
      attachments: attachmentsOf(landingZone, policy),
      exemptsDeployers: exempts,
      path,
    });
  }
  return { policies, problems };
}

/** A statement may stand alone or in a list. */
function exemptDocument(document: Json, exemptPrincipalArns: readonly string[]): Json {
  const { Statement: given, ...others } = document as { readonly [key: string]: Json };
  const statements = (Array.isArray(given) ? given : [given]) as unknown as readonly Statement[];
  return {
    ...others,
    Statement: statements.map((statement) => exempted(statement, exemptPrincipalArns)) as unknown as Json,
  };
}

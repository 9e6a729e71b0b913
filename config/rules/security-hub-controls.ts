import { CONTROL_PREFIXES, CONTROL_PREFIXES_AS_OF, controlParts } from "../../core/security-hub-controls";
import type { PathSegment } from "../findings";
import { nearestName, quote } from "../text";
import type { Rule } from "./rule";

export const securityHubControls: Rule = {
  id: "LZ-CFG-114",
  title: "Security Hub controls are named as Security Hub names them",
  *check({ settings }) {
    for (const [index, policy] of settings.services.securityHub.policies.entries()) {
      const path = ["services", "securityHub", "policies", index];
      const controls = [
        ...policy.disabledControls.map(({ id }, at) => ({ id, path: [...path, "disabledControls", at, "id"] })),
        ...policy.controlParameters.map(({ control }, at) => ({
          id: control,
          path: [...path, "controlParameters", at, "control"],
        })),
      ];
      for (const control of controls) yield* unknownControl(control);
    }
  },
};

function* unknownControl({ id, path }: { readonly id: string; readonly path: readonly PathSegment[] }) {
  const parts = controlParts(id);
  if (parts === undefined) {
    yield {
      path,
      message: `${quote(id)} must be a service and a number, such as EC2.10`,
      hint: "https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-controls-reference.html lists them",
    };
  } else if (!(CONTROL_PREFIXES as readonly string[]).includes(parts.prefix)) {
    const nearest = nearestName(parts.prefix, CONTROL_PREFIXES);
    yield {
      path,
      message: `no control of Security Hub begins with ${quote(`${parts.prefix}.`)} (known on ${CONTROL_PREFIXES_AS_OF})`,
      hint: nearest === undefined ? undefined : `did you mean ${quote(`${nearest}.${parts.number}`)}?`,
    };
  }
}

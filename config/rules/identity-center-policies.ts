import { ADMINISTRATOR_POLICIES } from "../../core/administrator-policies";
import {
  IDENTITY_CENTER_QUOTAS,
  type IdentityCenterSettings,
  INLINE_POLICY_CHARACTERS,
  MANAGED_POLICIES,
} from "../identity-center";
import type { ReferencedFiles } from "../files";
import { quote } from "../text";
import type { Rule, Violation } from "./rule";
import { repeated } from "./support";

type PermissionSet = IdentityCenterSettings["permissionSets"][number];

export const identityCenterPolicies: Rule = {
  id: "LZ-CFG-194",
  title: "Permission sets have policies, as many and as large as Identity Center takes",
  *check({ settings: { identityCenter }, files }) {
    for (const [index, set] of (identityCenter?.permissionSets ?? []).entries()) {
      const path = ["identityCenter", "permissionSets", index];
      yield* attachedPolicies(set, path);
      yield* inlinePolicy(set, path, files);
      const { managedPolicy, customerManagedPolicy } = set.permissionsBoundary ?? {};
      const named = [managedPolicy, customerManagedPolicy].filter((policy) => policy !== undefined).length;
      if (set.permissionsBoundary && named !== 1) {
        yield {
          path: [...path, "permissionsBoundary"],
          message: `must be either managedPolicy or customerManagedPolicy, got ${named === 0 ? "neither" : "both"}`,
        };
      }
    }
  },
};

function* attachedPolicies(set: PermissionSet, path: Violation["path"]): Generator<Violation> {
  const customer = set.customerManagedPolicies.map((policy) => `${policy.path}${policy.name}`);
  const count = set.managedPolicies.length + customer.length;
  if (count === 0 && set.inlinePolicy === undefined) {
    yield {
      path: [...path, "name"],
      message: `permission set ${quote(set.name)} has no policy, so it allows nothing`,
      hint: "give it managedPolicies, customerManagedPolicies or an inlinePolicy",
    };
  }
  const administrator = set.managedPolicies.findIndex((policy) => ADMINISTRATOR_POLICIES.includes(policy));
  if (administrator >= 0 && set.administratorReason === undefined) {
    yield {
      path: [...path, "managedPolicies", administrator],
      message: `${quote(set.managedPolicies[administrator] ?? "")} makes administrators, and no administratorReason says why`,
      hint: "name policies for the work, or say why in administratorReason (guardrail LZ-IAM-02)",
    };
  }
  if (count > MANAGED_POLICIES) {
    yield {
      path: [...path, "managedPolicies"],
      message: `a permission set takes at most ${MANAGED_POLICIES} managed policies of both kinds, got ${count} (${IDENTITY_CENTER_QUOTAS})`,
    };
  }
  for (const [key, names] of [
    ["managedPolicies", set.managedPolicies],
    ["customerManagedPolicies", customer],
  ] as const) {
    for (const { entry, index, first } of repeated(names, (name) => name)) {
      yield { path: [...path, key, index], message: `duplicates ${key}[${first}] ${quote(entry)}` };
    }
  }
}

function* inlinePolicy(set: PermissionSet, path: Violation["path"], files: ReferencedFiles): Generator<Violation> {
  if (set.inlinePolicy === undefined) return;
  const file = files.get(set.inlinePolicy);
  if (file === undefined || "problem" in file) return; // LZ-CFG-071 says so
  const place = [...path, "inlinePolicy"];
  let policy: unknown;
  try {
    policy = JSON.parse(file.text);
  } catch (error) {
    yield { path: place, message: `${quote(set.inlinePolicy)} is not JSON: ${(error as Error).message}` };
    return;
  }
  if (typeof policy !== "object" || policy === null || !("Statement" in policy)) {
    yield { path: place, message: `${quote(set.inlinePolicy)} must be a policy document with the key 'Statement'` };
    return;
  }
  const size = JSON.stringify(policy).replace(/\s/g, "").length;
  if (size > INLINE_POLICY_CHARACTERS) {
    yield {
      path: place,
      message: `${quote(set.inlinePolicy)} must have at most ${INLINE_POLICY_CHARACTERS} characters beside white space, got ${size} (${IDENTITY_CENTER_QUOTAS})`,
    };
  }
}

import type { FmsPolicyIncludeMap } from "@cdktf/provider-aws/lib/fms-policy";
import { known, onceProblem, shapeProblem } from "./service-data/checks";

/** Accounts, named or by their organizational units. At least one. */
export interface PolicyMembers {
  /** 12 digits each. */
  readonly accountIds?: readonly string[];

  /** ou-... each, with the units below it and accounts that join later. The root has no id here. */
  readonly organizationalUnitIds?: readonly string[];
}

/** Accounts that a policy is for: those of `include`, or all but those of `exclude`; every account if both are left out. */
export interface PolicyScope {
  readonly include?: PolicyMembers;
  readonly exclude?: PolicyMembers;
}

/** Resources that a policy is for, by their tags; an empty value stands for any. All tags must match. */
export interface ResourceTags {
  /** Only resources that carry these. */
  readonly include?: Readonly<Record<string, string>>;
  /** All but those that carry these. */
  readonly exclude?: Readonly<Record<string, string>>;
}

/** The one block in which the provider takes accounts and units. */
export function scopeMap(members: PolicyMembers | undefined): FmsPolicyIncludeMap | undefined {
  if (members === undefined) return undefined;
  const { accountIds = [], organizationalUnitIds = [] } = members;
  return {
    account: accountIds.length > 0 ? [...accountIds].sort() : undefined,
    orgunit: organizationalUnitIds.length > 0 ? [...organizationalUnitIds].sort() : undefined,
  };
}

/** What is wrong with a scope, in words; empty if nothing is. */
export function scopeProblems({ include, exclude }: PolicyScope): string[] {
  return [
    ...(include && exclude ? ["scope must have include or exclude, got both; AWS would pass over exclude"] : []),
    ...(include ? memberProblems("scope.include", include) : []),
    ...(exclude ? memberProblems("scope.exclude", exclude) : []),
  ];
}

function memberProblems(name: string, { accountIds = [], organizationalUnitIds = [] }: PolicyMembers): string[] {
  const [roots, units] = [
    known(organizationalUnitIds).filter((id) => id.startsWith("r-")),
    organizationalUnitIds.filter((id) => !id.startsWith("r-")),
  ];
  return [
    ...(accountIds.length + organizationalUnitIds.length === 0
      ? [`${name} must name an account or an organizational unit; leave it out for the whole organization`]
      : []),
    ...onceProblem(`${name}.accountIds`, accountIds),
    ...onceProblem(`${name}.organizationalUnitIds`, organizationalUnitIds),
    ...accountIds.flatMap((id) => shapeProblem(`${name}.accountIds`, id, /^\d{12}$/, "ids of 12 digits")),
    ...roots.map(
      (id) =>
        `${name}.organizationalUnitIds must not hold the root, got '${id}'; leave the scope out for the whole organization`,
    ),
    ...units.flatMap((id) =>
      shapeProblem(
        `${name}.organizationalUnitIds`,
        id,
        /^ou-[0-9a-z]{4,32}-[0-9a-z]{8,32}$/,
        "ids such as ou-abcd-12345678",
      ),
    ),
  ];
}

/** https://docs.aws.amazon.com/fms/2018-01-01/APIReference/API_Policy.html */
const MAXIMUM_TAGS = 50;

/** What is wrong with the tags of a scope, in words; empty if nothing is. */
export function tagProblems({ include, exclude }: ResourceTags): string[] {
  const tags = Object.keys({ ...include, ...exclude });
  return [
    ...(include && exclude ? ["resourceTags must have include or exclude, got both"] : []),
    ...(tags.length === 0 || tags.length > MAXIMUM_TAGS
      ? [`resourceTags must hold 1 to ${MAXIMUM_TAGS} tags, got ${tags.length}; leave it out for every resource`]
      : []),
  ];
}

import type { Inventory } from "../inventory";
import type { Landscape } from "../landscape";
import type { Place, Row } from "../row";
import { covered, declared, gap, type Verdict } from "../verdict";

const ORGANIZATION_RULES = [
  "aws_config_organization_managed_rule",
  "aws_config_organization_custom_policy_rule",
  "aws_config_organization_custom_rule",
  "aws_config_organization_conformance_pack",
];

/** What resources there are and were, and whether they keep the rules. */
export const configRows: readonly Row[] = [
  { id: "config:recorder", service: "Config", title: "Recorder", capability: "config", judge: recorder },
  { id: "config:rules", service: "Config", title: "Organization rules", capability: "config", judge: rules },
];

/** A recorder alone does nothing: it must be started, and deliver somewhere. */
function recorder({ account, region }: Place, inventory: Inventory): Verdict {
  if (account === undefined) return declared("own-stack", []);
  const where = { accountId: account.id ?? "", region };
  const recorders = inventory.find("aws_config_configuration_recorder", where);
  const started = inventory
    .find("aws_config_configuration_recorder_status", where)
    .filter(({ body }) => body.is_enabled === true);
  const channels = inventory.find("aws_config_delivery_channel", where);
  if (recorders.length === 0) return gap("a recorder");
  if (channels.length === 0) return gap("a delivery channel");
  if (started.length === 0) return gap("the recorder's start");
  return covered([...recorders, ...started, ...channels]);
}

function rules({ account, region }: Place, inventory: Inventory, landscape: Landscape): Verdict {
  const found = ORGANIZATION_RULES.flatMap((type) => inventory.find(type, { region })).filter(
    (rule) => account === undefined || !inventory.texts(rule, "excluded_accounts").includes(account.id ?? ""),
  );
  if (found.length === 0) return gap("organization rules");
  const management = landscape.accounts.find(({ kind }) => kind === "management")?.id;
  const delegated = inventory
    .find("aws_organizations_delegated_administrator", { accountId: management })
    .filter(({ body }) => body.service_principal === "config-multiaccountsetup.amazonaws.com");
  const needsDelegation = found.some(({ accountId }) => accountId !== management);
  if (needsDelegation && delegated.length === 0) return gap("the delegation of Config's multi-account set-up");
  return covered(found, `${found.length} rules and packs`);
}

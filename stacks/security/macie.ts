import { Construct } from "constructs";
import { activeAccounts, regionsWith } from "../../config/resolve";
import { logKind } from "../../modules/log-archive/log-kinds";
import { ClassificationExport } from "../../modules/macie/classification-export";
import { ClassificationJob } from "../../modules/macie/classification-job";
import { CustomDataIdentifier } from "../../modules/macie/custom-data-identifier";
import { FindingsFilter } from "../../modules/macie/findings-filter";
import { type MacieMember, MacieOrganization } from "../../modules/macie/organization";
import type { LandingZoneStack } from "../base-stack";
import { knownFact } from "../known-fact";

/** Macie for the organization: who has it, where results go, what is looked for and when. */
export function addMacie(stack: LandingZoneStack): void {
  const macie = new Construct(stack, "macie");
  for (const region of regionsWith(stack.landingZone, "macie2")) addRegion(stack, new Construct(macie, region), region);
}

function addRegion(stack: LandingZoneStack, scope: Construct, region: string): void {
  const { settings, lock, logArchiveAccount } = stack.landingZone;
  const { autoEnable, customDataIdentifiers, classificationJobs, findingsFilters } = settings.services.macie;
  const placement = stack.in(region);
  const logArchiveId = knownFact(stack, `accounts.${logArchiveAccount.name}`, logArchiveAccount.id);

  const organization = new MacieOrganization(scope, "organization", { placement, autoEnable, members: members(stack) });
  const results = new ClassificationExport(scope, "results", {
    placement,
    bucketName: logKind("macie").bucketName(settings.organization.name, logArchiveId, region),
    kmsKeyArn: knownFact(stack, `logKeys.${region}`, lock.logKeys[region]),
  });

  const identifiers = new Construct(scope, "identifiers");
  const identifierOf = new Map(
    customDataIdentifiers.map((identifier) => [
      identifier.name,
      new CustomDataIdentifier(identifiers, identifier.name, { placement, ...identifier }),
    ]),
  );
  const jobs = new Construct(scope, "jobs");
  for (const { regions = [region], customDataIdentifiers: names, ...job } of classificationJobs) {
    if (!regions.includes(region)) continue;
    new ClassificationJob(jobs, job.name, {
      placement,
      ...job,
      customDataIdentifiers: [...identifierOf]
        .filter(([name]) => names === undefined || names.includes(name))
        .map(([, identifier]) => identifier),
      after: [...organization.settled, results.settled],
    });
  }
  const filters = new Construct(scope, "filters");
  for (const filter of findingsFilters) new FindingsFilter(filters, filter.name, { placement, ...filter });
}

/** Every active account but the administrator. Suspended and closed accounts would break the association. */
function members(stack: LandingZoneStack): MacieMember[] {
  return activeAccounts(stack.landingZone)
    .filter(({ name }) => name !== stack.account.name)
    .map(({ name, id, email }) => ({ name, email, accountId: knownFact(stack, `accounts.${name}`, id) }));
}

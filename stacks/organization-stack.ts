import type { Construct } from "constructs";
import type { Account } from "../config/model";
import { activeAccounts } from "../config/resolve";
import { isOptInRegion } from "../core/regions";
import { Accounts } from "../modules/organizations/accounts";
import { ClosedAccounts } from "../modules/organizations/closed-accounts";
import { DelegatedAdministrators } from "../modules/organizations/delegated-administrators";
import { OptInRegions } from "../modules/organizations/opt-in-regions";
import { Organization } from "../modules/organizations/organization";
import { OrganizationalUnits } from "../modules/organizations/organizational-units";
import { type Facts, LandingZoneStack, type LandingZoneStackProps } from "./base-stack";
import { accountTags } from "./tags";

/** Services that the security account administers unless the configuration names another account. */
const SECURITY_ADMINISTERED = [
  "access-analyzer.amazonaws.com",
  "config-multiaccountsetup.amazonaws.com",
  "config.amazonaws.com",
];

/** The organization, its tree of units and accounts, and who administers what. Wave 1, management account. */
export class OrganizationStack extends LandingZoneStack {
  constructor(scope: Construct, name: string, props: LandingZoneStackProps) {
    super(scope, name, props);
    const { landingZone } = this;
    const placement = this.home;
    const organization = new Organization(this, "organization", {
      placement,
      adopt: landingZone.settings.organization.adopt?.organizationId,
    });
    const units = new OrganizationalUnits(this, "unit", {
      placement,
      rootId: organization.rootId,
      units: landingZone.organizationalUnits,
    });
    const accounts = new Accounts(this, "account", {
      placement,
      roleName: landingZone.settings.deployment.roleName,
      accounts: this.openMembers().map((account) => ({
        name: account.name,
        email: account.email,
        adopt: account.adopt,
        tags: accountTags(landingZone, account),
        parentId: (account.organizationalUnit && units.ids.get(account.organizationalUnit)) || organization.rootId,
      })),
    });
    new ClosedAccounts(this, "closed", {
      names: this.closedMembers().map((account) => account.name),
      accountsId: "account",
    });
    new OptInRegions(this, "region", {
      placement,
      regions: this.optInRegions(),
      accounts: new Map(activeAccounts(landingZone).map((account) => [account.name, accounts.ids.get(account.name)])),
      dependsOn: [organization.trustedAccess],
    });
    new DelegatedAdministrators(this, "administrator", {
      placement,
      administrators: this.administrators(accounts.ids),
    });
    this.publishFacts(this.facts(organization, units, accounts));
  }

  /** A retiring region stays on: what is left in a region that is off costs money and can be reached by nobody. */
  private optInRegions(): string[] {
    return this.landingZone.heldRegions.filter(isOptInRegion).sort();
  }

  private openMembers(): Account[] {
    return this.landingZone.accounts.filter(({ kind, state }) => kind !== "management" && state !== "closed");
  }

  private closedMembers(): Account[] {
    return this.landingZone.accounts.filter(({ state }) => state === "closed");
  }

  private administrators(accountIds: ReadonlyMap<string, string>): Map<string, string> {
    const { settings, securityAccount } = this.landingZone;
    const names = {
      ...Object.fromEntries(SECURITY_ADMINISTERED.map((service) => [service, securityAccount.name])),
      ...settings.delegatedAdministrators,
    };
    const services = Object.keys(names).sort();
    return new Map(services.map((service) => [service, accountIds.get(names[service] ?? "") ?? ""]));
  }

  private facts(organization: Organization, units: OrganizationalUnits, accounts: Accounts): Facts {
    const { lock } = this.landingZone;
    const optInRegions = this.optInRegions();
    // A closed account is no longer in the state; what the lock file knows of it stays.
    const closed = this.closedMembers().filter(({ id }) => id !== undefined);
    return {
      organization: { id: organization.organizationId, rootId: organization.rootId },
      organizationalUnits: Object.fromEntries(units.ids),
      accounts: {
        ...Object.fromEntries(accounts.ids),
        ...Object.fromEntries(closed.map(({ name, id }) => [name, id])),
      },
      // Published without a region too while the lock file still names one: that is how it leaves the file.
      ...((optInRegions.length > 0 || Object.keys(lock.optInRegions).length > 0) && {
        optInRegions: Object.fromEntries(activeAccounts(this.landingZone).map(({ name }) => [name, optInRegions])),
      }),
    };
  }
}

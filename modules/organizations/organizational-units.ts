import { OrganizationsOrganizationalUnit } from "@cdktf/provider-aws/lib/organizations-organizational-unit";
import { Construct } from "constructs";
import { ConfigError } from "../../core/errors";
import type { Placement } from "../placement";

export interface OrganizationalUnitProps {
  /** Name that `parent` and accounts refer to; unique. */
  readonly name: string;
  /** Name in AWS, 1-128 characters, unique below its parent. @default - `name` */
  readonly displayName?: string;
  /** Name of the unit above. @default - directly below the root */
  readonly parent?: string;
  /** Id (ou-...) of a unit that exists already. @default - a new unit is created */
  readonly adopt?: string;
}

export interface OrganizationalUnitsProps {
  /** The management account. */
  readonly placement: Placement;
  /** Id of the root, r-.... */
  readonly rootId: string;
  /** Parents before their children. AWS allows five levels below the root. */
  readonly units: readonly OrganizationalUnitProps[];
}

/** The tree of organizational units. */
export class OrganizationalUnits extends Construct {
  /** Name -> id of each unit. */
  public readonly ids: ReadonlyMap<string, string>;

  constructor(scope: Construct, id: string, props: OrganizationalUnitsProps) {
    super(scope, id);
    const ids = new Map<string, string>();
    for (const unit of props.units) {
      const parentId = unit.parent === undefined ? props.rootId : ids.get(unit.parent);
      if (parentId === undefined) {
        throw new ConfigError(this, `the parent of unit '${unit.name}' must stand before it, got '${unit.parent}'`);
      }
      const resource = new OrganizationsOrganizationalUnit(this, unit.name, {
        ...props.placement,
        name: unit.displayName ?? unit.name,
        parentId,
        lifecycle: { preventDestroy: true },
      });
      if (unit.adopt !== undefined) resource.importFrom(unit.adopt);
      ids.set(unit.name, resource.id);
    }
    this.ids = ids;
  }
}

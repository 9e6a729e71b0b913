import { ApiGatewayResource } from "@cdktf/provider-aws/lib/api-gateway-resource";
import { Construct } from "constructs";
import type { Placement } from "../../placement";
import { pathId, pathParts, pathsTo } from "./route";

export interface ResourceTreeProps {
  readonly placement: Placement;
  /** Id of the API. */
  readonly restApiId: string;
  /** Id of the root resource, `/`. */
  readonly rootResourceId: string;
  /** Paths of all routes; those between them and the root are made too. */
  readonly paths: readonly string[];
}

/** The resources of a REST API: one for each part of each path. */
export class ResourceTree extends Construct {
  readonly #resources = new Map<string, ApiGatewayResource>();
  readonly #rootResourceId: string;

  constructor(scope: Construct, id: string, { placement, restApiId, rootResourceId, paths }: ResourceTreeProps) {
    super(scope, id);
    this.#rootResourceId = rootResourceId;
    for (const path of new Set(paths.flatMap(pathsTo))) {
      const resource = new ApiGatewayResource(this, pathId(path), {
        ...placement,
        restApiId,
        parentId: this.idOf(path.slice(0, path.lastIndexOf("/"))),
        pathPart: pathParts(path).at(-1) ?? "",
      });
      this.#resources.set(path, resource);
    }
  }

  /** Id of the resource of a path. */
  public idOf(path: string): string {
    return this.#resources.get(path)?.id ?? this.#rootResourceId;
  }

  /** All of them: a deployment holds their paths. */
  public get resources(): readonly ApiGatewayResource[] {
    return [...this.#resources.values()];
  }
}

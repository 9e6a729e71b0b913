import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PROJECT } from "./compile";
import { PACKAGE_NAME } from "./entry-points";

interface OwnManifest {
  readonly version: string;
  readonly description: string;
  readonly license: string;
  readonly engines: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
}

/**
 * Packages of which an app must have one copy alone, or a construct of one copy is no construct to the other. From the
 * versions that all tests run with, up to where a break is allowed.
 */
const PEERS = {
  "@cdktf/provider-aws": ">=21.22.1 <22.0.0",
  cdktf: ">=0.21.0 <0.22.0",
  constructs: ">=10.6.0 <10.8.0",
} as const;

/** Packages that only functions/client-side-encryption imports: programs that use it have them. */
const OPTIONAL_PEERS = {
  "@aws-crypto/client-node": ">=5.0.2 <6.0.0",
  "@aws-sdk/client-kms": ">=3.1142.0 <4.0.0",
} as const;

/** Folders of the package: nothing that lies beside them is published. */
export const PUBLISHED = [
  ...["CHANGELOG.md", "cli", "core", "docs", "examples", "functions", "modules", "policies", "review"],
] as const;

/**
 * The published package.json. `required` is what the compiled JavaScript requires from other packages; one that is
 * neither a dependency nor a peer fails the build, so nothing is found by luck in somebody's node_modules.
 */
export function manifest(entryPoints: readonly string[], required: ReadonlySet<string>): object {
  const own = JSON.parse(readFileSync(join(PROJECT, "package.json"), "utf8")) as OwnManifest;
  const peers: Readonly<Record<string, string>> = { ...PEERS, ...OPTIONAL_PEERS };
  const unknown = [...required].filter((name) => peers[name] === undefined && own.dependencies[name] === undefined);
  if (unknown.length > 0) throw new Error(`required, but neither dependency nor peer: ${unknown.join(", ")}`);
  return {
    name: PACKAGE_NAME,
    version: own.version,
    description: own.description,
    license: own.license,
    type: "commonjs",
    engines: own.engines,
    bin: { lz: "cli/package/lz.js" },
    sideEffects: false,
    files: PUBLISHED,
    exports: {
      ...Object.fromEntries(
        entryPoints.map((path) => [`./${path}`, { types: `./${path}.d.ts`, default: `./${path}.js` }]),
      ),
      "./package.json": "./package.json",
    },
    dependencies: Object.fromEntries(Object.entries(own.dependencies).filter(([name]) => required.has(name))),
    peerDependencies: { ...PEERS, ...OPTIONAL_PEERS },
    peerDependenciesMeta: Object.fromEntries(Object.keys(OPTIONAL_PEERS).map((name) => [name, { optional: true }])),
  };
}

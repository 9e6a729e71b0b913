import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { openApiDocument } from "../../functions/rfp-api/contract/open-api";
import { alarmsPage } from "./alarms-page";
import { controlMatrixPage } from "./control-matrix-page";
import { guardrailsPage } from "./guardrails-page";
import { policiesPage } from "./policies-page";

const ROOT = dirname(dirname(__dirname));

/** Path -> how to make the page. Pages of the configuration alone are made by config/generate-schema.ts. */
export const PAGES: Readonly<Record<string, () => string>> = {
  "docs/alarms.md": alarmsPage,
  "docs/control-matrix.md": controlMatrixPage,
  "docs/guardrails.md": guardrailsPage,
  "docs/policies.md": policiesPage,
  "docs/rfp-api.openapi.json": () => `${JSON.stringify(openApiDocument(), undefined, 2)}\n`,
};

/** A page as it must be now. */
export interface Page {
  /** Absolute path. */
  readonly file: string;
  /** Path in the project. */
  readonly path: string;
  readonly content: string;
}

/** Pages that are missing or differ from what the sources make of them now. */
export function stalePages(): Page[] {
  return Object.entries(PAGES)
    .map(([path, make]) => ({ path, file: join(ROOT, path), content: make() }))
    .filter(({ file, content }) => !existsSync(file) || readFileSync(file, "utf8") !== content);
}

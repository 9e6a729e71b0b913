import { readFileSync } from "node:fs";
import { join } from "node:path";
import { NEWER_NAMES } from "./newer";

/** actions.json: see README.md. Names of one kind stand in one string, with a space between them. */
interface ActionsFile {
  readonly date: string;
  readonly source: string;
  readonly globalKeys: string;
  readonly services: Readonly<Record<string, readonly [resourceLevel: string, others: string, keys: string]>>;
}

/** What is known of one service. */
interface Service {
  /** Actions by name in lower case, since IAM compares them without case. */
  readonly actions: ReadonlyMap<string, KnownAction>;
  readonly keys: readonly string[];
}

/** An action of IAM's action list. */
export interface KnownAction {
  /** service:Name, in AWS's spelling. */
  readonly name: string;
  /** Whether some kind of resource can stand in Resource. If not, only Resource "*" means it. */
  readonly isResourceLevel: boolean;
}

let file: ActionsFile | undefined;
const services = new Map<string, Service | undefined>();
let keys: readonly RegExp[] | undefined;

/** Read when it is first asked for: synthesis needs it no more than the linter does. */
function read(): ActionsFile {
  return (file ??= JSON.parse(readFileSync(join(__dirname, "actions.json"), "utf8")) as ActionsFile);
}

/** Day of the list, and where it comes from. */
export function actionListSource(): { readonly date: string; readonly source: string } {
  const { date, source } = read();
  return { date, source };
}

/** Prefix of every service that has actions, such as s3. */
export function servicePrefixes(): readonly string[] {
  return Object.keys(read().services);
}

/** Every action of a service; empty if there is no such service. */
export function actionsOf(service: string): readonly KnownAction[] {
  return [...(serviceOf(service)?.actions.values() ?? [])];
}

/** The actions that `pattern` (s3:GetObject, s3:Get*, *) means. */
export function matchingActions(pattern: string): readonly KnownAction[] {
  if (pattern === "*") return servicePrefixes().flatMap(actionsOf);
  const [service = "", name = ""] = pattern.toLowerCase().split(":");
  const actions = serviceOf(service)?.actions;
  if (actions === undefined) return [];
  if (!/[*?]/.test(name)) {
    const action = actions.get(name);
    return action === undefined ? [] : [action];
  }
  const expression = wildcard(name);
  return [...actions].filter(([key]) => expression.test(key)).map(([, action]) => action);
}

/** Whether AWS has the condition key. Keys of identity providers are anybody's, so they are taken as they are. */
export function isConditionKey(key: string): boolean {
  if (/^[^:]*[./]/.test(key)) return true;
  keys ??= [words(read().globalKeys), ...servicePrefixes().map((service) => serviceOf(service)?.keys ?? [])]
    .flat()
    .map(keyPattern);
  return keys.some((pattern) => pattern.test(key)) || isNewer(key);
}

/** The condition keys that have the prefix of `key`: what may have been meant. */
export function conditionKeysLike(key: string): readonly string[] {
  const [prefix = ""] = key.split(":");
  const own = prefix.toLowerCase() === "aws" ? words(read().globalKeys) : (serviceOf(prefix)?.keys ?? []);
  return own.filter((each) => each.toLowerCase().startsWith(`${prefix.toLowerCase()}:`));
}

function serviceOf(prefix: string): Service | undefined {
  const name = prefix.toLowerCase();
  if (!services.has(name)) services.set(name, readService(name));
  return services.get(name);
}

function readService(name: string): Service | undefined {
  const known = Object.hasOwn(read().services, name) ? read().services[name] : undefined;
  if (known === undefined) return undefined;
  const [resourceLevel, others, ownKeys] = known;
  const newer = NEWER_NAMES.filter((entry) => entry.name.startsWith(`${name}:`)).map(
    (entry) => entry.name.split(":")[1],
  );
  const actions = [
    ...words(resourceLevel).map((action) => ({ name: `${name}:${action}`, isResourceLevel: true })),
    // Nothing is known of the resources of newer ones: take it that they have some.
    ...newer.map((action) => ({ name: `${name}:${action}`, isResourceLevel: true })),
    ...words(others).map((action) => ({ name: `${name}:${action}`, isResourceLevel: false })),
  ];
  return {
    actions: new Map(actions.map((action) => [action.name.slice(name.length + 1).toLowerCase(), action])),
    keys: words(ownKeys),
  };
}

function isNewer(name: string): boolean {
  return NEWER_NAMES.some((entry) => entry.name.toLowerCase() === name.toLowerCase());
}

/** `${TagKey}` or `<key>`, and what follows a slash of a global key, is the user's own. */
function keyPattern(key: string): RegExp {
  const open = key.endsWith("/") ? `${key}*` : key.replace(/\$\{[^}]*\}|<[^>]*>/g, "*");
  return wildcard(open);
}

/** IAM's wildcards: `*` is any text, `?` one character. */
function wildcard(pattern: string): RegExp {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, "\\$&")
    .replace(/\*/g, ".*")
    .replace(/\?/g, ".");
  return new RegExp(`^${source}$`, "i");
}

function words(text: string): readonly string[] {
  return text === "" ? [] : text.split(" ");
}

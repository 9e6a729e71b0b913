import { quote } from "../../core/text";
import { wholeNumberProblem } from "../../core/whole-number";
import { isKnown } from "../known";
import type { HostedSignIn, UserPoolClientProps } from "./user-pool-client-props";

/** Bounds in https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html */
const MINUTES_A_DAY = 24 * 60;
/** AWS takes ten years; a session that long is a stolen one sooner or later. */
const MAX_REFRESH_HOURS = 30 * 24;
const MAX_URLS = 100;

/** What Cognito would refuse, or what lets tokens go astray, in words for a ConfigError; undefined if all is well. */
export function clientProblem(props: UserPoolClientProps): string | undefined {
  const { name, tokens = {}, refreshTokenRotation, hostedSignIn } = props;
  if (!/^[\w\s+=,.@-]{1,128}$/.test(name)) {
    return `name must be 1-128 letters, digits, spaces and _ + = , . @ -, got ${quote(name)}`;
  }
  return (
    wholeNumberProblem("tokens.accessInMinutes", tokens.accessInMinutes, 5, MINUTES_A_DAY) ??
    wholeNumberProblem("tokens.idInMinutes", tokens.idInMinutes, 5, MINUTES_A_DAY) ??
    wholeNumberProblem("tokens.refreshInHours", tokens.refreshInHours, 1, MAX_REFRESH_HOURS) ??
    wholeNumberProblem(
      "refreshTokenRotation.gracePeriodInSeconds",
      refreshTokenRotation?.gracePeriodInSeconds,
      0,
      60,
    ) ??
    wholeNumberProblem("signInSessionInMinutes", props.signInSessionInMinutes, 3, 15) ??
    (hostedSignIn === undefined ? undefined : hostedProblem(hostedSignIn))
  );
}

function hostedProblem({ callbackUrls, logoutUrls = [], scopes = ["openid"] }: HostedSignIn): string | undefined {
  if (callbackUrls.length === 0) return "hostedSignIn.callbackUrls must name at least one URL, got none";
  if (!scopes.includes("openid")) return `hostedSignIn.scopes must hold 'openid', got ${scopes.map(quote).join(", ")}`;
  return urlsProblem("hostedSignIn.callbackUrls", callbackUrls) ?? urlsProblem("hostedSignIn.logoutUrls", logoutUrls);
}

function urlsProblem(prop: string, urls: readonly string[]): string | undefined {
  if (urls.length > MAX_URLS) return `${prop} must be at most ${MAX_URLS}, got ${urls.length}`;
  const bad = urls.find((url) => isKnown(url) && !isPlainHttps(url));
  if (bad === undefined) return undefined;
  return `${prop} must be https:// URLs of a host, without '*', '#' and credentials, got ${quote(bad)}`;
}

function isPlainHttps(text: string): boolean {
  if (!URL.canParse(text) || /[*#\s]/.test(text)) return false;
  const { protocol, username, hostname } = new URL(text);
  return protocol === "https:" && username === "" && hostname !== "localhost";
}

/** Seconds that a browser may keep the answer to OPTIONS. */
const MAX_AGE_IN_SECONDS = 600;

/** Headers that pages may send, beside those that a route asks for. */
const ALLOWED_HEADERS = ["Authorization", "Content-Type"];

/**
 * Headers of CORS for every answer, as literals of API Gateway. An answer names one origin, so here it is the first;
 * `echoOrigin` puts another listed one in its place. Vary keeps caches from handing one origin's answer to another.
 *
 * Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-cors.html
 */
export function corsHeaders(origins: readonly string[]): Record<string, string> {
  return { "Access-Control-Allow-Origin": literal(origins[0] ?? ""), Vary: literal("Origin") };
}

/** Headers of the answer to OPTIONS. */
export function preflightHeaders(
  origins: readonly string[],
  methods: readonly string[],
  requiredHeaders: readonly string[],
): Record<string, string> {
  return {
    ...corsHeaders(origins),
    "Access-Control-Allow-Headers": literal([...new Set([...ALLOWED_HEADERS, ...requiredHeaders])].join(",")),
    "Access-Control-Allow-Methods": literal([...methods, "OPTIONS"].sort().join(",")),
    "Access-Control-Max-Age": literal(String(MAX_AGE_IN_SECONDS)),
  };
}

/**
 * Part of a mapping template that answers with the request's origin if it is one of the list; nothing for a list of one.
 * Over HTTP/2 the header comes in lower case.
 *
 * Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-override-request-response-parameters.html
 */
export function echoOrigin(origins: readonly string[]): string {
  if (origins.length < 2) return "";
  const isListed = origins.map((origin) => `$origin == "${origin}"`).join(" || ");
  return [
    '#set($origin = $input.params().header.get("Origin"))',
    '#if(!$origin)#set($origin = $input.params().header.get("origin"))#end',
    `#if(${isListed})#set($context.responseOverride.header.Access-Control-Allow-Origin = $origin)#end`,
    "",
  ].join("\n");
}

/** The same headers as arguments of an integration response: method.response.header.<name>. */
export function answerParameters(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [`method.response.header.${name}`, value]));
}

/** That a method may answer with these headers. */
export function declaredParameters(headers: Readonly<Record<string, string>>): { [name: string]: boolean } {
  return Object.fromEntries(Object.keys(headers).map((name) => [`method.response.header.${name}`, true]));
}

/** API Gateway wants literals in single quotes. */
function literal(text: string): string {
  return `'${text}'`;
}

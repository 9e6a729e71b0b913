import type { WebAclRuleSettings } from "../../../config/schema/services/firewall-manager/web-acl";
import { body } from "../../../modules/waf/fields/body";
import { cookies } from "../../../modules/waf/fields/cookies";
import type { Field } from "../../../modules/waf/fields/field";
import { headers } from "../../../modules/waf/fields/headers";
import { queryString } from "../../../modules/waf/fields/query-string";
import { uriPath } from "../../../modules/waf/fields/uri-path";
import type { Rule } from "../../../modules/waf/rule";
import type { Statement } from "../../../modules/waf/statement";
import { geoMatch } from "../../../modules/waf/statements/geo-match";
import { not } from "../../../modules/waf/statements/not";
import { or } from "../../../modules/waf/statements/or";
import { rateBased } from "../../../modules/waf/statements/rate-based";
import { sizeConstraint } from "../../../modules/waf/statements/size-constraint";
import { sqliMatch } from "../../../modules/waf/statements/sqli-match";
import { xssMatch } from "../../../modules/waf/statements/xss-match";

/** Countries that AWS WAF takes in one statement; more stand in several under an or. */
const COUNTRIES_A_STATEMENT = 50;

/**
 * Parts of a request that rules look into. What is larger than WAF sees is not an attack by that alone, so it is looked at
 * as far as possible; `body-size` is the rule against the rest.
 */
const FIELDS: Readonly<Record<"body" | "cookies" | "headers" | "query-string" | "uri-path", Field>> = {
  body: body({ oversizeHandling: "CONTINUE" }),
  cookies: cookies({ oversizeHandling: "CONTINUE" }),
  headers: headers({ oversizeHandling: "CONTINUE" }),
  "query-string": queryString(),
  "uri-path": uriPath(),
};

/** Rules as AWS WAF gets them, tried in the order of the configuration. `addresses` gives the statement of a list. */
export function webAclRules(rules: readonly WebAclRuleSettings[], addresses: (ipList: string) => Statement): Rule[] {
  return rules.map((rule, index) => ({
    name: rule.name,
    priority: index,
    action: rule.action,
    statement: statementOf(rule, addresses),
  }));
}

function statementOf(rule: WebAclRuleSettings, addresses: (ipList: string) => Statement): Statement {
  switch (rule.type) {
    case "ip-list":
      return addresses(rule.ipList);
    case "countries": {
      const countries = anyOf(chunks(rule.countries).map((countryCodes) => geoMatch({ countryCodes })));
      return rule.others ? not(countries) : countries;
    }
    case "rate-limit": {
      const { limit, windowInSeconds: evaluationWindowInSeconds, forwardedIpHeader: headerName } = rule;
      if (headerName === undefined) return rateBased({ limit, evaluationWindowInSeconds });
      // Whoever sends no address in the header is counted with the others who do not.
      const forwardedIp = { headerName, fallbackBehavior: "MATCH" as const };
      return rateBased({ limit, evaluationWindowInSeconds, aggregateKeyType: "FORWARDED_IP", forwardedIp });
    }
    case "sql-injection":
      return anyOf(rule.fields.map((field) => sqliMatch({ field: FIELDS[field], sensitivityLevel: rule.sensitivity })));
    case "cross-site-scripting":
      return anyOf(rule.fields.map((field) => xssMatch({ field: FIELDS[field] })));
    case "body-size":
      // A body that WAF does not see to its end is larger than what it sees.
      return sizeConstraint({
        field: body({ oversizeHandling: "MATCH" }),
        comparisonOperator: "GT",
        size: rule.maxBytes,
      });
  }
}

/** One statement of several; an or takes two at least. */
function anyOf(statements: readonly Statement[]): Statement {
  const [first, ...others] = statements;
  return first !== undefined && others.length === 0 ? first : or(...statements);
}

function chunks(countries: readonly string[]): string[][] {
  const codes = [...new Set(countries)].sort();
  return Array.from({ length: Math.ceil(codes.length / COUNTRIES_A_STATEMENT) }, (_, index) =>
    codes.slice(index * COUNTRIES_A_STATEMENT, (index + 1) * COUNTRIES_A_STATEMENT),
  );
}

import { quote } from "../../../core/text";
import { type FallbackBehavior, fallbackProblem } from "../fields/field";
import { found } from "../statement";

/**
 * The client's address from a header, for what stands behind a proxy or CloudFront: the request's own address is then that
 * of the proxy. Anybody can write the header, so this is only as good as the proxy in front.
 * https://docs.aws.amazon.com/waf/latest/developerguide/waf-rule-statement-forwarded-ip-address.html
 */
export interface ForwardedIp {
  /** @default X-Forwarded-For */
  readonly headerName?: string;

  /** For requests whose header holds no valid address; requests without the header are never matched. */
  readonly fallbackBehavior: FallbackBehavior;
}

/** https://docs.aws.amazon.com/waf/latest/APIReference/API_ForwardedIPConfig.html */
const HEADER_NAME = /^[a-zA-Z0-9-]{1,255}$/;

/** `forwarded_ip_config`. */
export function forwardedIpJson({ headerName, fallbackBehavior }: ForwardedIp): Record<string, unknown> {
  return { header_name: headerName ?? "X-Forwarded-For", fallback_behavior: fallbackBehavior };
}

/** What is wrong with it. */
export function forwardedIpProblems(forwardedIp: ForwardedIp | undefined): readonly string[] {
  if (forwardedIp === undefined) return [];
  const { headerName, fallbackBehavior } = forwardedIp;
  return found([
    headerName !== undefined &&
      !HEADER_NAME.test(headerName) &&
      `forwardedIp headerName must be 1 to 255 letters, digits and hyphens, got ${quote(headerName)}`,
    fallbackProblem("forwardedIp", fallbackBehavior),
  ]);
}

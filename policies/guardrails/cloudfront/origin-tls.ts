import type { Guardrail, Judgement } from "../guardrail";
import { all, fail, mustBe, pass, within } from "../judge";
import { blocksOf, textsOf } from "../readers/arguments";
import type { ResourceBody } from "../readers/terraform-json";
import { originName } from "./origins";

/** LZ-CLOUDFRONT-06. */
export const cloudFrontOriginTls: Guardrail = {
  id: "LZ-CLOUDFRONT-06",
  title: "distributions reach custom origins by HTTPS with TLS 1.2",
  why: "What viewers sent encrypted would go on in plain text or old TLS (Security Hub CloudFront.9, CloudFront.10).",
  fix: "set originProtocolPolicy to https-only and originSslProtocols to TLSv1.2 alone",
  severity: "medium",
  controls: { fsbp: ["CloudFront.9", "CloudFront.10"], cis: [] },
  types: ["aws_cloudfront_distribution"],
  judge({ body }) {
    const judged = blocksOf(body, "origin").flatMap((origin) =>
      blocksOf(origin, "custom_origin_config").map((config) => within(originName(origin), encrypted(config))),
    );
    return judged.length === 0 ? undefined : all(judged);
  },
};

function encrypted(config: ResourceBody): Judgement {
  const old = textsOf(config.origin_ssl_protocols).filter(
    (protocol) => protocol !== "TLSv1.2" && !protocol.includes("${"),
  );
  return all([
    mustBe(config, "origin_protocol_policy", "https-only"),
    old.length > 0 ? fail(`origin_ssl_protocols holds ${old.join(", ")}`) : pass("origin_ssl_protocols is TLSv1.2"),
  ]);
}

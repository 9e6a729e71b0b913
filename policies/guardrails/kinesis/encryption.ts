import type { Guardrail } from "../guardrail";
import { all, fail, mustBe, mustBeTrue } from "../judge";
import { blocksOf } from "../readers/arguments";

/** LZ-KINESIS-01. */
export const kinesisEncryption: Guardrail = {
  id: "LZ-KINESIS-01",
  title: "data streams and Firehose streams are encrypted",
  why: "Records wait in the stream for up to a year (Security Hub Kinesis.1, DataFirehose.1).",
  fix: 'set encryptionType: "KMS" (data streams) or serverSideEncryption with enabled: true (Firehose)',
  severity: "medium",
  controls: { fsbp: ["Kinesis.1", "DataFirehose.1"], cis: [] },
  types: ["aws_kinesis_stream", "aws_kinesis_firehose_delivery_stream"],
  judge({ type, body }) {
    if (type === "aws_kinesis_stream") return mustBe(body, "encryption_type", "KMS");
    // A stream that reads from a data stream takes that one's encryption.
    if (blocksOf(body, "kinesis_source_configuration").length > 0) return undefined;
    const blocks = blocksOf(body, "server_side_encryption");
    return blocks.length === 0
      ? fail("server_side_encryption is not set")
      : all(blocks.map((block) => mustBeTrue(block, "enabled")));
  },
};

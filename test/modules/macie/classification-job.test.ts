import { EbsEncryptionByDefault } from "@cdktf/provider-aws/lib/ebs-encryption-by-default";
import { ClassificationJob, type ClassificationJobProps } from "../../../modules/macie/classification-job";
import { CustomDataIdentifier } from "../../../modules/macie/custom-data-identifier";
import { bodiesOf } from "../../support/bodies";
import { type Resource, synth, type TestStack } from "../../support/synth";

const BASE = {
  name: "data-class",
  bucketTags: [{ key: "DataClass", value: "confidential" }],
  schedule: { frequency: "WEEKLY", dayOfWeek: "SUNDAY" },
} as const;

type Build = (stack: TestStack) => Partial<ClassificationJobProps>;

const job = (more: Partial<ClassificationJobProps> | Build = {}): Resource => {
  const json = synth((s) => {
    const props = typeof more === "function" ? more(s) : more;
    new ClassificationJob(s, "job", { placement: s.in("eu-west-1"), ...BASE, ...props });
  });
  return bodiesOf(json, "aws_macie2_classification_job")[0] as Resource;
};

const identifier = (s: TestStack, id: string, regex = "[0-9]{6}"): CustomDataIdentifier =>
  new CustomDataIdentifier(s, id, { placement: s.in("eu-west-1"), name: id, regex });

describe("ClassificationJob", () => {
  test("searches all of what is there, on schedule, in buckets of any account that carry the tag", () => {
    expect(job()).toMatchObject({
      provider: "aws.eu-west-1",
      job_type: "SCHEDULED",
      initial_run: true,
      sampling_percentage: 100,
      schedule_frequency: { weekly_schedule: "SUNDAY" },
      s3_job_definition: {
        bucket_criteria: {
          includes: {
            and: [
              {
                tag_criterion: { comparator: "EQ", tag_values: [{ key: "DataClass", value: "confidential" }] },
              },
            ],
          },
        },
      },
    });
  });

  test("names no account and no bucket: both would have to be kept up to date by new jobs", () => {
    const text = JSON.stringify(job());
    expect(text).not.toContain("bucket_definitions");
    expect(text).not.toContain("simple_criterion");
  });

  test.each([
    [{ frequency: "DAILY" }, { daily_schedule: true }],
    [{ frequency: "WEEKLY", dayOfWeek: "MONDAY" }, { weekly_schedule: "MONDAY" }],
    [{ frequency: "MONTHLY", dayOfMonth: 31 }, { monthly_schedule: 31 }],
  ] as const)("runs %j", (schedule, expected) => {
    expect(job({ schedule }).schedule_frequency).toEqual(expected);
  });

  test("takes any value of a tag where none is given", () => {
    expect(JSON.stringify(job({ bucketTags: [{ key: "pci" }] }))).toContain('"tag_values":[{"key":"pci"}]');
  });

  test("uses custom data identifiers by id", () => {
    const { custom_data_identifier_ids } = job((s) => ({
      customDataIdentifiers: [identifier(s, "one"), identifier(s, "two")],
    }));
    expect(custom_data_identifier_ids).toEqual([
      "${aws_macie2_custom_data_identifier.one_identifier.id}",
      "${aws_macie2_custom_data_identifier.two_identifier.id}",
    ]);
    expect(job()).not.toHaveProperty("custom_data_identifier_ids");
  });

  test("waits for what must stand first", () => {
    const { depends_on } = job((s) => ({
      after: [new EbsEncryptionByDefault(s, "first", { ...s.in("eu-west-1") })],
    }));
    expect(depends_on).toEqual(["aws_ebs_encryption_by_default.first"]);
  });

  describe("a job that Macie cannot change", () => {
    test("is replaced by its name alone, whatever AWS tells of the rest", () => {
      const { lifecycle, ...body } = job({ description: "why" });
      const settings = Object.keys(body).filter(
        (key) => !["provider", "name", "job_type", "job_status", "depends_on"].includes(key),
      );
      const { ignore_changes } = lifecycle as { ignore_changes: string[] };
      expect(ignore_changes).toEqual(expect.arrayContaining(settings));
      expect(ignore_changes).not.toContain("name");
    });

    test("takes no changed default tag for a change, which the provider could not make", () => {
      expect(job().lifecycle).toEqual({ ignore_changes: expect.arrayContaining(["tags", "tags_all"]) as unknown });
    });

    test("runs again if somebody paused it", () => {
      expect(job()).toMatchObject({ job_status: "RUNNING" });
    });

    test("has the same name for the same settings", () => {
      expect(job().name).toMatch(/^data-class-[0-9a-f]{8}$/);
      expect(job({ initialRun: true, samplingPercentage: 100 }).name).toBe(job().name);
    });

    test.each<[string, Partial<ClassificationJobProps> | Build]>([
      ["tags", { bucketTags: [{ key: "DataClass" }] }],
      ["schedule", { schedule: { frequency: "DAILY" } }],
      ["description", { description: "why" }],
      ["initial run", { initialRun: false }],
      ["sampling", { samplingPercentage: 10 }],
      ["identifiers", (s) => ({ customDataIdentifiers: [identifier(s, "one")] })],
    ])("has another name with other %s", (_, more) => {
      expect(job(more).name).not.toBe(job().name);
    });

    test("has another name when an identifier looks for something else", () => {
      const named = (regex: string) => job((s) => ({ customDataIdentifiers: [identifier(s, "one", regex)] })).name;
      expect(named("[0-9]{7}")).not.toBe(named("[0-9]{6}"));
    });
  });

  test("fails without a tag, which would search every bucket", () => {
    expect(() => job({ bucketTags: [] })).toThrow("[test/job] bucketTags must name at least one tag, got none");
  });
});

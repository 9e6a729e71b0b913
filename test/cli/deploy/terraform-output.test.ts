import { completedCounts, errorsIn, isProgress, warningsIn } from "../../../cli/deploy/terraform-output";

const BOXES = [
  "╷",
  "│ Warning: Incomplete lock file information for providers",
  "│ ",
  "│ Due to your customized provider installation methods",
  "╵",
  "╷",
  "│ Warning: Argument is deprecated",
  "╵",
  "╷",
  "│ Error: creating S3 Bucket (b): BucketAlreadyExists",
  "│ ",
  "│   with aws_s3_bucket.b,",
  "│   on cdk.tf.json line 10, in resource.aws_s3_bucket.b:",
  "╵",
];

test.each([
  ["Apply complete! Resources: 20 added, 1 changed, 2 destroyed.", { added: 20, changed: 1, destroyed: 2 }],
  ["Apply complete! Resources: 3 imported, 4 added, 0 changed, 0 destroyed.", { added: 4, changed: 0, destroyed: 0 }],
  ["Destroy complete! Resources: 17 destroyed.", { added: 0, changed: 0, destroyed: 17 }],
  ["No outputs found.", undefined],
])("counts of: %s", (line, counts) => {
  expect(completedCounts(["", line])).toEqual(counts);
});

test("errors are taken out of their boxes", () => {
  expect(errorsIn(BOXES)).toEqual([
    "Error: creating S3 Bucket (b): BucketAlreadyExists\n\n  with aws_s3_bucket.b,\n  on cdk.tf.json line 10, in resource.aws_s3_bucket.b:",
  ]);
});

test("errors without boxes end where the next begins", () => {
  const lines = ["Error: one", "", "  with aws_a.a,", "", "Error: two", "", "  with aws_b.b,"];
  expect(errorsIn(lines)).toEqual(["Error: one\n\n  with aws_a.a,", "Error: two\n\n  with aws_b.b,"]);
});

test("an error without a box goes to the end", () => {
  const lines = [
    "Initializing the backend...",
    "",
    "Error: Backend configuration changed",
    "",
    "A change has been detected",
  ];
  expect(errorsIn(lines)).toEqual(["Error: Backend configuration changed\n\nA change has been detected"]);
});

test("a run that was killed has no error", () => {
  expect(errorsIn(["aws_s3_bucket.b: Creating...", "No outputs found."])).toEqual([]);
  expect(errorsIn(["aws_s3_bucket.b: Creating...", "Error: Invoking Terraform CLI failed with exit code 2"])).toEqual(
    [],
  );
});

test("of the warnings, the one that every mirror gives is left out", () => {
  expect(warningsIn(BOXES)).toEqual(["Warning: Argument is deprecated"]);
});

test.each([
  ["aws_s3_bucket.b: Creating...", true],
  ["aws_s3_bucket.b: Still creating... [10s elapsed]", true],
  ["Plan: 17 to add, 0 to change, 0 to destroy.", true],
  ["aws_s3_bucket.b (deposed object 1a2b3c4d): Destroying... [id=b]", true],
  ["Error: creating S3 Bucket (b): operation error S3: CreateBucket", false],
  ["  # aws_s3_bucket.b will be created", false],
  ['      + bucket = "b"', false],
])("%s is progress: %s", (line, expected) => {
  expect(isProgress(line)).toBe(expected);
});

import * as fs from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Journal, readJournal } from "../../../cli/deploy/journal";

let directory: string;

beforeEach(() => {
  directory = fs.mkdtempSync(join(tmpdir(), "lz-journal-"));
});

afterEach(() => fs.rmSync(directory, { recursive: true, force: true }));

const file = (): string => join(directory, ".state", "bootstrap.journal.jsonl");

describe("Journal", () => {
  test("has every event on the disk before the next", () => {
    const journal = Journal.open(directory, "bootstrap");
    journal.note("aws_s3_bucket.b: Creating...");
    journal.note("Plan: 1 to add, 0 to change, 0 to destroy.");
    expect(readJournal(directory, "bootstrap")).toMatchObject([
      { address: "aws_s3_bucket.b", action: "create", phase: "started" },
    ]);
    journal.close(false);
  });

  test("is gone after a clean end and stays after any other", () => {
    Journal.open(directory, "bootstrap").close(false);
    expect(readJournal(directory, "bootstrap")).toEqual([]);
    Journal.open(directory, "bootstrap").close(true);
    expect(readJournal(directory, "bootstrap")).toBeUndefined();
  });

  test("keeps the events of a run that was cut off before", () => {
    for (const name of ["a", "b"]) {
      const journal = Journal.open(directory, "bootstrap");
      journal.note(`aws_s3_bucket.${name}: Creating...`);
      journal.close(false);
    }
    expect(readJournal(directory, "bootstrap")?.map(({ address }) => address)).toEqual([
      "aws_s3_bucket.a",
      "aws_s3_bucket.b",
    ]);
  });

  test("reads a file whose last line is half written", () => {
    fs.mkdirSync(join(directory, ".state"));
    fs.writeFileSync(file(), '{"address":"aws_a.a","action":"create","phase":"started"}\n{"address":"aws_b');
    expect(readJournal(directory, "bootstrap")).toHaveLength(1);
  });

  test("does not fail a deployment when it cannot write", () => {
    const journal = Journal.open(directory, "bootstrap");
    journal.close(false);
    journal.note("aws_s3_bucket.b: Creating...");
    expect(journal.problem).toContain("EBADF");
  });
});

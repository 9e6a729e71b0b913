/** What Terraform reports at the end of an apply. */
export interface Counts {
  readonly added: number;
  readonly changed: number;
  readonly destroyed: number;
}

/** "Apply complete! Resources: 1 imported, 20 added, 0 changed, 0 destroyed." or "Destroy complete! ..." */
export function completedCounts(lines: readonly string[]): Counts | undefined {
  const line = lines.find((each) => /^(Apply|Destroy) complete!/.test(each));
  if (line === undefined) return undefined;
  const count = (word: string): number => Number(new RegExp(`(\\d+) ${word}`).exec(line)?.[1] ?? 0);
  return { added: count("added"), changed: count("changed"), destroyed: count("destroyed") };
}

/** ", 1 added, 0 changed, 0 destroyed"; nothing if Terraform did not come to its end. */
export function describeCounts(counts: Counts | undefined): string {
  return counts === undefined
    ? ""
    : `, ${counts.added} added, ${counts.changed} changed, ${counts.destroyed} destroyed`;
}

/** Terraform's errors, each as the lines of its box without the frame; without colours there is no box. */
export function errorsIn(lines: readonly string[]): string[] {
  const boxes = boxesIn(lines).filter((box) => box.startsWith("Error"));
  if (boxes.length > 0) return boxes;
  const said = lines.filter((line) => !CDKTF_ERROR.test(line));
  const starts = [...said.keys()].filter((index) => said[index]?.startsWith("Error: "));
  return starts.map((start, n) =>
    said
      .slice(start, starts[n + 1])
      .join("\n")
      .trim(),
  );
}

/** What cdktf adds to every failure, a crash of Terraform too. */
const CDKTF_ERROR = /failed with exit code \d+/;

/** For a run that failed without an error of Terraform's: it was killed, or it crashed. */
export function lastLines(lines: readonly string[]): string {
  const last = lines.filter((line) => line.trim() !== "").slice(-8);
  return ["Terraform did not come to its end: it was killed, or it crashed. The last it said:", ...last].join("\n    ");
}

/** Terraform's warnings, but for the one that every init from a mirror gives. */
export function warningsIn(lines: readonly string[]): string[] {
  return boxesIn(lines).filter((box) => box.startsWith("Warning") && !box.includes("Incomplete lock file information"));
}

/** Lines that say what happens; the plan's thousand others are in the log. */
export function isProgress(line: string): boolean {
  return /^\S+( \(deposed object \w+\))?: (Creat|Modif|Destr|Import|Still )|^(Plan:|No changes|Apply complete|Destroy complete)/.test(
    line,
  );
}

function boxesIn(lines: readonly string[]): string[] {
  const boxes: string[] = [];
  let box: string[] | undefined;
  for (const line of lines) {
    if (line.startsWith("\u2577")) box = [];
    else if (line.startsWith("\u2502")) box?.push(line.slice(2));
    else if (line.startsWith("\u2575")) {
      if (box) boxes.push(box.join("\n").trim());
      box = undefined;
    }
  }
  return [...new Set(boxes)];
}

/**
 * The cron expressions that AWS Backup takes: six fields in UTC, not more often than once an hour.
 * https://docs.aws.amazon.com/aws-backup/latest/devguide/creating-a-backup-plan.html and, for the fields,
 * https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-scheduled-rule-pattern.html
 */
interface Field {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  /** Words instead of numbers, the first for `from`. */
  readonly words?: readonly string[];
  /** What only this field takes. */
  readonly special?: RegExp;
}

const MONTHS = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];
const WEEKDAYS = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];

const FIELDS: readonly Field[] = [
  { name: "minute", from: 0, to: 59 },
  { name: "hour", from: 0, to: 23 },
  { name: "day of month", from: 1, to: 31, special: /^(L|LW|\d{1,2}W)$/ },
  { name: "month", from: 1, to: 12, words: MONTHS },
  { name: "day of week", from: 1, to: 7, words: WEEKDAYS, special: /^(L|[1-7]L|[1-7]#[1-5])$/ },
  { name: "year", from: 1970, to: 2199 },
];

/** What is wrong with a schedule, completing "the schedule ..."; undefined if AWS Backup takes it. */
export function backupScheduleProblem(schedule: string): string | undefined {
  const fields = /^cron\(([^()]*)\)$/.exec(schedule)?.[1]?.trim().split(/\s+/);
  if (fields?.length !== FIELDS.length) {
    return "must be cron(minute hour day-of-month month day-of-week year), in UTC";
  }
  const [minute = "", , dayOfMonth, , dayOfWeek] = fields;
  if ((dayOfMonth === "?") === (dayOfWeek === "?")) {
    return "must have ? as the day of the month or as the day of the week, not both";
  }
  if (!/^\d{1,2}$/.test(minute)) return "must have one number as the minute: AWS Backup runs at most once an hour";
  const wrong = FIELDS.find((field, index) => !isValid(field, fields[index] ?? ""));
  return wrong && `must have ${wrong.from}-${wrong.to} as the ${wrong.name}`;
}

function isValid(field: Field, text: string): boolean {
  if (text === "?") return field.special !== undefined;
  return text.split(",").every((part) => field.special?.test(part) === true || isStep(field, part));
}

/** `*`, `5`, `1-5`, each with `/2` behind it or without. */
function isStep(field: Field, part: string): boolean {
  const [range = "", step, more] = part.split("/");
  if (more !== undefined || (step !== undefined && !/^[1-9]\d*$/.test(step))) return false;
  if (range === "*") return true;
  const ends = range.split("-");
  return ends.length <= 2 && ends.every((end) => isInRange(field, end));
}

function isInRange({ from, to, words = [] }: Field, text: string): boolean {
  if (words.includes(text.toUpperCase())) return true;
  return /^\d+$/.test(text) && Number(text) >= from && Number(text) <= to;
}

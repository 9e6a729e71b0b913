import { wholeNumberProblem } from "../../core/whole-number";

/** When a secret rotates, in UTC. */
export type RotationSchedule =
  /** So many days after the last rotation, 1-1000. */
  | { readonly everyDays: number }
  /**
   * `rate(4 hours)` to `rate(999 days)`, or `cron(0 4 ? * SUN *)`: minutes must be 0 and the year *.
   * https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotate-secrets_schedule.html
   */
  | { readonly expression: string };

/** Shortest time between two rotations, in hours. */
const MINIMUM_HOURS = 4;
const MAXIMUM = 999;

/** What Secrets Manager would refuse about the schedule and its window, in words; undefined if all is well. */
export function scheduleProblem(schedule: RotationSchedule, windowInHours: number | undefined): string | undefined {
  const window = wholeNumberProblem("windowInHours", windowInHours, 1, 24);
  if (window !== undefined) return window;
  if ("everyDays" in schedule) return wholeNumberProblem("schedule.everyDays", schedule.everyDays, 1, 1000);
  const { expression } = schedule;
  if (expression.startsWith("rate(")) return rateProblem(expression, windowInHours);
  if (expression.startsWith("cron(")) return cronProblem(expression, windowInHours);
  return `schedule.expression must be rate(...) or cron(...), got '${expression}'`;
}

function rateProblem(expression: string, windowInHours = 1): string | undefined {
  const [, value, unit] = /^rate\((\d{1,4}) (hours?|days?)\)$/.exec(expression) ?? [];
  if (value === undefined)
    return `schedule.expression must be such as rate(12 hours) or rate(30 days), got '${expression}'`;
  const isHours = unit?.startsWith("hour");
  if (!isBetween(Number(value), isHours ? MINIMUM_HOURS : 1, MAXIMUM)) {
    return `schedule.expression must be from rate(${MINIMUM_HOURS} hours) to rate(${MAXIMUM} days), got '${expression}'`;
  }
  if (isHours && windowInHours > Number(value)) {
    return `windowInHours must not reach the next rotation of '${expression}', got ${windowInHours}`;
  }
  return undefined;
}

function cronProblem(expression: string, windowInHours: number | undefined): string | undefined {
  const fields = /^cron\(([^()]+)\)$/.exec(expression)?.[1]?.split(" ") ?? [];
  const [minutes, hours = "", day, , weekday, year] = fields;
  if (fields.length !== 6)
    return `schedule.expression must have six fields, as cron(0 4 ? * SUN *), got '${expression}'`;
  if (minutes !== "0") return `schedule.expression must have 0 for its minutes, got '${expression}'`;
  if (year !== "*") return `schedule.expression must have * for its year, got '${expression}'`;
  if ((day === "?") === (weekday === "?")) {
    return `schedule.expression must have ? for the day of the month or of the week, and for one alone, got '${expression}'`;
  }
  const step = /^(?:\*|\d{1,2})\/(\d{1,2})$/.exec(hours)?.[1];
  if (hours === "*" || (step !== undefined && Number(step) < MINIMUM_HOURS)) {
    return `schedule.expression must leave ${MINIMUM_HOURS} hours between two rotations, got '${expression}'`;
  }
  if (/^\d{1,2}$/.test(hours) && Number(hours) > 23)
    return `schedule.expression must have hours to 23, got '${expression}'`;
  // The window must end with the UTC day.
  if (/^\d{1,2}$/.test(hours) && windowInHours !== undefined && Number(hours) + windowInHours > 24) {
    return `windowInHours must end by midnight UTC for '${expression}', got ${windowInHours}`;
  }
  return undefined;
}

function isBetween(value: number, from: number, to: number): boolean {
  return value >= from && value <= to;
}

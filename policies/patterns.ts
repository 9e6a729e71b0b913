/** Whether every text that `narrow` matches is matched by `wide`; both may hold `*` and `?`. */
export function covers(wide: string, narrow: string): boolean {
  if (wide === narrow || wide === "*") return true;
  if (!/[*?]/.test(wide)) return false;
  // Whether the pattern from i on covers the other from j on. A star of `narrow` has to fall on a star of `wide`.
  return walk(wide, narrow, (a, b, next) => {
    if (a === "*") return next(1, 0) || (b !== undefined && next(0, 1));
    if (a === undefined || b === undefined) return a === b;
    return (a === b || (a === "?" && b !== "*")) && next(1, 1);
  });
}

/** Whether some text is matched by both patterns. */
export function overlap(one: string, other: string): boolean {
  return walk(one, other, (a, b, next) => {
    if (a === "*") return next(1, 0) || (b !== undefined && next(0, 1));
    if (b === "*") return next(0, 1) || (a !== undefined && next(1, 0));
    if (a === undefined || b === undefined) return a === b;
    return (a === b || a === "?" || b === "?") && next(1, 1);
  });
}

type Step = (a: string | undefined, b: string | undefined, next: (i: number, j: number) => boolean) => boolean;

/** Goes through two texts side by side; each pair of positions is judged once. */
function walk(one: string, other: string, step: Step): boolean {
  const known = new Map<number, boolean>();
  const judge = (i: number, j: number): boolean => {
    const key = i * (other.length + 1) + j;
    const before = known.get(key);
    if (before !== undefined) return before;
    const result = step(one[i], other[j], (di, dj) => judge(i + di, j + dj));
    known.set(key, result);
    return result;
  };
  return judge(0, 0);
}

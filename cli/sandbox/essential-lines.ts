/** A line about one resource of hundreds, and the one warning that a sandbox always has. */
const DETAIL = /^\S+ \| \S+: (Creat|Still |Modif|Destr)|^warning: destroy protection is lifted/;

/** Terraform's warning about the provider that we installed once for the whole run, see provider.ts. */
const OVERRIDE_WARNING = {
  first: /\| Warning: Provider development overrides/,
  last: /\| (releases|.*unexpectedly)\.$/,
};

/** Tells, line by line, what of lz's output belongs on the terminal: hundreds of resources would hide an error. */
export function essentialLines(): (line: string) => boolean {
  let inWarning = false;
  return (line) => {
    if (OVERRIDE_WARNING.first.test(line)) inWarning = true;
    if (!inWarning) return !DETAIL.test(line);
    if (OVERRIDE_WARNING.last.test(line)) inWarning = false;
    return false;
  };
}

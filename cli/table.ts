export interface Column<Row> {
  readonly title: string;
  readonly align?: "left" | "right";
  value(row: Row): string;
}

/** Rows as aligned text with a title line: readable on a terminal, in a log and in a pasted message alike. */
export function formatTable<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const cells = [columns.map(({ title }) => title), ...rows.map((row) => columns.map((column) => column.value(row)))];
  const widths = columns.map((_, index) => Math.max(...cells.map((line) => line[index]?.length ?? 0)));
  return cells
    .map((line) =>
      line
        .map((text, index) => {
          const width = widths[index] ?? 0;
          return columns[index]?.align === "right" ? text.padStart(width) : text.padEnd(width);
        })
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

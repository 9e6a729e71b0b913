import { policyDocument, type Statement } from "../document";
import type { Control } from "./control";

/** One policy that several controls share. */
export interface PackedControls {
  readonly controls: readonly Control[];
  /** The policy document as AWS gets it: sorted keys, no white space, since AWS counts every character. */
  readonly content: string;
}

/** A statement that fills more than a policy all by itself. */
export interface TooLarge {
  readonly control: Control;
  readonly sid: string;
  /** Characters of a policy that holds it alone. */
  readonly size: number;
}

export interface Packing {
  readonly policies: readonly PackedControls[];
  readonly tooLarge: readonly TooLarge[];
}

export interface PackOptions {
  /** Characters that AWS allows in one policy. */
  readonly maxCharacters: number;
  /** What is done to each statement before it is counted, such as adding exemptions. @default - nothing */
  readonly transform?: (statement: Statement) => Statement;
}

/** What must stay together: a control, or one statement of a control that is larger than a policy. */
interface Piece {
  readonly control: Control;
  readonly statements: readonly Statement[];
}

/**
 * Puts controls into as few policies as their order allows: each goes into the first policy that has room for it. A
 * control is split only if it alone is larger than a policy. The same controls always give the same policies, and a
 * control that grows moves at most itself and what came after it.
 */
export function pack(controls: readonly Control[], options: PackOptions): Packing {
  const { maxCharacters, transform = (statement) => statement } = options;
  const open: { readonly pieces: Piece[] }[] = [];
  const tooLarge: TooLarge[] = [];
  const fits = (pieces: readonly Piece[]): boolean => documentOf(pieces).length <= maxCharacters;

  const place = (piece: Piece): void => {
    const room = open.find(({ pieces }) => fits([...pieces, piece]));
    if (room) room.pieces.push(piece);
    else open.push({ pieces: [piece] });
  };

  for (const control of controls) {
    const whole: Piece = { control, statements: control.statements.map(transform) };
    if (fits([whole])) {
      place(whole);
      continue;
    }
    for (const statement of whole.statements) {
      const part: Piece = { control, statements: [statement] };
      if (fits([part])) place(part);
      else tooLarge.push({ control, sid: statement.Sid, size: documentOf([part]).length });
    }
  }
  return {
    policies: open.map(({ pieces }) => ({
      controls: [...new Set(pieces.map(({ control }) => control))],
      content: documentOf(pieces),
    })),
    tooLarge,
  };
}

function documentOf(pieces: readonly Piece[]): string {
  return policyDocument(pieces.flatMap(({ statements }) => statements));
}

import { readDocument } from "../../../../functions/rfp-api/preprocess/document/read";
import { Refusal } from "../../../../functions/rfp-api/preprocess/document/refusal";
import { ATTACKS } from "../../../support/attack-documents";

const refusalOf = async (filename: string, bytes: Uint8Array): Promise<Refusal> => {
  try {
    await readDocument(filename, bytes);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error("the document was taken");
};

describe("a file that attacks, or was uploaded by mistake, is refused", () => {
  const cases = ATTACKS.map((attack) => [attack.filename, attack.what, attack] as const);

  test.each(cases)("%s: %s", async (filename, _, { make, reason }) => {
    const bytes = make();
    const { message } = await refusalOf(filename, bytes);
    expect(message).toMatch(reason);
    // A sentence or two for a person, without what an error of a library says, and of a length that a table takes.
    expect(message).toMatch(/^[A-Z].*\.$/);
    expect(message.length).toBeLessThan(300);
  });
});

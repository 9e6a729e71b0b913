/** What is wrong with a request, for the caller to read. */
export class RequestProblem extends Error {
  public override readonly name = "RequestProblem";

  constructor(
    public readonly status: 400 | 404 | 409,
    message: string,
  ) {
    super(message);
  }
}

export const refuse = (message: string): RequestProblem => new RequestProblem(400, message);
export const notFound = (message: string): RequestProblem => new RequestProblem(404, message);
export const conflict = (message: string): RequestProblem => new RequestProblem(409, message);

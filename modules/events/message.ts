import { canonicalJson } from "../../core/json";

/** Turns an event into what a target gets: EventBridge puts the values at the paths for the names in the template. */
export interface InputTransformer {
  /** Name -> JSON path in the event. */
  readonly inputPaths: Readonly<Record<string, string>>;
  /** Text with `<name>` for each value. */
  readonly inputTemplate: string;
}

/** What people are told about an event. Only paths that every event of the kind has: EventBridge loses the others. */
export interface EventMessage {
  /** What sort of event it is, such as "GuardDuty finding". */
  readonly subject: string;

  /** JSON path of the line that says what happened. */
  readonly titlePath: string;

  /**
   * Short facts, label -> JSON path. They stand inside other text, so they must be values without quotes and line
   * breaks: ids, names of regions, numbers.
   */
  readonly facts: Readonly<Record<string, string>>;

  /** JSON path of a longer text. @default - none */
  readonly descriptionPath?: string;

  /** What to do about it. */
  readonly advice: string;

  /** Where to look: an address that may use the facts by `<label>`. */
  readonly link: string;
}

/**
 * The message as lines of text, for e-mail and HTTPS. Each line is a string in quotes of its own: within one string
 * EventBridge passes a line break on as a backslash and an n.
 *
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-transform-target-input.html#eb-transform-input-issues
 */
export function textMessage(message: EventMessage): InputTransformer {
  const { subject, titlePath, facts, descriptionPath, advice, link } = message;
  const lines = [
    `${subject}: <title>`,
    ...Object.keys(facts).map((label) => `${label}: <${label}>`),
    ...(descriptionPath === undefined ? [] : ["<description>"]),
    `What to do: ${advice}`,
    link,
  ];
  return {
    inputPaths: {
      ...facts,
      title: titlePath,
      ...(descriptionPath !== undefined && { description: descriptionPath }),
    },
    inputTemplate: lines.map((line) => JSON.stringify(line)).join("\n"),
  };
}

/**
 * The message as a custom notification, the only form in which Amazon Q Developer in chat applications (formerly AWS
 * Chatbot) shows text of ours. Free text stands alone as a JSON value, because EventBridge escapes nothing inside a
 * string.
 *
 * @see https://docs.aws.amazon.com/chatbot/latest/adminguide/custom-notifs.html
 */
export function chatMessage(message: EventMessage): InputTransformer {
  const { subject, titlePath, facts, advice, link } = message;
  const factLines = Object.keys(facts).map((label) => `*${label}*: <${label}>`);
  const template = canonicalJson({
    version: "1.0",
    source: "custom",
    content: {
      textType: "client-markdown",
      title: FREE_TEXT,
      description: [`*${subject}*`, ...factLines].join("\n"),
      nextSteps: [advice, link],
    },
  });
  return { inputPaths: { ...facts, title: titlePath }, inputTemplate: template.replace(`"${FREE_TEXT}"`, "<title>") };
}

const FREE_TEXT = "<free-text>";

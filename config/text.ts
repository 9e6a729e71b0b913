/** Words of messages. They stand in core, since policies have messages of the same kind. */
export * from "../core/text";

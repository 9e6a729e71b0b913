import { ChatbotSlackChannelConfiguration } from "@cdktf/provider-aws/lib/chatbot-slack-channel-configuration";
import { ChatbotTeamsChannelConfiguration } from "@cdktf/provider-aws/lib/chatbot-teams-channel-configuration";
import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { IamRolePolicy } from "@cdktf/provider-aws/lib/iam-role-policy";
import { Construct } from "constructs";
import { awsManagedPolicyArn, partitionOf } from "../../core/arns";
import { findingsChatRoleName } from "../../core/names";
import { policyDocument } from "../../policies/document";
import { assumedByChat, DENY_EVERYTHING } from "../../policies/role/chat";
import type { Placement } from "../placement";

/** A channel of a Slack workspace. Somebody authorizes the workspace once, in the console of the security account. */
export interface SlackChannel {
  /** Name of the configuration in AWS: letters, digits, dashes, underscores. */
  readonly name: string;
  /** Id of the workspace, such as T01ABCDEFGH. */
  readonly workspaceId: string;
  /** Id of the channel, such as C01ABCDEFGH. */
  readonly channelId: string;
}

/** A channel of a Microsoft Teams team. Somebody authorizes the team once, in the console of the security account. */
export interface TeamsChannel {
  /** Name of the configuration in AWS: letters, digits, dashes, underscores. */
  readonly name: string;
  /** Id of the Microsoft Entra tenant. */
  readonly tenantId: string;
  /** Id of the team. */
  readonly teamId: string;
  /** Id of the channel, as its link has it: 19%3a...%40thread.tacv2. */
  readonly channelId: string;
}

export interface ChatChannelsProps {
  /** Account and home region. The service itself is global. */
  readonly placement: Placement;

  /** Short name of the organization, the first part of the role's name. */
  readonly organization: string;

  /** Topic whose messages are custom notifications: `chatMessage`. */
  readonly topicArn: string;

  /** Channels of Slack. */
  readonly slack: readonly SlackChannel[];
  /** Channels of Microsoft Teams. */
  readonly teams: readonly TeamsChannel[];
}

/**
 * Chat channels that show the messages of a topic, by Amazon Q Developer in chat applications (formerly AWS Chatbot).
 * They show and do nothing: role and guardrail of every channel deny everything, so nobody runs commands from chat.
 *
 * @see https://docs.aws.amazon.com/chatbot/latest/adminguide/understanding-permissions.html
 */
export class ChatChannels extends Construct {
  constructor(scope: Construct, id: string, props: ChatChannelsProps) {
    super(scope, id);
    const { placement, topicArn } = props;
    const partition = partitionOf(placement.regionName);
    const role = new IamRole(this, "role", {
      ...placement,
      name: findingsChatRoleName(props.organization),
      description: "Chat channels that show findings; may do nothing",
      assumeRolePolicy: policyDocument([assumedByChat(placement.accountId)]),
    });
    new IamRolePolicy(this, "role-policy", {
      ...placement,
      name: "nothing",
      role: role.name,
      policy: policyDocument([DENY_EVERYTHING]),
    });
    const common = {
      ...placement,
      iamRoleArn: role.arn,
      snsTopicArns: [topicArn],
      guardrailPolicyArns: [awsManagedPolicyArn("AWSDenyAll", partition)],
      loggingLevel: "ERROR",
      userAuthorizationRequired: true,
    };
    for (const { name, workspaceId, channelId } of props.slack) {
      new ChatbotSlackChannelConfiguration(this, `slack-${name}`, {
        ...common,
        configurationName: name,
        slackTeamId: workspaceId,
        slackChannelId: channelId,
      });
    }
    for (const { name, tenantId, teamId, channelId } of props.teams) {
      new ChatbotTeamsChannelConfiguration(this, `teams-${name}`, {
        ...common,
        configurationName: name,
        tenantId,
        teamId,
        channelId,
      });
    }
  }
}

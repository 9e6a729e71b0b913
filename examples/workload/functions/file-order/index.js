"use strict";

const { DynamoDBClient, PutItemCommand } = require("@aws-sdk/client-dynamodb");

const client = new DynamoDBClient({});

/** Files an order for a document that the scanner has found clean. Twice the same event is one order. */
exports.handler = async ({ detail }) => {
  const { objectKey, versionId } = detail.s3ObjectDetails;
  const [customer = "unknown"] = objectKey.split("/");
  try {
    await client.send(
      new PutItemCommand({
        TableName: process.env.TABLE_NAME,
        Item: { customer: { S: customer }, order: { S: `${objectKey}#${versionId}` }, status: { S: "filed" } },
        ConditionExpression: "attribute_not_exists(customer)",
      }),
    );
  } catch (error) {
    if (error.name !== "ConditionalCheckFailedException") throw error;
  }
};

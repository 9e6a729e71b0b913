"use strict";

const { DynamoDBClient, QueryCommand } = require("@aws-sdk/client-dynamodb");

const client = new DynamoDBClient({});

/** The orders of whoever is signed in, and of nobody else. */
exports.handler = async ({ requestContext }) => {
  const { Items = [] } = await client.send(
    new QueryCommand({
      TableName: process.env.TABLE_NAME,
      KeyConditionExpression: "customer = :customer",
      ExpressionAttributeValues: { ":customer": { S: requestContext.authorizer.claims.sub } },
      Limit: 100,
    }),
  );
  const orders = Items.map(({ order, status }) => ({ order: order.S, status: status.S }));
  return { statusCode: 200, headers: { "content-type": "application/json" }, body: JSON.stringify({ orders }) };
};

"""AWS Budgets: subscribers of notifications, tags, changes, and the period that AWS fills in."""

import json
from datetime import datetime, timezone

from moto.budgets.exceptions import NotFoundException
from moto.budgets.models import Budget, BudgetsBackend
from moto.budgets.responses import BudgetsResponse

from patching import adds, replaces, store

END = 3706473600  # 2087-06-15, as AWS has it


def apply():
    @replaces(Budget, "__init__")
    def create(original, self, budget, notifications):
        original(self, budget, notifications)
        _fill(self.budget)

    @replaces(BudgetsBackend, "create_notification")
    def create_notification(original, self, account_id, budget_name, notification, subscribers):
        if not 1 <= len(subscribers or []) <= 11:
            raise NotFoundException("A notification needs 1 to 11 subscribers.")
        return original(self, account_id, budget_name, notification, subscribers)

    @adds(BudgetsResponse, "update_budget")
    def update(self):
        budget = self.backend.budgets[self._get_param("AccountId")].get(self._get_param("NewBudget")["BudgetName"])
        if budget is None:
            raise NotFoundException("Unable to update budget - the budget doesn't exist.")
        start = budget.budget["TimePeriod"]["Start"]
        budget.budget.clear()
        budget.budget.update(self._get_param("NewBudget"))
        budget.budget.setdefault("TimePeriod", {}).setdefault("Start", start)
        _fill(budget.budget)
        return "{}"

    @adds(BudgetsResponse, "describe_subscribers_for_notification")
    def subscribers(self):
        budget = self.backend.budgets[self._get_param("AccountId")].get(self._get_param("BudgetName"))
        wanted = _key(self._get_param("Notification"))
        for notification in budget.notifications if budget else []:
            if _key(notification.details) == wanted:
                return json.dumps({"Subscribers": notification.subscribers})
        raise NotFoundException("Unable to get subscribers - the notification doesn't exist.")

    @adds(BudgetsResponse, "list_tags_for_resource")
    def list_tags(self):
        return json.dumps({"ResourceTags": _tags(self)})

    @adds(BudgetsResponse, "tag_resource")
    def tag(self):
        kept = {tag["Key"]: tag for tag in [*_tags(self), *self._get_param("ResourceTags")]}
        store(self.backend, "tags")[self._get_param("ResourceARN")] = list(kept.values())
        return "{}"

    @adds(BudgetsResponse, "untag_resource")
    def untag(self):
        gone = self._get_param("ResourceTagKeys")
        kept = [tag for tag in _tags(self) if tag["Key"] not in gone]
        store(self.backend, "tags")[self._get_param("ResourceARN")] = kept
        return "{}"

    @replaces(BudgetsResponse, "create_budget")
    def create_budget(original, self):
        answer = original(self)
        account, name = self._get_param("AccountId"), self._get_param("Budget")["BudgetName"]
        arn = f"arn:{self.partition}:budgets::{account}:budget/{name}"
        store(self.backend, "tags")[arn] = self._get_param("ResourceTags") or []
        return answer


def _tags(response):
    return store(response.backend, "tags").get(response._get_param("ResourceARN"), [])


def _key(notification):
    # Thresholds come as 80 and as 80.0.
    return (
        notification["NotificationType"],
        notification["ComparisonOperator"],
        float(notification["Threshold"]),
        notification.get("ThresholdType", "PERCENTAGE"),
    )


def _fill(budget):
    first = datetime.now(timezone.utc).replace(day=1, hour=0, minute=0, second=0, microsecond=0)
    period = budget.setdefault("TimePeriod", {})
    if not period.get("Start"):
        period["Start"] = first.timestamp()
    if not period.get("End"):
        period["End"] = END
    # AWS writes amounts with a fraction.
    limit = budget.get("BudgetLimit")
    if limit:
        limit["Amount"] = str(float(limit["Amount"]))

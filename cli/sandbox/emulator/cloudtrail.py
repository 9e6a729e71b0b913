"""CloudTrail: trails addressed by ARN, filtered lists, truthful selector flags, buckets and topics of other accounts."""

import json

import moto.cloudtrail.models as models
import moto.cloudtrail.responses as responses
from moto.core.exceptions import JsonRESTError
from moto.s3.models import s3_backends

from patching import replaces, sets


def apply():
    _address_by_arn()
    _look_across_accounts()
    _tell_selectors_truthfully()

    @replaces(responses.CloudTrailResponse, "describe_trails")
    def describe_trails(original, self):
        # moto ignores trailNameList, and Terraform then finds "too many results" in an account with two trails.
        answer = json.loads(original(self))
        wanted = self._get_param("trailNameList")
        if wanted:
            answer["trailList"] = [t for t in answer["trailList"] if t["Name"] in wanted or t["TrailARN"] in wanted]
        return json.dumps(answer)


def _address_by_arn():
    for method in ("start_logging", "stop_logging", "delete_trail"):

        @replaces(models.CloudTrailBackend, method)
        def by_name(original, self, name):
            return original(self, name.split(":trail/")[-1])


def _look_across_accounts():
    # An organization's trail is the management account's, its bucket the log archive's.
    @replaces(models.Trail, "check_bucket_exists")
    def check_bucket_exists(original, self):
        if self.bucket_name not in s3_backends.bucket_accounts:
            original(self)

    # A topic may be given by name or by ARN; only a name means one of this account.
    by_name = models.Trail.topic_arn

    def topic_arn(self):
        given = self.sns_topic_name
        return given if given and given.startswith("arn:") else by_name.fget(self)

    sets(models.Trail, "topic_arn", property(topic_arn))

    @replaces(models.Trail, "check_topic_exists")
    def check_topic_exists(original, self):
        if self.sns_topic_name and not self.sns_topic_name.startswith("arn:"):
            original(self)


def _tell_selectors_truthfully():
    @replaces(models.Trail, "description")
    def description(original, self, include_region=False):
        return {
            **original(self, include_region),
            "HasCustomEventSelectors": bool(self.event_selectors or self.advanced_event_selectors),
            "HasInsightSelectors": bool(self.insight_selectors),
        }

    @replaces(models.Trail, "put_event_selectors")
    def put_event_selectors(original, self, event_selectors, advanced_event_selectors):
        self.event_selectors = event_selectors or []
        self.advanced_event_selectors = advanced_event_selectors or []

    @replaces(models.Trail, "put_insight_selectors")
    def put_insight_selectors(original, self, insight_selectors):
        self.insight_selectors = insight_selectors  # moto appends, so a second apply doubles them

    @replaces(responses.CloudTrailResponse, "get_insight_selectors")
    def get_insight_selectors(original, self):
        trail = self.cloudtrail_backend.get_trail(self._get_param("TrailName"))
        if not trail.insight_selectors:
            raise JsonRESTError("InsightNotEnabledException", f"Trail {trail.arn} does not have Insights enabled.")
        return original(self)

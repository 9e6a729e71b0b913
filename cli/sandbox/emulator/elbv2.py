"""Elastic Load Balancing: capacity reservations, of which moto has no more than the question for them."""

import moto.elbv2.responses as responses
from moto.core.responses import ActionResult
from moto.elbv2.exceptions import LoadBalancerNotFoundError

from patching import adds, replaces, store


def apply():
    response = responses.ELBV2Response

    def told(self, arn):
        if arn not in self.elbv2_backend.load_balancers:
            raise LoadBalancerNotFoundError()
        units = store(self.elbv2_backend, "reservations").get(arn)
        if units is None:
            return ActionResult({"DecreaseRequestsRemaining": 2})
        zones = self.elbv2_backend.load_balancers[arn].subnets
        state = [{"State": {"Code": "provisioned"}, "EffectiveCapacityUnits": units / len(zones)} for _ in zones]
        return ActionResult(
            {
                "DecreaseRequestsRemaining": 2,
                "MinimumLoadBalancerCapacity": {"CapacityUnits": units},
                "CapacityReservationState": state,
            }
        )

    @adds(response, "modify_capacity_reservation")
    def modify(self):
        arn = self._get_param("LoadBalancerArn")
        reservations = store(self.elbv2_backend, "reservations")
        if self._get_param("ResetCapacityReservation") in (True, "true"):
            reservations.pop(arn, None)
        else:
            reservations[arn] = int(self._get_params()["MinimumLoadBalancerCapacity"]["CapacityUnits"])
        return told(self, arn)

    @replaces(response, "describe_capacity_reservation")
    def describe(_original, self):
        return told(self, self._get_param("LoadBalancerArn"))

"""EC2 Auto Scaling and launch templates: arguments that moto drops, or tells back in the wrong place."""

import moto.autoscaling.models as models
import moto.autoscaling.responses as responses
import moto.ec2.models.launch_templates as launch_templates

from patching import replaces


def apply():
    _groups()
    _policies()
    _launch_templates()


def _groups():
    response = responses.AutoScalingResponse

    def keep(self):
        group = self.autoscaling_backend.autoscaling_groups[self._get_param("AutoScalingGroupName")]
        for parameter, attribute in (
            ("DefaultInstanceWarmup", "default_instance_warmup"),
            ("MaxInstanceLifetime", "max_instance_lifetime"),
        ):
            value = self._get_int_param(parameter)
            if value is not None:
                setattr(group, attribute, value)

    @replaces(response, "create_auto_scaling_group")
    def create(original, self):
        result = original(self)
        keep(self)
        return result

    @replaces(response, "update_auto_scaling_group")
    def update(original, self):
        result = original(self)
        keep(self)
        return result


def _policies():
    @replaces(models.FakeScalingPolicy, "__init__")
    def init(original, self, *args, **kwargs):
        original(self, *args, **kwargs)
        # Every policy is on unless it was turned off, which nothing here does.
        self.enabled = True
        # An empty one is told back as one.
        if not self.predictive_scaling_configuration:
            self.predictive_scaling_configuration = None


def _launch_templates():
    # moto writes the tags of the template itself among those of what is started from it.
    @replaces(launch_templates.LaunchTemplateVersion, "__init__")
    def init(original, self, template, number, data, *args, **kwargs):
        specifications = data.get("TagSpecifications", [])
        own = [each for each in specifications if each.get("ResourceType") != "launch-template"]
        if len(own) < len(specifications):
            data = {**data, "TagSpecifications": own}
        original(self, template, number, data, *args, **kwargs)

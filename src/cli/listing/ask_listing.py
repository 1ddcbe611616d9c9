"""Asks the networks of content/code/residual_network.py what a test compares: questions come, and answers go, as JSON."""

import json
import sys
from pathlib import Path

import torch
from torch import nn
from torch.nn.functional import batch_norm, conv2d, relu

code = Path(__file__).resolve().parents[3] / "content" / "code"
sys.path.insert(0, str(code))
sys.dont_write_bytecode = True

from residual_network import Block, network  # noqa: E402

LAYERS = (nn.Conv2d, nn.Linear)


def layers_of(model):
    return [module for module in model.modules() if isinstance(module, LAYERS)]


def counts(question):
    """Parameters, and multiply-adds as they happen: each number of an output uses all weights of its filter."""
    side, options = question["side"], question["options"]
    model = network(**options).eval()
    multiply_adds = []
    for layer in layers_of(model):
        layer.register_forward_hook(lambda own, _, y: multiply_adds.append(y.numel() * own.weight[0].numel()))
    with torch.no_grad():
        model(torch.zeros(1, options["channels"], side, side))
    return {
        "layers": len(multiply_adds),
        "parameters": sum(parameter.numel() for parameter in model.parameters()),
        "multiplyAdds": sum(multiply_adds),
    }


def tensor(stored):
    return torch.tensor(stored["values"]).reshape(stored["shape"])


def logits(question):
    """Of images, by weights and running statistics that the engine has, in its order and its layout."""
    model = network(**question["options"]).eval()
    values = {name: tensor(stored) for name, stored in question["values"].items()}
    names = [name.removesuffix(".weight") for name in values if name.endswith(".weight")]
    norms = iter(module for module in model.modules() if isinstance(module, nn.BatchNorm2d))
    with torch.no_grad():
        for name, layer in zip(names, layers_of(model), strict=True):
            weight = values[f"{name}.weight"]
            layer.weight.copy_(weight.permute(3, 2, 0, 1) if weight.dim() == 4 else weight.T)
            if isinstance(layer, nn.Linear):
                layer.bias.copy_(values[f"{name}.bias"])
                continue
            norm = next(norms)
            norm.weight.copy_(values[f"{name}.gamma"])
            norm.bias.copy_(values[f"{name}.beta"])
            norm.running_mean.copy_(values[f"{name}.runningMean"])
            norm.running_var.copy_(values[f"{name}.runningVariance"])
        return model(tensor(question["images"]).permute(0, 3, 1, 2)).tolist()


def first_weights():
    """Standard deviations of first weights in units of He's, and whether twins of one seed have the same ones."""
    twins = []
    for residual in (True, False):
        torch.manual_seed(1)
        twins.append(network(20, residual))
    residual, plain = (list(twin.parameters()) for twin in twins)
    convolutions = [layer.weight for layer in layers_of(twins[0]) if isinstance(layer, nn.Conv2d)]
    return {
        "deviations": [(weight.std() * (9 * len(weight) / 2) ** 0.5).item() for weight in convolutions],
        "sameInTwins": len(residual) == len(plain) and all(map(torch.equal, residual, plain)),
    }


def five_lines():
    """How far the block of block.py, with the weights of a block of the listing, is from that."""
    torch.manual_seed(1)
    own = Block(4, 4, 1, residual=True)
    x = torch.rand(2, 4, 6, 6)
    names = {
        "relu": relu,
        "conv": lambda maps, weight: conv2d(maps, weight, padding=1),
        "bn": lambda maps: batch_norm(maps, None, None, training=True),
        "W1": own.first[0].weight,
        "W2": own.second[0].weight,
    }
    exec((code / "block.py").read_text(), names)
    return (names["block"](x) - own(x)).abs().max().item()


asked = json.load(sys.stdin)
json.dump(
    {
        "counts": [counts(question) for question in asked["counts"]],
        "logits": [logits(question) for question in asked["logits"]],
        "firstWeights": first_weights(),
        "fiveLines": five_lines(),
    },
    sys.stdout,
)

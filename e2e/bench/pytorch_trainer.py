#!/usr/bin/env python3
"""PyTorch on one thread as a trainer of the bench: forward, backward and SGD with momentum, from our initial weights.

Reads an order and then questions, and writes a reply to each, all as lines of JSON (protocol.ts). PyTorch gives its
memory back and fetches it again in every iteration, which costs up to half of the time and makes it unsteady, unless the
environment sets MALLOC_TRIM_THRESHOLD_ and MALLOC_MMAP_THRESHOLD_ high. ONEDNN_MAX_CPU_ISA=SSE41 holds its convolutions
to vectors of 128 bits, as wide as WebAssembly's; the rest of PyTorch keeps the processor's.
"""

import json
import sys
from pathlib import Path
from time import perf_counter

import torch

sys.path.insert(0, str(Path(__file__).parents[2] / "src/engine/fixtures"))
from reference_network import CLASSES, Network, NetworkChoice, backward  # noqa: E402


def images_of(work):
    """The numbers of imagesOf in work.ts."""
    side, channels = work["featureMapSize"], work.get("channels", 1)
    count = work["batchSize"] * side**2 * channels
    values = torch.sin(torch.arange(count, dtype=torch.float64) * 12.9898).float()
    return values.reshape(work["batchSize"], side, side, channels).permute(0, 3, 1, 2).contiguous()


def set_parameters(network, parameters):
    """Values in the engine's layouts: filters are [k, k, inputs, filters], the classifier [features, classes]."""
    own = dict(network.named_parameters())
    for name, given in parameters.items():
        values = torch.tensor(given["values"], dtype=torch.float32).reshape(given["shape"])
        if values.dim() == 4:
            values = values.permute(3, 2, 0, 1)
        own[name].data = (values.T if values.dim() == 2 else values).contiguous()


class Trainer:
    def __init__(self, work, parameters, training):
        choice = NetworkChoice(work["depth"], True, "padded-identity", "basic", work["filters"], batch_norm=True)
        self.network = Network(choice)
        set_parameters(self.network, parameters)
        self.images = images_of(work)
        self.labels = torch.arange(work["batchSize"]) % CLASSES
        self.optimizer = torch.optim.SGD(
            self.network.parameters(),
            lr=training["rate"],
            momentum=training["momentum"],
            weight_decay=training["weightDecay"],
        )

    def iterations(self, count):
        times, losses = [], []
        for _ in range(count):
            start = perf_counter()
            loss, _wrong = backward(self.network, self.images, self.labels)
            self.optimizer.step()
            times.append(1000 * (perf_counter() - start))
            losses.append(loss)
        return {"times": times, "losses": losses}


def reply(message):
    print(json.dumps(message), flush=True)


def main():
    torch.set_num_threads(1)
    order = json.loads(sys.stdin.readline())
    trainer = Trainer(order["work"], order["parameters"], order["training"])
    reply({"ready": True})
    for line in sys.stdin:
        question = json.loads(line)
        if question["ask"] == "iterations":
            reply({"answer": trainer.iterations(question["count"])})
        else:
            reply({"error": f"PyTorch is not asked about {question['ask']}"})


if __name__ == "__main__":
    main()

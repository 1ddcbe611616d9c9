#!/usr/bin/env python3
"""Milliseconds that PyTorch takes for one training iteration: forward, backward and SGD with momentum.

Prints one JSON object. PyTorch gives its memory back and fetches it again in every iteration, which costs up to half
of the time and makes it unsteady, unless the caller says, in the environment,

    MALLOC_TRIM_THRESHOLD_=2000000000 MALLOC_MMAP_THRESHOLD_=2000000000

ONEDNN_MAX_CPU_ISA=SSE41 holds its convolutions to vectors of 128 bits, as wide as WebAssembly's.
"""

import argparse
import json
import sys
from pathlib import Path
from statistics import median
from time import perf_counter

import torch

sys.path.insert(0, str(Path(__file__).parents[2] / "src/engine/fixtures"))
from reference_network import CLASSES, Network, NetworkChoice, backward  # noqa: E402


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--depth", type=int, default=20, help="6n + 2")
    parser.add_argument("--plain", action="store_true", help="without shortcuts; else residual with option A")
    parser.add_argument("--filters", type=int, default=8, help="of the first stage")
    parser.add_argument("--side", type=int, default=14, help="side of the images, in pixels")
    parser.add_argument("--batch", type=int, default=64, help="images in a mini-batch")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--iterations", type=int, default=60, help="timed")
    parser.add_argument("--warm-up", type=int, default=15, help="iterations before these")
    return parser.parse_args()


def iteration_times(network, images, labels, warm_up, iterations):
    """Milliseconds of each iteration after the warm-up."""
    optimizer = torch.optim.SGD(network.parameters(), lr=0.03, momentum=0.9, weight_decay=1e-4)
    times = []
    for _ in range(warm_up + iterations):
        start = perf_counter()
        backward(network, images, labels)
        optimizer.step()
        times.append(1000 * (perf_counter() - start))
    return times[warm_up:]


def main():
    given = parse_arguments()
    torch.set_num_threads(given.threads)
    torch.manual_seed(1)
    choice = NetworkChoice(given.depth, not given.plain, "padded-identity", "basic", given.filters, batch_norm=True)
    images = torch.randn(given.batch, 1, given.side, given.side)
    labels = torch.randint(CLASSES, (given.batch,))
    times = iteration_times(Network(choice), images, labels, given.warm_up, given.iterations)
    result = {
        "trainer": "pytorch",
        "version": torch.__version__,
        "threads": given.threads,
        "depth": given.depth,
        "residual": choice.residual,
        "featureMapSize": given.side,
        "filters": given.filters,
        "batchSize": given.batch,
        "milliseconds": round(median(times), 3),
    }
    print(json.dumps(result))


if __name__ == "__main__":
    main()

# SPDX-License-Identifier: MIT
# Copyright (c) 2026 The Shortcut authors
"""The networks that He et al. train on CIFAR-10, plain and residual.

"Deep Residual Learning for Image Recognition" (2015), Section 4.2.
"""

from torch import nn
from torch.nn.functional import pad, relu


def layer(channels, filters, stride=1):
    conv = nn.Conv2d(channels, filters, 3, stride, padding=1, bias=False)
    nn.init.kaiming_normal_(conv.weight, mode="fan_out")
    return nn.Sequential(conv, nn.BatchNorm2d(filters))


class Block(nn.Module):
    def __init__(self, channels, filters, stride, residual):
        super().__init__()
        self.first = layer(channels, filters, stride)
        self.second = layer(filters, filters)
        self.stride, self.missing = stride, filters - channels
        self.residual = residual

    def shortcut(self, x):
        x = x[:, :, :: self.stride, :: self.stride]
        return pad(x, (0, 0, 0, 0, 0, self.missing))

    def forward(self, x):
        f = self.second(relu(self.first(x)))
        return relu(f + self.shortcut(x)) if self.residual else relu(f)


def network(depth, residual=True, filters=16, channels=3, classes=10):
    assert depth >= 8 and depth % 6 == 2, "depth must be 6n + 2"
    n = (depth - 2) // 6
    parts = [layer(channels, filters), nn.ReLU()]
    parts += [Block(filters, filters, 1, residual) for _ in range(n)]
    for width in (2 * filters, 4 * filters):
        parts += [Block(width // 2, width, 2, residual)]
        parts += [Block(width, width, 1, residual) for _ in range(n - 1)]
    parts += [nn.AdaptiveAvgPool2d(1), nn.Flatten()]
    parts += [nn.Linear(4 * filters, classes)]
    return nn.Sequential(*parts)

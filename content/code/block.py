def block(x):
    h = relu(bn(conv(x, W1)))
    F = bn(conv(h, W2))
    y = F + x
    return relu(y)

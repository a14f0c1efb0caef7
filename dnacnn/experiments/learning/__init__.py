"""Training: what gradient descent makes of the network, measured over many seeds."""

"""The network: letters to numbers, layers, gradients, and a trace of it all."""

"""The things that steps draw: strands, matrices, kernels, graphs and plots."""

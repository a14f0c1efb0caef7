"""Questions that are answered by trying: all strands, or very many."""

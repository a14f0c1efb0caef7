"""What two chapters need: how a step is told, how things look, how they are set, drawn and moved."""

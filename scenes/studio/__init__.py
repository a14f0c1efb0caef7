"""The production tool."""

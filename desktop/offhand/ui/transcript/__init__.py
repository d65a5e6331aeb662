"""The pane that shows a chat."""

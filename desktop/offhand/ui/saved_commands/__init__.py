"""Saved commands on the screen: chosen by a slash, asked for what they lack, run, and handed on."""

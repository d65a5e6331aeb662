"""The session bus and the desktop portal on it, on whatever event loop runs; jeepney writes the bytes."""

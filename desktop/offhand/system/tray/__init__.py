"""Whether there is a tray to stand in, told as it comes and goes; nothing is asked again and again."""

"""The API key in the operating system's keyring."""

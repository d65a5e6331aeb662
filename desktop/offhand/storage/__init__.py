"""Files on disk: settings, blobs, the catalogue cache."""

"""Values and rules fixed before the show; knows nothing of evenings, storage or screens."""

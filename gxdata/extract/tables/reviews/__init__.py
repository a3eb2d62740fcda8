"""Table four: what came of reviews and lawsuits."""

"""Which organ reports, and what its name is made of."""

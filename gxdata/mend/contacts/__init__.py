"""Names and numbers of persons, which no frame and no page may show."""

"""HTML pages, alone or as a browser saves them."""

"""Make the gazetteer's data files anew from published packages. Nothing here is needed to use the gazetteer."""

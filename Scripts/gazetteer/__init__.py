"""Parts of make-gazetteer.py: one module for each source, and the tables' layout."""

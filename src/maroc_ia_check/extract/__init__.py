"""Stage 2: what a text says in figures and dates, with everything said around them."""

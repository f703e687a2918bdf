"""One module a presentation, named as it is asked for; each offers ``render(listing, messages)``."""

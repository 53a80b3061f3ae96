"""From annotated articles to the weights of the attribution reader. Never needed to run the program; see README.md."""

"""Post: SMTP and nothing else; the words for the reader are the services' matter."""

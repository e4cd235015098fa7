"""What the command line can do, one module per verb, imported when it is asked for."""

"""Paper, workbooks and signatures; knows neither the application nor its store."""

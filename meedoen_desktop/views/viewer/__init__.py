"""Looking at a file of a dossier inside the program."""

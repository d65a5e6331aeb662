"""Starting the program when the user logs in; one module for each system."""

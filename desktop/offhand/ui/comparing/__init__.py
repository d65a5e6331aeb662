"""Several models side by side: which are asked, their answers in columns, and the choice of one."""
